/** For tests: this machine as a host, so that scripts meant for a host run in a real shell. */

import type { Host } from '../../actions/rolling-deploy/src/ssh/host.ts';
import { run } from '../../kit/process/run.ts';
import { shellCommand } from '../../kit/process/shell-quote.ts';

/** Runs what it gets as sshd would: one command line, read by a shell. */
export function localHost(env: NodeJS.ProcessEnv = {}): Host {
  return {
    name: 'this machine',
    run: ({ args, input, line, timeoutMs = 10_000 }) =>
      run({
        file: 'sh',
        args: ['-c', shellCommand(args)],
        env: { ...process.env, ...env },
        timeoutMs,
        ...(input === undefined && line === undefined ? {} : { input: input ?? `${line}\n` }),
      }),
    open: () => Promise.reject(new Error('Not for tests.')),
  };
}
