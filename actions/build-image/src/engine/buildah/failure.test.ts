import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finished } from '../../../../../kit/process/run.ts';
import { isCacheFailure, pushReasonOf, reasonOf, saidLast } from './failure.ts';
import { mistakeLine } from './mistake.ts';

function finished(stderr: string): Finished {
  return { exitCode: 125, signal: null, stdout: '', stderr, timedOut: false, durationMs: 1 };
}

function captured(name: string): string {
  return readFileSync(`${import.meta.dirname}/../../../captured/${name}`, 'utf8');
}

describe('the reason is told without the command, and without what the logger adds', () => {
  it.each([
    ['buildah-1.28-failed', 'exit code: 3'],
    ['buildah-1.28-syntax', 'unknown instruction: "RUNN"'],
    ['buildah-1.44-syntax', 'unknown instruction: "RUNN"'],
    [
      'buildah-1.28-missing-file',
      'checking on sources under "/work/shop": copier: stat: "/nofile": no such file or directory',
    ],
  ])('by %s', (name, reason) => {
    expect(reasonOf(saidLast(finished(captured(`${name}.stderr.txt`))))).toBe(reason);
  });

  it.each([
    [
      'error building at STEP "RUN a": error while running runtime: exit status 7\ntime="2026-01-01T00:00:00Z" level=error msg="exit status 7"\n',
      'exit code: 7',
    ],
    [
      'Error: building at STEP "RUN <<E\nsay "a"\nE": while running runtime: exit status 1\n',
      'exit code: 1',
    ],
    ['something else\n', 'something else'],
    ['', 'buildah exited with code 125'],
  ])('of %j', (stderr, reason) => {
    expect(reasonOf(saidLast(finished(stderr)))).toBe(reason);
  });
});

it('a cache that could not be written is no failure of the build', () => {
  expect(isCacheFailure('failed pushing cache to "docker://r/a": denied')).toBe(true);
  expect(isCacheFailure('exit code: 1')).toBe(false);
  const said =
    'building at STEP "RUN echo failed pushing cache; exit 1": while running runtime: exit status 1';
  expect(isCacheFailure(said)).toBe(false);
});

describe('a mistake in the Dockerfile that is about no step', () => {
  it.each([
    ['FROM requires either one argument, or three', 'ARG A\nFROM a b\n', 2],
    ['reading multiple stages: FROM requires an argument', 'FROM a\nFROM\n', 2],
    [
      'COPY --from=gone: no stage or image found with that name',
      'FROM a\nCOPY --from=gone a b\n',
      2,
    ],
    ['dockerfile parse error on line 4: bad', 'FROM a\n', 4],
    ['exit code: 1', 'FROM a\n', undefined],
  ])('%s', (said, dockerfile, line) => {
    expect(mistakeLine(said, dockerfile)).toBe(line);
  });
});

it.each([
  [
    'pushing image "4ae" to "docker://127.0.0.1:5000/o/a:1.503": writing manifest: uploading manifest 1.503 to 127.0.0.1:5000/o/a: manifest blob unknown',
    'writing manifest: uploading manifest: manifest blob unknown',
  ],
  [
    'writing blob: Patch "http://127.0.0.1:5000/v2/o/a/blobs/uploads/e6?_state=SZO-503": EOF',
    'writing blob: Patch "http://127.0.0.1:5000/v2/o/a/blobs/uploads/e6": EOF',
  ],
  [
    'writing blob: initiating layer upload to /v2/o/a/blobs/uploads/ in r.example: denied: no',
    'writing blob: initiating layer upload to /v2/o/a/blobs/uploads/ in r.example: denied: no',
  ],
])('the reason of a push holds no name that could be taken for a status: %s', (said, reason) => {
  expect(pushReasonOf(said)).toBe(reason);
});
