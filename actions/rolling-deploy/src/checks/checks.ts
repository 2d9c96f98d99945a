/** The checks of the preflight: each looks at facts and says what speaks against the deploy. Pure. */
import { formatDuration } from '../../../../kit/time/duration.ts';
import { bugsOf, isBefore } from './compose-bugs.ts';
import type { CheckFacts } from './facts.ts';
import { bootMs, firstLookMs, judged, replicas } from './replicas.ts';
import { shellForm } from './shell-form.ts';

/** What a check has found. */
export interface Found {
  /** An objection stops the deploy before anything changes, a warning does not, a note is only told. */
  readonly level: 'objection' | 'warning' | 'note';
  readonly what: string;
}

/** A check, by the name that it has in tests. */
export interface Check {
  readonly name: string;
  readonly look: (facts: CheckFacts) => readonly Found[];
}

/** The oldest OpenSSH that has all that is asked of it; those of Docker are in host-facts.ts. */
const OLDEST_OPENSSH = '7.4';
/** A first look that comes later than this makes every roll slow. */
const SLOW_LOOK_MS = 10_000;
/** An application that boots for longer than this counts as unhealthy where nothing gives it time. */
const SHORT_BOOT_MS = 5_000;
/** Nobody waits for a replica that long without asking himself what happens. */
const LONG_GRACE_MS = 120_000;
const CLOCK_TOLD_MS = 5_000;
const LEAST_FREE_BYTES = 300 * 1_024 * 1_024;

