import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forkPullRequest } from './events.ts';
import { type RunOptions, runAction, TEST_TOKEN } from './run-action.ts';

const sample = join(import.meta.dirname, 'fixtures/sample');
const shortGrace = { interruptMs: 300, terminateMs: 200 };

function run(does: string, options: Partial<RunOptions> = {}) {
  const { inputs, ...rest } = options;
  return runAction({ action: sample, inputs: { do: does, ...inputs }, timeoutMs: 20_000, ...rest });
}

test('a step gets the inputs, the event and the directories of a runner and nothing else', async () => {
  const event = forkPullRequest({ repository: 'Acme/Shop', number: 12 });
  await using told = await run('tell', { event, env: { EXTRA: 'yes' }, path: ['/opt/tool'] });
  const env = JSON.parse(told.log);

  expect(env).toMatchObject({
    INPUT_DO: 'tell',
    INPUT_IMAGE_NAME: `ghcr.io/Acme/Shop:${event.sha}`,
    'INPUT_GITHUB-TOKEN': TEST_TOKEN,
    INPUT_BRANCH: 'feature',
    EXTRA: 'yes',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/12/merge',
    GITHUB_REF_NAME: '12/merge',
    GITHUB_HEAD_REF: 'feature',
    GITHUB_BASE_REF: 'main',
    GITHUB_ACTOR: 'mallory',
    GITHUB_WORKSPACE: told.workspace,
    RUNNER_TEMP: told.temp,
    HOME: told.home,
    cwd: told.workspace,
  });
  expect(env.PATH).toMatch(/^\/opt\/tool:\/usr\/local\/sbin:/);
  expect(Object.keys(env).filter((name) => /^(npm_|VITEST|NODE_|INIT_CWD)/.test(name))).toEqual([]);
  expect(JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))).toEqual(event.payload);
});

test('an input that action.yml does not know is passed on with a warning', async () => {
  await using told = await run('tell', { inputs: { bogus: 'x' } });
  expect(told.log).toContain('"INPUT_BOGUS":"x"');
  expect(told.annotations).toEqual([
    {
      level: 'warning',
      message:
        "Unexpected input(s) 'bogus', valid inputs are ['do', 'image name', 'github-token', 'branch']",
    },
  ]);
});

test('outputs, summary and environment are read, and post gets state, environment and PATH', async () => {
  await using files = await run('files');

  expect(files.outputs).toEqual({ lines: 'one\ntwo=2\n\nthree<<four', plain: 'last' });
  expect(files.state).toEqual({ main: 'did\nrun' });
  expect(files.summary).toBe('### Done\n\n| a | b |\n');
  expect(files).toMatchObject({ exitCode: 0, conclusion: 'success', endedBy: null, orphans: [] });
  expect(files.post?.log).toContain(
    'post after "did\\nrun", LATER=from main, PATH=/opt/added/bin:',
  );
  expect(files.post).toMatchObject({
    exitCode: 0,
    summary: 'x<<ghadelimiter_4f6f\ny\nghadelimiter_4f6f\n',
  });
});

test('the log is read as the runner does: masks, annotations with escapes, groups, stopped commands', async () => {
  await using told = await run('log', { secrets: ['before'] });

  expect(told.masks).toEqual(['s3cret-value']);
  expect(told.annotations).toEqual([
    {
      level: 'error',
      message: 'first\nsecond %',
      title: '50%: done',
      file: 'a,b.ts',
      line: 3,
      endLine: 4,
      column: 5,
    },
    { level: 'warning', message: 'a *** warns' },
    { level: 'notice', message: 'bracketed', title: 'x;y' },
  ]);
  expect(told.groups).toEqual([{ title: 'Phase ***\none', lines: ['inside'] }]);
  expect(told.log).toContain('the s3cret-value is on stderr\n::group::');
  expect(told.maskedLog).toBe(
    [
      'the *** is on stderr',
      '##[group]Phase ***',
      'one',
      'inside',
      '##[endgroup]',
      '##[error]first',
      'second %',
      '##[warning]a *** warns',
      '##[notice]bracketed',
      '::nonsense::not a command',
      '::stop-commands::t0ken',
      '::error::not obeyed',
      '::t0ken::',
      '',
    ].join('\n'),
  );
});

