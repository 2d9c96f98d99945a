import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inspectBuildah, readInspection } from './inspect.ts';

const said = (stdout: string, stderr = '', exitCode = 0) => ({ exitCode, stdout, stderr });

function captured(name: string) {
  return said(readFileSync(`${import.meta.dirname}/../../../captured/${name}.txt`, 'utf8'));
}

it('version and storage are understood', () => {
  expect(readInspection(captured('buildah-1.28-version'), captured('buildah-1.28-info'))).toEqual({
    version: { major: 1, minor: 28, text: '1.28.2' },
    driver: 'overlay',
    graphRoot: '/var/lib/containers/storage',
  });
  expect(
    readInspection(captured('buildah-1.44-version'), captured('buildah-1.28-info')).version.minor,
  ).toBe(44);
});

it.each([
  ['a version that is too old', said('Version: 1.19.6\n'), said('{}'), '1.23'],
  ['no version', said('', 'exec format error', 1), said('{}'), 'exec format error'],
  [
    'a storage that can not be used, in its own words',
    captured('buildah-1.28-version'),
    said(
      '',
      'time="x" level=error msg="a"\nError: failed to GetDriver graph overlay: driver not supported\ntime="x" level=warning msg="b"\n',
      125,
    ),
    'driver not supported',
  ],
])('%s is told', (_, version, info, text) => {
  expect(() => readInspection(version, info)).toThrow(
    expect.objectContaining({ code: 'FB024', what: expect.stringContaining(text) }),
  );
});

it('a buildah that hangs holds up no run that needs no engine', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-inspect-'));
  try {
    const script = "#!/bin/sh\ntrap '' INT\nsleep 5";
    writeFileSync(join(directory, 'buildah'), script, { mode: 0o755 });
    const unneeded = new AbortController();
    const env = { PATH: `${directory}:/bin:/usr/bin` };
    const asked = inspectBuildah({ env, signal: unneeded.signal });
    await setTimeout(200);
    const aborted = performance.now();
    unneeded.abort();
    await expect(asked).rejects.toThrow();
    expect(performance.now() - aborted).toBeLessThan(2_000);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
