import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseKeyValues } from '../../test/runner/command-files.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fairway-frame-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

const SECRET = 'Marker_Secret*4711';

/** Runs an action whose main part is `main`, in a process of its own; `script` is its file name. */
async function frame(
  main: string,
  options: {
    env?: NodeJS.ProcessEnv;
    script?: string;
    at?: (log: string, pid: number) => void;
  } = {},
) {
  const path = (name: string) => join(directory, name);
  const files = { GITHUB_OUTPUT: path('out'), GITHUB_STATE: path('state') };
  for (const file of [...Object.values(files), path('summary')]) writeFileSync(file, '');
  const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const script = path(options.script ?? 'index.mjs');
  writeFileSync(
    script,
    `import { runAction } from ${module('./run.ts')};
    import { secret } from ${module('./fields.ts')};
    void runAction({
      name: 'sample',
      inputs: { token: secret() },
      outputs: ['status', 'value', 'failure-code', 'failure-class'],
      async main({ token }, job) { ${main} },
    });`,
  );
  const env = {
    ...{ PATH: process.env.PATH, RUNNER_TEMP: directory, INPUT_TOKEN: SECRET, ...files },
    ...{ GITHUB_STEP_SUMMARY: path('summary'), GITHUB_WORKSPACE: directory, ...options.env },
  };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => {
    log += chunk.toString();
    options.at?.(log, child.pid ?? 0);
  });
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  const outputs = parseKeyValues(readFileSync(path('out'), 'utf8'));
  const summary = readFileSync(path('summary'), 'utf8');
  return { exitCode, log, outputs, summary, left: readdirSync(directory) };
}

const SUCCEEDS = "job.output('status', 'done'); job.summary.heading(3, 'Done');";

test('a main part that waits for nothing any more fails, with its outputs', async () => {
  const run = await frame('await new Promise(() => undefined);');
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ status: 'failed', 'failure-code': 'FK099' });
});

test('outputs that can not be handed over fail the step, and the summary is written all the same', async () => {
  const env = { GITHUB_OUTPUT: '/no/such/file' };
  const { exitCode, log, summary } = await frame(SUCCEEDS, { env });
  expect(exitCode).toBe(1);
  expect(log).toMatch(/^::error title=FK006.*outputs of the step are lost.*\/no\/such\/file/m);
  expect(summary).toContain('### Done');
});

test('a summary that can not be written is a warning, and the outputs are set', async () => {
  const env = { GITHUB_STEP_SUMMARY: '/no/such/file' };
  const { exitCode, log, outputs } = await frame(SUCCEEDS, { env });
  expect({ exitCode, status: outputs.status }).toEqual({ exitCode: 0, status: 'done' });
  expect(log).toMatch(/^::warning title=The summary is lost::/m);
});

test.each([
  ['the file for the post step is missing', { GITHUB_STATE: '/no/such/file' }, 'FK006'],
  ['RUNNER_TEMP is missing', { RUNNER_TEMP: '/no/such/directory' }, 'FK006'],
  ['the payload of the event is cut off', { GITHUB_EVENT_PATH: 'cut.json' }, 'FK002'],
  ['the payload has another form', { GITHUB_EVENT_PATH: 'odd.json' }, 'FK002'],
  ['the payload is missing', { GITHUB_EVENT_PATH: '/no/such/file' }, 'FK002'],
  ['the address of the server is none', { GITHUB_SERVER_URL: 'garbage' }, 'FK002'],
])('when %s, that is told with a code and outputs are set', async (_, env, code) => {
  writeFileSync(join(directory, 'cut.json'), '{"repository":');
  writeFileSync(join(directory, 'odd.json'), '{"pull_request":{"number":"x"}}');
  const named = Object.entries(env).map(([name, value]) => [
    name,
    value.endsWith('.json') ? join(directory, value) : value,
  ]);
  const run = await frame('job.privateDirectory();', { env: Object.fromEntries(named) });
  expect(run).toMatchObject({
    exitCode: 1,
    outputs: { status: 'failed', 'failure-code': code },
    // No stack: this is not a bug.
    log: expect.not.stringMatching(/^ +at /m),
  });
});

test('the post step does nothing of main, though main was ended before its first line', async () => {
  const { exitCode, log } = await frame("job.log.info('main runs')", { script: 'post.js' });
  expect({ exitCode, log }).toEqual({ exitCode: 0, log: '' });
});

test('a step that gets SIGTERM reports, cleans up, and does not end green', async () => {
  const wait = 'new Promise((over) => job.signal.addEventListener("abort", over))';
  const hold = 'const timer = setInterval(() => {}, 1000)';
  const main = `job.privateDirectory(); ${hold}; job.log.info('up'); await ${wait}; clearInterval(timer);`;
  const { exitCode, outputs, left } = await frame(main, {
    at: (log, pid) => log.endsWith('up\n') && process.kill(pid, 'SIGTERM'),
  });
  expect({ exitCode, status: outputs.status }).toEqual({ exitCode: 1, status: 'cancelled' });
  expect(left.filter((name) => name.startsWith('fairway-'))).toEqual([]);
});

test('a secret is in no stack, no summary and no line that is cut or coloured', async () => {
  const main = `
    job.log.foreign('x'.repeat(1990) + token);
    job.log.foreign(token.slice(0, 6) + '\\u001b[1m' + token.slice(6));
    throw new Error('refused ' + token, { cause: new Error('inner ' + token) });`;
  const { log, summary, outputs } = await frame(main, { env: { RUNNER_DEBUG: '1' } });
  const shown = log.replace(/^::add-mask::.*$/gm, '') + summary;
  expect(outputs['failure-code']).toBe('FK099');
  expect(shown).toContain('refused ***');
  expect(shown).toContain('x***');
  expect(shown.replaceAll('\\', '')).not.toContain(SECRET.slice(0, 8));
});
