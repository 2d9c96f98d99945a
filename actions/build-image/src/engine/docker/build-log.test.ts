import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BuildLog, failedLine, failedStep, readBuildLog } from './build-log.ts';

function captured(name: string): string[] {
  return readFileSync(`${import.meta.dirname}/../../../captured/${name}`, 'utf8')
    .trimEnd()
    .split('\n');
}

function reading(lines: readonly string[]): { log: BuildLog; shown: string[] } {
  const shown: string[] = [];
  const log = readBuildLog((line) => shown.push(line));
  for (const line of lines) log.take(line);
  return { log, shown };
}

describe.each(['buildx-0.13', 'buildx-0.36'])('of a failed build with %s', (version) => {
  const { log, shown } = reading(captured(`${version}-failed.txt`));

  it('the failed step is known with its own last words', () => {
    expect(failedStep(log.steps())).toMatchObject({
      name: '[3/3] RUN echo hello; echo oops >&2;   exit 3',
      error: expect.stringContaining('exit code: 3'),
      lastLines: expect.arrayContaining(['hello', 'oops']),
    });
  });

  it('the line of the Dockerfile is known', () => {
    expect(failedLine(log.remarks())).toBe(3);
  });

  it("the builder's error stands last", () => {
    expect(log.remarks().at(-1)).toMatch(/^ERROR: .*exit code: 3$/);
  });

  it('people see each step once, and its output with its number', () => {
    expect(shown).toContain('[3/3] hello');
    expect(shown.filter((line) => line.startsWith('[3/3] RUN'))).toHaveLength(1);
    expect(shown.some((line) => line.includes('{'))).toBe(false);
  });
});

it('a step that was broken off is not the one that failed', () => {
  const vertex = (digest: string, error: string) => ({ digest, name: digest, error });
  const vertexes = [vertex('a', 'context canceled: context canceled'), vertex('b', 'exit code: 1')];
  const { log } = reading([JSON.stringify({ vertexes })]);
  expect(failedStep(log.steps())?.name).toBe('b');
});

it('a step that is taken up again has the time of all its parts', () => {
  const part = (from: number, to: number) => {
    const at = (second: number) => new Date(second * 1_000).toISOString();
    const vertex = { digest: 'a', name: 'exporting to image' };
    const begun = { ...vertex, started: at(from) };
    return JSON.stringify({ vertexes: [begun, { ...begun, completed: at(to) }] });
  };
  const { log, shown } = reading([part(0, 2), part(10, 13)]);
  expect(log.steps()[0]?.durationMs).toBe(5_000);
  expect(shown).toEqual([
    'exporting to image',
    'exporting to image: done in 2.0 s',
    'exporting to image: done in 3.0 s',
  ]);
});

it('output that comes in pieces is shown in lines', () => {
  const piece = (text: string) =>
    JSON.stringify({ logs: [{ vertex: 'a', data: Buffer.from(text).toString('base64') }] });
  const { shown } = reading([piece('one\ntw'), piece('o\n')]);
  expect(shown).toEqual(['one', 'two']);
});

it('only the end of a long output is kept', () => {
  const text = Array.from({ length: 100 }, (_, index) => `line ${index}\n`).join('');
  const data = Buffer.from(text).toString('base64');
  const { log } = reading([JSON.stringify({ logs: [{ vertex: 'a', data }] })]);
  const lines = log.steps()[0]?.lastLines ?? [];
  expect(lines).toHaveLength(40);
  expect(lines.at(-1)).toBe('line 99');
});

describe('a remark of the Dockerfile check', () => {
  const warning = (text: string, line?: number) => ({
    short: Buffer.from(text).toString('base64'),
    ...(line === undefined ? {} : { range: [{ start: { line }, end: { line } }] }),
  });

  it('is told with its line, without what stands beside it anyway, and once', () => {
    const text = "StageNameCasing: Stage name 'Base' should be lowercase (line 1)";
    const status = JSON.stringify({ warnings: [warning(text, 1), warning(text, 1)] });
    expect(reading([status, status]).log.warnings()).toEqual([
      { line: 1, text: "StageNameCasing: Stage name 'Base' should be lowercase" },
    ]);
  });

  it('may have no place', () => {
    const { log } = reading([JSON.stringify({ warnings: [warning('odd')] })]);
    expect(log.warnings()).toEqual([{ line: undefined, text: 'odd' }]);
  });

  it('is found in what buildx 0.13 really said', () => {
    const { log } = reading(captured('buildx-0.13-warning.txt'));
    expect(log.warnings()).toEqual([
      {
        line: 5,
        text: 'Empty continuation line found in: RUN echo a   && echo b',
      },
    ]);
  });
});

it('a line that is no JSON is a remark, never an error', () => {
  const { log } = reading(['WARNING: something', '{ not json }', '']);
  expect(log.remarks()).toEqual(['WARNING: something', '{ not json }']);
});

describe('text that only looks like progress', () => {
  it.each([
    ['a brace alone, before other text', ['{', 'not JSON']],
    ['a document that was cut off', ['{"vertexes":[{"digest":"sha']],
    ['JSON of another shape', ['{"vertexes":5}']],
  ])('%s is a remark, and what comes after it is read', (_, lines) => {
    const progress = '{"vertexes":[{"digest":"sha256:1","name":"[1/1] RUN x","error":"boom"}]}';
    const { log } = reading([...lines, progress, 'ERROR: boom']);
    expect(log.remarks()).toEqual([...lines, 'ERROR: boom']);
    expect(failedStep(log.steps())?.error).toBe('boom');
  });
});
