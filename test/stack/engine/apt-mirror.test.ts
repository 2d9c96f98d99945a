import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { debianMirror, parseSources } from './apt-mirror.ts';

test('one-line sources: options, comments and source packages', () => {
  const text = [
    'deb [signed-by=/usr/share/keyrings/a.gpg arch=amd64] http://one.example/debian/ bookworm main',
    '# deb http://two.example/debian bookworm main',
    'deb-src http://three.example/debian bookworm main',
    'deb https://four.example/debian bookworm-updates main contrib',
  ].join('\n');
  expect(parseSources('sources.list', text)).toEqual([
    { uri: 'http://one.example/debian', suites: ['bookworm'] },
    { uri: 'https://four.example/debian', suites: ['bookworm-updates'] },
  ]);
});

test('deb822 sources: comments, several values, lines that go on, disabled ones', () => {
  const text = `Types: deb deb-src
# a comment
URIs: http://one.example/debian/
Suites: bookworm
  bookworm-updates
Components: main

Enabled: no
Types: deb
URIs: http://two.example/debian
Suites: bookworm
`;
  expect(parseSources('debian.sources', text)).toEqual([
    { uri: 'http://one.example/debian', suites: ['bookworm', 'bookworm-updates'] },
  ]);
});

test('the mirror of the machine, when a container can use it too, else Debian’s own', async () => {
  const etc = await mkdtemp(join(tmpdir(), 'fairway-apt-'));
  try {
    expect(await debianMirror('bookworm', etc)).toBe('http://deb.debian.org/debian');
    await writeFile(join(etc, 'sources.list'), 'deb mirror+file:/etc/m.list bookworm main\n');
    expect(await debianMirror('bookworm', etc)).toBe('http://deb.debian.org/debian');
    await mkdir(join(etc, 'sources.list.d'));
    await writeFile(
      join(etc, 'sources.list.d', 'debian.sources'),
      'Types: deb\nURIs: http://near.example/debian\nSuites: bookworm\nComponents: main\n',
    );
    expect(await debianMirror('bookworm', etc)).toBe('http://near.example/debian');
  } finally {
    await rm(etc, { recursive: true });
  }
});
