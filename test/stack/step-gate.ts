/**
 * Stands between sshd of a host and the commands of a deploy: each command that changes something waits
 * there until it is let through, so that a test can stop the world before any of them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { dockerEnvironment } from './docker.ts';
import type { Engine } from './engine/engine.ts';
import type { Host } from './host.ts';

/** A command that waits at the gate. */
export interface HeldCommand {
  /** The whole command line, as sshd got it. */
  readonly text: string;
  /** Lets it through. */
  go(): void;
}

/** The gate of a host. */
export interface StepGate extends AsyncDisposable {
  /** All commands that came to the gate since it was last asked to hold one, in order. */
  readonly passed: readonly string[];
  /** Holds the first command that fits, and lets all others through. */
  hold(fits: (text: string) => boolean): Promise<HeldCommand>;
  /** Lets all commands through again, where none came that fits. */
  open(): void;
}

interface Holding {
  readonly fits: (text: string) => boolean;
  readonly reached: (held: HeldCommand) => void;
  readonly failed: (error: unknown) => void;
}

const DIRECTORY = '/run/steps';
const SHELL = '/usr/local/bin/step-gate';

// The login shell of the deploy user. Commands that only look are no steps; nor is the heartbeat of the
// lock, which comes when it likes.
const GATE = `#!/bin/sh
case $2 in
  *change.mutex*|*'rm -rf "$lock"'*|*'pull --quiet'*) ;;
  *) exec /bin/bash "$@" ;;
esac
if [ -e ${DIRECTORY}/watched ]; then
  n=$$-$(date +%s%N)
  printf '%s %s\\n' "$n" "$(printf %s "$2" | base64 --wrap 0)" >> ${DIRECTORY}/asked
  until [ -e "${DIRECTORY}/go-$n" ]; do sleep 0.02; done
fi
exec /bin/bash "$@"
`;

const WATCH = `set -eu
rm -rf ${DIRECTORY}
mkdir -m 777 ${DIRECTORY}
: > ${DIRECTORY}/asked
chmod 666 ${DIRECTORY}/asked
touch ${DIRECTORY}/watched
tail --lines +1 --sleep-interval 0.02 --follow ${DIRECTORY}/asked &
while read -r n; do : > "${DIRECTORY}/go-$n"; done
rm ${DIRECTORY}/watched
kill $!`;

/** Puts a gate before the deploy user of a host. */
export async function startStepGate(
  engine: Pick<Engine, 'env'>,
  host: Pick<Host, 'container' | 'exec'>,
): Promise<StepGate> {
  const put = `cat > ${SHELL} && chmod 755 ${SHELL} && usermod --shell ${SHELL} deploy`;
  const installed = await host.exec(['sh', '-ec', put], { input: GATE });
  if (installed.exitCode !== 0) throw new Error(`there is no gate: ${installed.stderr}`);
  const watch = spawn('docker', ['exec', '--interactive', host.container, 'sh', '-c', WATCH], {
    env: dockerEnvironment(engine),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(watch, 'close');
  const passed: string[] = [];
  let holding: Holding | undefined;
  createInterface(watch.stdout).on('line', (line) => {
    const [id = '', encoded = ''] = line.split(' ');
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const go = () => void watch.stdin.write(`${id}\n`);
    passed.push(text);
    try {
      if (holding?.fits(text) !== true) return go();
      holding.reached({ text, go });
    } catch (error) {
      // The deploy must not wait for a test that does not know what to do.
      holding?.failed(error);
      go();
    }
    holding = undefined;
  });
  return {
    passed,
    hold(fits) {
      passed.length = 0;
      return new Promise((reached, failed) => {
        holding = { fits, reached, failed };
      });
    },
    open() {
      holding = undefined;
    },
    async [Symbol.asyncDispose]() {
      watch.stdin.end();
      await ended;
    },
  };
}
