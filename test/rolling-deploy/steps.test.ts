import { expect, test } from 'vitest';
import { type JournalEntry, writeJournal } from '../../actions/rolling-deploy/src/host/journal.ts';
import { fenced, releaseLock, tryLock } from '../../actions/rolling-deploy/src/host/lock.ts';
import type { RemoteCommand } from '../../actions/rolling-deploy/src/ssh/host.ts';
import { shellCommand } from '../../kit/process/shell-quote.ts';
import { scriptedHost } from '../stack/scripted-host.ts';
import { numbered, stepOf } from './steps.ts';

const TOKEN = '6f1c1c1e-8d35-4c39-9f86-0a5b7b1f2d11';

/** The command line that sshd gets. */
async function lineOf(args: readonly string[], task = fencedRun): Promise<string> {
  let line = '';
  const host = {
    ...scriptedHost(),
    async run(command: RemoteCommand) {
      line = shellCommand(command.args);
      return { exitCode: 0, signal: null, stdout: 'free\n', stderr: '', timedOut: false };
    },
  };
  await task(host, args);
  return line;
}

type Task = (host: ReturnType<typeof scriptedHost>, args: readonly string[]) => Promise<unknown>;
const fencedRun: Task = (host, args) =>
  fenced(host, '/home/deploy/shop/.fairway', TOKEN).run({ args });
const owner = { repository: 'a/b', run: '1', attempt: 1, actor: 'c', release: 'v1', url: '' };
const lock = { directory: '/home/deploy/shop/.fairway', token: TOKEN, owner, takeOver: false };

test.each([
  [['true'], 'waits for what an earlier run left'],
  [['docker', 'tag', 'sha256:1', 'app:v1'], 'tags the image'],
  [['rm', '-f', '/home/deploy/shop/drain/app-b'], 'puts a replica back: app-b'],
  [['docker', 'exec', '4f2a', 'caddy', 'reload', '--config', '/c'], 'reloads a service: caddy'],
  [['rm', '-f', '/home/deploy/shop/.fairway/pending.txt'], 'forgets what a service had to do'],
  [
    [
      'docker',
      'compose',
      '--file',
      '/home/deploy/shop/compose.yaml',
      'up',
      '--force-recreate',
      'app-a',
    ],
    'replaces a container: app-a',
  ],
])('%s is told from the other steps', async (args, name) => {
  expect(stepOf(await lineOf(args)).name).toBe(name);
});

test('the lock is a step as well', async () => {
  expect(stepOf(await lineOf([], (host) => tryLock(host, lock))).name).toBe('takes the lock');
  const release: Task = (host) => releaseLock(host, lock.directory, TOKEN);
  expect(stepOf(await lineOf([], release)).name).toBe('gives the lock back');
});

test('how a deploy begins is told from how it ends', async () => {
  const lineWith = (result: string) =>
    lineOf([], (host) => {
      const entry = { result } as JournalEntry;
      return writeJournal(
        fenced(host, lock.directory, TOKEN),
        `${lock.directory}/journal.jsonl`,
        entry,
      );
    });
  expect(stepOf(await lineWith('begun')).name).toBe('notes that it begins');
  expect(stepOf(await lineWith('deployed')).name).toBe('writes the journal');
});

test('a step that comes again has a number', async () => {
  const nameOf = numbered();
  const line = await lineOf(['true']);
  expect([nameOf(line).name, nameOf(line).name]).toEqual([
    'waits for what an earlier run left',
    'waits for what an earlier run left (2)',
  ]);
});

test('a command that nobody knows is not passed over', async () => {
  const line = await lineOf(['reboot']);
  expect(() => stepOf(line)).toThrow('a step of no kind: reboot');
});