test('a cancel is one SIGINT to a process that listens, and then post runs', async () => {
  await using cancelled = await run('polite', { cancel: (line) => line === 'ready' });

  expect(cancelled.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
  expect(cancelled).toMatchObject({ exitCode: 1, conclusion: 'cancelled', cancelled: true });
  expect(cancelled.log).toBe('ready\ntidied up\n');
  expect(cancelled.post?.log).toContain('post after "did\\nrun"');
});

test('a process that does not listen gets SIGTERM, and SIGKILL with all its children', async () => {
  await using cancelled = await run('stubborn', {
    cancel: (line) => line === 'ready',
    grace: shortGrace,
  });

  expect(cancelled.signals.map(({ signal }) => signal)).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL']);
  const [, terminate, kill] = cancelled.signals.map(({ afterMs }) => afterMs);
  expect(terminate).toBeGreaterThanOrEqual(shortGrace.interruptMs - 1);
  expect(kill).toBeGreaterThanOrEqual(shortGrace.interruptMs + shortGrace.terminateMs - 2);
  expect(cancelled.endedBy).toBe('SIGKILL');
  expect(cancelled.log).toBe('ready\nignored SIGINT\nignored SIGTERM\n');
  expect(existsSync(`/proc/${cancelled.state['child']}/cwd`)).toBe(false);
  expect(cancelled.post?.exitCode).toBe(0);
});

test('the real times are 7.5 seconds to SIGTERM and 2.5 seconds more to SIGKILL', async () => {
  await using cancelled = await run('stubborn', { cancel: (line) => line === 'ready' });
  const [, terminate, kill] = cancelled.signals.map(({ afterMs }) => afterMs);
  expect(terminate).toBeGreaterThan(7_490);
  expect(kill).toBeGreaterThan(9_980);
}, 20_000);

test('a cancel can also come from a promise', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const running = run('polite', {
    cancel: promise,
    kill: (line) => {
      if (line === 'ready') resolve();
      return false;
    },
  });
  await using cancelled = await running;
  expect(cancelled.conclusion).toBe('cancelled');
});

test('when the machine dies there is no post', async () => {
  await using dead = await run('polite', { kill: (line) => line === 'ready' });
  expect(dead).toMatchObject({ endedBy: 'SIGKILL', exitCode: null, killed: true, post: undefined });
});

test('post runs after a failure, too, and finds what main left in RUNNER_TEMP', async () => {
  await using failed = await run('fail');
  expect(failed).toMatchObject({ exitCode: 3, conclusion: 'failure' });
  expect(failed.post?.exitCode).toBe(0);
  expect(readFileSync(join(failed.temp, 'left-behind'), 'utf8')).toBe('by main');
});

test('a process that the job leaves behind is reported and ended', async () => {
  await using left = await run('abandon');
  expect(left.orphans.map(({ command }) => command)).toEqual([
    expect.stringContaining('setInterval(() => {}, 1000)'),
  ]);
});

test('the time to the first line is measured', async () => {
  await using quick = await run('succeed');
  expect(quick.firstLogLineMs).toBeGreaterThan(1);
  expect(quick.firstLogLineMs).toBeLessThanOrEqual(quick.durationMs);
});

test('what a runner would refuse is an error: no end, a block without its end, no bundle', async () => {
  await expect(run('hang', { timeoutMs: 500 })).rejects.toThrow('No end after 500 ms');
  await expect(run('unclosed')).rejects.toThrow('Matching delimiter not found');
  await expect(runAction({ action: 'no-such-action' })).rejects.toThrow(
    'no-such-action/action.yml',
  );
});

test('the directories of a run are gone after its block', async () => {
  let temp = '';
  {
    await using done = await run('succeed');
    temp = done.temp;
    expect(existsSync(temp)).toBe(true);
  }
  expect(existsSync(join(temp, '..'))).toBe(false);
});