/** Every check, in the order in which they are told. */
export const CHECKS: readonly Check[] = [
  {
    name: 'beside',
    look: ({ beside }) =>
      beside.map((what) => warning(`Beside the project runs ${what}: it is not taken over.`)),
  },
  {
    name: 'one host port for two replicas',
    look: (facts) => {
      const ports = replicas(facts).flatMap(([, { hostPorts }]) => hostPorts);
      const twice = new Set(ports.filter((port, index) => ports.indexOf(port) !== index));
      return [...twice].map((port) =>
        objection(`Two replicas publish port ${port} of the host: only one of them can start.`),
      );
    },
  },
  {
    name: 'a host port past the proxy',
    look: (facts) => {
      if (facts.roll.proxyService === undefined) return [];
      return replicas(facts)
        .filter(([, { hostPorts }]) => hostPorts.length > 0)
        .map(([name, { hostPorts }]) =>
          warning(
            `\`${name}\` publishes port ${hostPorts.join(', ')} of the host: who comes by it goes past the proxy, and loses requests with every roll.`,
          ),
        );
    },
  },
  {
    name: 'a host port that is taken',
    look: ({ model, containers, neighbours, roll }) =>
      [...roll.services, roll.proxyService ?? []].flat().flatMap((name) => {
        const runs = containers.some((one) => one.service === name && one.state === 'running');
        const ports = runs ? [] : (model.get(name)?.definition?.hostPorts ?? []);
        return neighbours.flatMap((neighbour) =>
          ports
            .filter((port) => neighbour.ports.includes(port))
            .map((port) =>
              objection(
                `\`${name}\` can not start: port ${port} of the host leads to \`${neighbour.name}\`${ofProject(neighbour.project)}.`,
              ),
            ),
        );
      }),
  },
  {
    name: 'a container_name that is taken',
    look: (facts) =>
      replicas(facts).flatMap(([name, { containerName }]) => {
        const holder = facts.neighbours.find((one) => one.name === containerName);
        if (holder === undefined) return [];
        return [
          objection(
            `\`container_name: ${containerName}\` of \`${name}\` is the name of another container${ofProject(holder.project)}.`,
          ),
        ];
      }),
  },
  {
    name: 'a health check that looks too late',
    look: (facts) =>
      judged(facts).flatMap(([name, definition]) => {
        const first = firstLookMs(definition);
        const { timeoutMs } = facts.roll.health;
        if (first >= timeoutMs) {
          return [
            objection(
              `The health check of \`${name}\` looks for the first time after ${formatDuration(first)}, and \`roll.health.timeout\` is ${formatDuration(timeoutMs)}: it would never be healthy in time.`,
            ),
          ];
        }
        if (first <= SLOW_LOOK_MS) return [];
        return [
          warning(
            `The health check of \`${name}\` looks for the first time after ${formatDuration(first)}, which every roll waits for; with \`start_period\` and \`start_interval: 1s\`, or a shorter \`interval\`, it is quick.`,
          ),
        ];
      }),
  },
  {
    name: 'a start_interval without start_period',
    look: (facts) =>
      judged(facts)
        .filter(([, { startIntervalMs, startPeriodMs }]) => startIntervalMs && !startPeriodMs)
        .map(([name]) =>
          warning(
            `\`start_interval\` of \`${name}\` has no effect without \`start_period\`, and some versions of Compose refuse it.`,
          ),
        ),
  },
  {
    name: 'no time to boot',
    look: (facts) =>
      judged(facts).flatMap(([name, definition]) => {
        const boot = bootMs(definition);
        if (boot === undefined || boot > SHORT_BOOT_MS) return [];
        return [
          warning(
            `\`${name}\` counts as unhealthy when it boots for longer than ${formatDuration(boot)}: give its health check a \`start_period\`.`,
          ),
        ];
      }),
  },
  {
    name: 'a stop grace shorter than the drain',
    look: ({ roll, model, drains }) =>
      drains !== false
        ? []
        : roll.services
            .filter((name) => (model.get(name)?.graceMs ?? Infinity) < roll.drainTimeoutMs)
            .map((name) =>
              warning(
                `\`${name}\` has to finish its requests within its \`stop_grace_period\` of ${formatDuration(model.get(name)?.graceMs ?? 0)}, which is shorter than \`roll.drain-timeout\`.`,
              ),
            ),
  },
  {
    name: 'a stop grace longer than useful',
    look: ({ roll, model }) =>
      roll.services
        .filter((name) => (model.get(name)?.graceMs ?? 0) > LONG_GRACE_MS)
        .map((name) =>
          warning(
            `\`${name}\` may take ${formatDuration(model.get(name)?.graceMs ?? 0)} to stop (\`stop_grace_period\`), and a roll waits for it; requests are drained before.`,
          ),
        ),
  },
  {
    name: 'a shell that keeps SIGTERM for itself',
    look: ({ roll, model, containers }) =>
      roll.services.flatMap((name) => {
        const definition = model.get(name)?.definition;
        const running = containers.find(({ service }) => service === name)?.command;
        const line = definition?.hasInit === true ? undefined : shellForm(definition, running);
        if (line === undefined) return [];
        return [
          warning(
            `\`${name}\` is started by a shell (\`${line}\`), which may not pass SIGTERM on: then it is killed after its whole \`stop_grace_period\`. Write \`exec\` before the program, or a list in place of the line.`,
          ),
        ];
      }),
  },
  {
    // https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/
    name: 'a variable that the host has by itself',
    look: ({ host: { shadowed } }) =>
      shadowed.map((name) =>
        objection(
          `A session on the host has \`${name}\` in its environment, which Compose takes in place of what is deployed: remove it there, for instance from /etc/environment, or call the variable otherwise.`,
        ),
      ),
  },
  {
    name: 'room for the image',
    look: ({ host: { freeBytes }, imageBytes }) => {
      const size = Math.max(0, ...imageBytes);
      if (size === 0 || freeBytes === undefined) return [];
      if (freeBytes >= LEAST_FREE_BYTES + 2 * size) return [];
      return [
        warning(
          `Docker has ${megabytes(freeBytes)} left, and the image that runs takes ${megabytes(size)}: one as large may not fit, packed and unpacked.`,
        ),
      ];
    },
  },
  {
    name: 'a clock that differs',
    look: ({ host: { clockAheadMs = 0 } }) => {
      if (Math.abs(clockAheadMs) < CLOCK_TOLD_MS) return [];
      const how = clockAheadMs > 0 ? 'ahead of' : 'behind';
      return [
        {
          level: 'note',
          what: `The clock of the host is ${formatDuration(Math.abs(clockAheadMs))} ${how} the runner's. That does no harm: the lock goes by the host's alone.`,
        },
      ];
    },
  },
  {
    name: 'an old OpenSSH',
    look: ({ host: { openssh } }) =>
      openssh === undefined || !isBefore(openssh, OLDEST_OPENSSH)
        ? []
        : [warning(`OpenSSH ${openssh} of the host is older than ${OLDEST_OPENSSH}.`)],
  },
  {
    name: 'known bugs',
    look: (facts) =>
      bugsOf(facts).map(({ program, version, what, source }) =>
        warning(`${program} ${version}: ${what}. ${source}`),
      ),
  },
];

// --- internal ---

function objection(what: string): Found {
  return { level: 'objection', what };
}

function warning(what: string): Found {
  return { level: 'warning', what };
}

function ofProject(project: string): string {
  return project === '' ? '' : ` of the project \`${project}\``;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}
