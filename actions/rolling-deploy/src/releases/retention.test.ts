import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import type { OpenSite } from '../site/site.ts';
import { oldReleases, removeOldReleases } from './retention.ts';

const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`;

describe('oldReleases', () => {
  /** Releases as `name` or `name=digest`, newest first. */
  const old = (names: string, keep: number, spared = '') => {
    const kept = names.split(' ').map((text) => {
      const [release = '', digest = release] = text.split('=');
      return { release, digest };
    });
    return oldReleases(kept, { keep, spared: new Set(spared.split(' ')) })
      .map(({ release }) => release)
      .join(' ');
  };

  it.each([
    ['nothing while there are few', 'c b a', 5, '', ''],
    ['what is older than the newest', 'd c b a', 2, '', 'b a'],
    ['not what is spared', 'd c b a', 2, 'a', 'b'],
    ['not other images for new names of the same one', 'x3=x x2=x y z', 3, '', ''],
    ['names of the same image beyond as many', 'x4=x x3=x x2=x y', 2, '', 'x2'],
    ['not the newest though only one is kept', 'b a', 1, '', 'a'],
  ])('finds %s', (_, names, keep, spared, expected) => {
    expect(old(names, keep, spared)).toBe(expected);
  });
});

describe('removeOldReleases', () => {
  let top: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'fairway-retention-'));
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const NAME = 'ghcr.io/acme/shop';
  const said: string[] = [];

  /** Releases with the letter of their digest, oldest first, on a host with these images by name. */
  async function remove(options: {
    readonly releases: Readonly<Record<string, string>>;
    readonly images: Readonly<Record<string, string>>;
    /** Ids of images of containers. */
    readonly used?: readonly string[];
    readonly docker?: string;
    readonly journal?: string;
  }) {
    said.length = 0;
    for (const [index, [release, letter]] of Object.entries(options.releases).entries()) {
      const at = `2026-11-0${index + 1}T00:00:00Z`;
      const record = { version: 1, at, release, digest: digestOf(letter) };
      write(`.fairway/releases/${release}/release.json`, {
        ...{ ...record, constants: {}, secrets: [], hashes: {} },
      });
    }
    for (const [name, id] of Object.entries(options.images)) write(`images/${fileOf(name)}`, id);
    write('used', (options.used ?? []).join('\n'));
    write('bin/docker', options.docker ?? DOCKER);
    write('.fairway/journal.jsonl', options.journal ?? '');
    const host = localHost({ PATH: `${top}/bin:${process.env.PATH}`, TOP: top });
    const say = (...texts: string[]) => said.push(texts.join(': '));
    const site = {
      changes: host,
      paths: { state: `${top}/.fairway`, journal: `${top}/.fairway/journal.jsonl` },
      config: { image: { registry: 'ghcr.io', repository: 'acme/shop' }, keepReleases: 2 },
      log: { info: say, warning: say },
    } as unknown as OpenSite;
    await removeOldReleases(site, []);
    return {
      releases: readdirSync(join(top, '.fairway/releases')).sort().join(' '),
      images: readdirSync(join(top, 'images')).map(nameOf).sort(),
    };
  }

  const fileOf = (name: string) => name.replaceAll('/', '%');
  const nameOf = (file: string) => file.replaceAll('%', '/');
  function write(path: string, content: unknown): void {
    mkdirSync(join(top, path, '..'), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content, undefined, 2);
    writeFileSync(join(top, path), text, { mode: 0o755 });
  }

  /** An engine whose images are files named like them, that hold their id. */
  const DOCKER = `#!/bin/sh
file() { printf %s "$TOP/images/$(printf %s "$1" | tr / %)"; }
echo "$*" >> "$TOP/asked"
case "$1 $2" in
  'image inspect') cat "$(file "$5")" 2>/dev/null || exit 1; echo;;
  'image rm') [ "$#" = 3 ] && rm "$(file "$3")";;
  ps*) [ ! -s "$TOP/used" ] || echo container;;
  inspect*) cat "$TOP/used";;
  *) exit 9;;
esac
`;
  const three = { a: 'a', b: 'b', c: 'c' };
  const images = {
    [`${NAME}:a`]: 'id-a',
    [`${NAME}@${digestOf('a')}`]: 'id-a',
    [`${NAME}:b`]: 'id-b',
  };

  it('removes the record, the tag and the digest of what is old', async () => {
    const left = await remove({ releases: three, images, used: ['id-b'] });
    expect(left).toEqual({ releases: 'b c', images: [`${NAME}:b`] });
    expect(said).toEqual(['The old release a was removed']);
    expect(readFileSync(join(top, 'asked'), 'utf8')).not.toMatch(/prune|--force|-f\b/);
  });

  it('leaves what a container uses, and its record', async () => {
    const left = await remove({ releases: three, images, used: ['id-a'] });
    expect(left.releases).toBe('a b c');
    expect(left.images).toHaveLength(3);
    expect(said.join()).toContain('a container still uses its image');
  });

  it('leaves everything as long as another version may know what ran before', async () => {
    const left = await remove({ releases: three, images, journal: '{"version":2}\n' });
    expect(left.releases).toBe('a b c');
    expect(left.images).toHaveLength(3);
  });

  it('leaves a tag that somebody has put on another image', async () => {
    const moved = { ...images, [`${NAME}:a`]: 'id-of-others' };
    const left = await remove({ releases: three, images: moved });
    expect(left).toEqual({ releases: 'b c', images: [`${NAME}:a`, `${NAME}:b`] });
  });

  it('leaves the digest while a newer release has it', async () => {
    const releases = { a1: 'a', b: 'b', a2: 'a', a3: 'a' };
    const both = { ...images, [`${NAME}:a1`]: 'id-a', [`${NAME}:a2`]: 'id-a' };
    const left = await remove({ releases, images: both, used: ['id-a'] });
    expect(left.releases).toBe('a2 a3 b');
    expect(left.images).not.toContain(`${NAME}:a1`);
    expect(left.images).toContain(`${NAME}@${digestOf('a')}`);
  });

  it('removes every tag of an image whose releases are all old', async () => {
    const releases = { a1: 'a', a2: 'a', b: 'b', c: 'c' };
    const both = { ...images, [`${NAME}:a1`]: 'id-a', [`${NAME}:a2`]: 'id-a' };
    const left = await remove({ releases, images: both });
    expect(left).toEqual({ releases: 'b c', images: [`${NAME}:a`, `${NAME}:b`] });
  });

  it('warns where the engine refuses, and leaves the record for the next time', async () => {
    const docker = DOCKER.replace('[ "$#" = 3 ] && rm', 'echo "conflict: in use" >&2; exit 1; rm');
    const left = await remove({ releases: three, images, docker });
    expect(left.releases).toBe('a b c');
    expect(said.join()).toMatch(/^Old releases: They could not be removed.*conflict: in use/);
  });
});
