import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStages } from '../dockerfile.ts';
import { readSteps, type StepReader } from './steps.ts';

const DOCKERFILE = `FROM registry.example/base:1 AS one
RUN echo ok
FROM one
RUN echo hello; echo oops >&2; \\
  exit 3
RUN echo never
`;

function captured(name: string): string[] {
  const path = `${import.meta.dirname}/../../../captured/${name}`;
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}

function reading(dockerfile: string, clock: { at: number } = { at: 0 }) {
  const shown: string[] = [];
  const show = (line: string) => shown.push(line);
  const reader = readSteps({ stages: parseStages(dockerfile), show, now: () => clock.at });
  return { reader, shown };
}

function say(reader: StepReader, ...lines: string[]): void {
  for (const line of lines) reader.take(line, 'stdout');
}

describe('of a build that failed', () => {
  const { reader, shown } = reading(DOCKERFILE);
  say(reader, ...captured('buildah-1.28-failed.stdout.txt'));
  for (const line of captured('buildah-1.28-failed.stderr.txt')) reader.take(line, 'stderr');
  reader.end('exit code: 3');

  it('the failed step is known with its stage, its own last words and its line', () => {
    const last = reader.last();
    expect(last?.line).toBe(4);
    expect(last?.step).toMatchObject({
      name: '[stage-1 2/3] RUN echo hello; echo oops >&2; exit 3',
      error: 'exit code: 3',
      lastLines: expect.arrayContaining(['hello', 'oops']),
    });
    expect(last?.step.lastLines.join()).not.toContain('Error:');
  });

  it('the steps before it are named as BuildKit names them', () => {
    expect(reader.steps().map(({ name }) => name)).toEqual([
      '[one 1/2] FROM registry.example/base:1 AS one',
      '[one 2/2] RUN echo ok',
      '[stage-1 1/3] FROM one',
      '[stage-1 2/3] RUN echo hello; echo oops >&2; exit 3',
    ]);
    expect(shown).toContain('[one 2/2] ok');
  });
});

it('a step has the time until the next begins, and one from the cache is known as such', () => {
  const clock = { at: 0 };
  const { reader, shown } = reading('FROM a\nRUN make\n', clock);
  say(reader, 'STEP 1/3: FROM a');
  clock.at = 2_500;
  say(reader, 'STEP 2/3: RUN make', '--> Using cache 79016fe098495a312269091e8120ad7ed51ec3aa2');
  clock.at = 2_600;
  say(reader, 'STEP 3/3: LABEL "team"="blue"', 'COMMIT registry.example/a:1');
  reader.end();
  expect(reader.steps()).toMatchObject([
    { name: '[1/3] FROM a', durationMs: 2_500, isCached: false },
    { name: '[2/3] RUN make', durationMs: 100, isCached: true },
    { name: '[3/3] LABEL "team"="blue"', durationMs: 0 },
    { name: 'exporting to image', durationMs: 0, error: undefined },
  ]);
  expect(shown).toContain('[1/3] done in 2.5 s');
  expect(shown).toContain('[2/3] from the cache');
});

it.each([
  ['by its text, where buildah counts steps of its own', 'STEP 4/4: RUN b', 3],
  ['the nearest of two that are alike', 'STEP 5/5: RUN c', 5],
  ['by its number, where arguments were replaced', 'STEP 2/3: RUN a 1', 2],
  ['nowhere, when it is not in the Dockerfile', 'STEP 9/9: LABEL "a"="b"', undefined],
])('a step is found %s', (_, line, expected) => {
  const { reader } = reading('FROM x\nRUN a $V\nRUN b\nRUN c\nRUN c\n');
  say(reader, line);
  expect(reader.last()?.line).toBe(expected);
});

it('a platform is part of the name, where there are several', () => {
  const stages = parseStages('FROM x\nRUN a\n');
  const reader = readSteps({ stages, platform: 'linux/arm64', show: () => undefined });
  say(reader, '[1/2] STEP 2/2: RUN a');
  expect(reader.last()).toMatchObject({
    step: { name: '[linux/arm64 stage-0 2/2] RUN a' },
    line: 2,
  });
});

it('only the end of a long output is kept', () => {
  const { reader } = reading('FROM x\nRUN a\n');
  say(reader, 'STEP 2/2: RUN a', ...Array.from({ length: 100 }, (_, index) => `line ${index}`));
  const lines = reader.steps()[0]?.lastLines ?? [];
  expect(lines).toHaveLength(40);
  expect(lines.at(-1)).toBe('line 99');
});

it('what a command writes to stderr is never taken for a step', () => {
  const { reader } = reading('FROM x\nRUN a\n');
  say(reader, 'STEP 2/2: RUN a');
  reader.take('STEP 1/1: FROM nowhere', 'stderr');
  expect(reader.steps()).toHaveLength(1);
});

describe('what a command writes is its own, also where it looks like a line of buildah', () => {
  const RUN = 'STEP 2/3: RUN a';
  it.each([
    ["Error: Cannot find module 'express'", RUN],
    ['error: could not compile `app`', RUN],
    ['error TS2304: Cannot find name', RUN],
    ['time="2026-11-21T12:00:00Z" level=fatal msg="no table"', RUN],
    ['f'.repeat(64), RUN],
    // psql says so after every transaction.
    ['COMMIT', RUN],
    ['COMMIT', '[1/2] STEP 2/2: RUN a'],
    ['COMMIT', '[2/2] STEP 2/2: RUN a'],
    ['COMMIT of 3 files', 'STEP 2/2: RUN a'],
  ])('%s of %s', (line, step) => {
    const { reader, shown } = reading('FROM x\nRUN a\nRUN b\n');
    say(reader, step, line);
    expect(reader.last()?.step.lastLines).toEqual([line]);
    expect(reader.steps()).toHaveLength(1);
    expect(shown.join()).toContain(line);
  });
});

it.each([
  ['Error: creating build container: manifest unknown', 'STEP 1/2: FROM a'],
  ['time="2026-11-21T12:00:00Z" level=error msg="no"', 'STEP 2/2: RUNN a'],
  ['Error: building at STEP "RUN a": while running runtime: exit status 3', 'STEP 2/2: RUN a'],
])('what buildah says of a step is no output of it: %s', (line, step) => {
  const { reader, shown } = reading('FROM x\nRUN a\n');
  say(reader, step, line);
  expect(reader.last()?.step.lastLines).toEqual([]);
  expect(shown).toHaveLength(1);
});

it.each([
  ['of one stage', 'STEP 2/2: RUN a', 'COMMIT registry.example/a:1'],
  ['without a name', 'STEP 2/2: LABEL "a"="b"', 'COMMIT'],
  ['of the last of two stages', '[2/2] STEP 2/2: COPY a b', '[2/2] COMMIT registry.example/a:1'],
])('the commit %s is a step', (_, last, commit) => {
  const { reader } = reading('FROM x\nRUN a\n');
  say(reader, last, commit, 'Successfully tagged a:1', 'f'.repeat(64));
  expect(reader.last()?.step).toMatchObject({ name: 'exporting to image', lastLines: [] });
});
