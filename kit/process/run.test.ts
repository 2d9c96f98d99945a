import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childEnvironment } from './environment.ts';
import { describeEnd, run, runOrFail } from './run.ts';
import { shellCommand } from './shell-quote.ts';

const node = process.execPath;

test('arguments, stdin and both streams pass unchanged', async () => {
  const echo =
    'process.stdin.on("data", d => process.stdout.write(d)); console.error(process.argv[1])';
  const finished = await run({ file: node, args: ['-e', echo, '$HOME "x" *'], input: 'zäöü\n' });
  expect(finished).toMatchObject({ exitCode: 0, stdout: 'zäöü\n', stderr: '$HOME "x" *\n' });
});

test('lines arrive while the program runs, also the last one without an end', async () => {
  const seen: string[] = [];
  await run({
    file: node,
    args: ['-e', 'process.stdout.write("one\\r\\ntwo\\nthr"); process.stdout.write("ee")'],
    onLine: (line, stream) => seen.push(`${stream}: ${line}`),
  });
  expect(seen).toEqual(['stdout: one', 'stdout: two', 'stdout: three']);
});

test('of long output the end alone is kept where that was asked for, and every line is handed out', async () => {
  const chatter =
    'for (let i = 0; i < 60_000; i++) console.log("x".repeat(99)); console.log("the end")';
  let lines = 0;
  const command = { file: node, args: ['-e', chatter], onLine: () => void lines++ };
  const finished = await run({ ...command, keep: 'end' });
  expect(lines).toBe(60_001);
  expect(finished.stdout.length).toBeGreaterThan(1_048_576);
  expect(finished.stdout.length).toBeLessThan(2_500_000);
  expect(finished.stdout).toMatch(/x\nthe end\n$/);
  expect((await run(command)).stdout).toHaveLength(6_000_008);
});

test('a failing program is told with its last lines', async () => {
  const attempt = runOrFail({
    file: node,
    args: ['-e', 'console.error("no luck"); process.exit(3)'],
  });
  await expect(attempt).rejects.toThrow(/exited with code 3\nno luck/);
});

test('a program that takes too long is ended, and that is said', async () => {
  const finished = await run({
    file: node,
    args: ['-e', 'setInterval(() => {}, 1000)'],
    timeoutMs: 200,
  });
  expect(finished.timedOut).toBe(true);
  expect(describeEnd(finished)).toBe('did not end in time');
});

test('a cancel reaches the program as SIGINT', async () => {
  const controller = new AbortController();
  const finished = await run({
    file: node,
    args: [
      '-e',
      'process.on("SIGINT", () => { console.log("tidy"); process.exit(7) }); console.log("up"); setInterval(() => {}, 1000)',
    ],
    signal: controller.signal,
    onLine: (line) => line === 'up' && controller.abort(),
  });
  expect(finished).toMatchObject({ exitCode: 7, stdout: 'up\ntidy\n' });
});

test('one that may be stopped at once is, whatever it ignores and whoever keeps its output open', async () => {
  const controller = new AbortController();
  const script = "trap '' INT; sleep 20 & echo $!; wait";
  const finished = await run({
    file: '/bin/sh',
    args: ['-c', script],
    signal: controller.signal,
    stop: 'at once',
    onLine: () => controller.abort(),
  });
  process.kill(Number(finished.stdout), 'SIGKILL');
  expect(finished.signal).toBe('SIGKILL');
  expect(finished.durationMs).toBeLessThan(900);
});

test('a program that does not exist is an error', async () => {
  await expect(run({ file: '/no/such/program', args: [] })).rejects.toThrow(/ENOENT/);
});

test('a child sees what it needs and no token', () => {
  const env = {
    PATH: '/bin',
    GITHUB_TOKEN: 't',
    INPUT_PASSWORD: 'p',
    https_proxy: 'http://p',
    A: 'a',
  };
  const child = childEnvironment(env, { also: ['A'], own: { B: 'b', PATH: undefined } });
  expect(child).toEqual({ https_proxy: 'http://p', A: 'a', B: 'b' });
});

test('any argument survives quoting and a real shell', async () => {
  const argument = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
  await fc.assert(
    fc.asyncProperty(fc.array(argument, { minLength: 1, maxLength: 8 }), async (args) => {
      const command = shellCommand(['printf', '%s\\0', ...args]);
      const { stdout } = await run({ file: '/bin/sh', args: ['-c', command] });
      expect(stdout.split('\0').slice(0, -1)).toEqual(args);
    }),
  );
});

test('a program that was stopped is over, though its own child keeps the output open', async () => {
  const controller = new AbortController();
  const lives = `setTimeout(() => {}, 30_000)`;
  const child = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(lives)}], { stdio: "inherit" })`;
  const finished = await run({
    file: node,
    args: ['-e', `console.log(${child}.pid); ${lives}`],
    signal: controller.signal,
    onLine: () => controller.abort(),
  });
  process.kill(Number(finished.stdout), 'SIGKILL');
  expect(finished.signal).toBe('SIGINT');
  expect(finished.durationMs).toBeLessThan(10_000);
});
