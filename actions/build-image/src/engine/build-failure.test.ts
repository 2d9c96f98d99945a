import { expect, it } from 'vitest';
import { explainBuild, lastWords } from './build-failure.ts';

const STEP = {
  name: '[3/3] RUN make',
  durationMs: 5,
  isCached: false,
  error: 'exit code: 2',
  lastLines: ['make: *** no rule', '::error::stop'],
};

it('a failed command is told by its step, its exit code and the line of the Dockerfile', () => {
  const said =
    'failed to build: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2';
  const error = explainBuild({ said, step: STEP, line: 7 }, 'api/Dockerfile');
  expect(error).toMatchObject({
    code: 'FB007',
    what: 'The build failed at `[3/3] RUN make`: exit code: 2.',
    at: { file: 'api/Dockerfile', line: 7 },
  });
  const words = lastWords(error)?.markdown;
  expect(words).toContain('make: *** no rule');
  expect(words).not.toMatch(/^::error/m);
});

it.each([
  ['failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN', 'a mistake'],
  [
    'failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/nofile": not found',
    '.dockerignore',
  ],
  [
    'failed to solve: ghcr.io/o/a:1: failed to resolve source metadata for ghcr.io/o/a:1: not found',
    'base image',
  ],
  ['failed to solve: write /x: no space left on device', 'disk'],
  [
    'checking on sources under "/c": copier: stat: "/x": no such file or directory',
    '.dockerignore',
  ],
  ['COPY only supports the --chmod=<permissions> and --from=<image|stage> flags', 'a mistake'],
  ['The target "nope" was not found in the provided Dockerfile', '`target`'],
  ['creating build container: initializing source docker://r/a:1: manifest unknown', 'base image'],
  ['creating build container: short-name "a" did not resolve to an alias', 'host'],
  ['COPY --from=x: no stage or image found with that name', '--from'],
  ['exec container process `/bin/sh`: Exec format error', 'emulated'],
  ['failed to solve: target stage "nope" could not be found', '`target`'],
])('the cause of "%s" is known', (said, cause) => {
  const failed = { said, step: undefined, line: undefined } as const;
  expect(explainBuild(failed, 'Dockerfile').likelyCause).toContain(cause);
});

it.each([
  './test-short-name.sh',
  'grep "unknown flag" log',
  'curl shop # 429 Too Many Requests',
  './check "no space left on device"',
  'echo failed to compute "x": not found',
])('the words of a command are no cause: %s', (command) => {
  const said = `failed to solve: process "/bin/sh -c ${command}" did not complete successfully: exit code: 1`;
  const error = explainBuild({ said, step: STEP, line: 3 }, 'Dockerfile');
  expect(error).toMatchObject({ code: 'FB007', headline: '`RUN make` failed with exit code 1' });
  expect(error.likelyCause).toContain('A command of the Dockerfile failed');
});

it('neither is the name of a file', () => {
  const said =
    'failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/short-name.txt": not found';
  const error = explainBuild({ said, step: STEP, line: 3 }, 'Dockerfile');
  expect(error.likelyCause).toContain('.dockerignore');
});

it.each([
  [
    'a command',
    'process "/bin/sh -c make" did not complete successfully: exit code: 2',
    STEP,
    '`RUN make` failed with exit code 2',
  ],
  [
    'a file that is not there',
    'failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/nofile": not found',
    { ...STEP, name: '[2/3] COPY nofile /' },
    '`COPY nofile /` needs `/nofile`, which is not in the context',
  ],
  [
    'a mistake in the Dockerfile',
    'failed to solve: dockerfile parse error on line 2: unknown instruction: FORM',
    undefined,
    'dockerfile parse error on line 2: unknown instruction: FORM',
  ],
  ['a full disk', 'write /x: no space left on device', STEP, 'The disk of the runner is full'],
])('the first line of the summary names %s', (_, said, step, headline) => {
  const error = explainBuild({ said, step, line: 2 }, 'Dockerfile');
  expect(error.headline).toBe(headline);
});

it('a full disk is nothing that the Dockerfile could change', () => {
  const said = 'failed to solve: write /x: no space left on device';
  const error = explainBuild({ said, step: STEP, line: 2 }, 'Dockerfile');
  expect(error).toMatchObject({ code: 'FB022', kind: { class: 'infrastructure' } });
});
