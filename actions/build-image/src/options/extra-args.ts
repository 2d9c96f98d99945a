/**
 * Options of the builder that may be handed on. Each is named here, because most others would undo
 * something that this action promises: where the result goes, what it is called, what is logged.
 */
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import { invalidInputs } from '../../../../kit/action/inputs.ts';
import { nearest } from '../../../../kit/action/nearest.ts';

interface AllowedOption {
  /** What its value looks like. */
  readonly value: RegExp;
  readonly example: string;
}

/** https://docs.docker.com/reference/cli/docker/buildx/build/#options */
const ALLOWED: Readonly<Record<string, AllowedOption>> = {
  network: { value: /^[\w.:-]+$/, example: 'host' },
  'add-host': { value: /^[\w.-]+[:=][\w.:[\]-]+$/, example: 'db.internal:10.0.0.5' },
  'shm-size': { value: /^\d+[bkmg]?$/i, example: '256m' },
  ulimit: { value: /^[a-z]+=-?\d+(:-?\d+)?$/, example: 'nofile=1024:4096' },
  'cgroup-parent': { value: /^[\w./:@-]+$/, example: '/builds' },
  'no-cache-filter': { value: /^[\w.-]+(,[\w.-]+)*$/, example: 'install' },
  ssh: { value: /^[\w.-]+(=\S+)?$/, example: 'default' },
  allow: { value: /^[\w.-]+(=\S+)?$/, example: 'network.host' },
};

/** One option on each line, as `--name=value` or `--name value`. They come out as `--name=value`. */
export function extraArgs(): Field<readonly string[]> {
  const field = lines();
  return { default: field.default, read: (raw, source) => field.read(raw, source).map(parse) };
}

/**
 * Makes sure that there is an SSH agent, where one is to be forwarded: `--ssh=default`, not
 * `--ssh=default=path/of/key`.
 *
 * @throws {ActionError} FK001.
 */
export function checkSshAgent(args: readonly string[], env: NodeJS.ProcessEnv): void {
  const forwarded = args.find((arg) => /^--ssh=[^=]+$/.test(arg));
  if (forwarded === undefined || env.SSH_AUTH_SOCK) return;
  throw invalidInputs([
    `\`extra-args\`: \`${forwarded}\` forwards an SSH agent, and none is running (\`SSH_AUTH_SOCK\` is not set). Start one in an earlier step, or name a key file: \`${forwarded}=PATH\``,
  ]);
}

// --- internal ---

function parse(line: string): string {
  const [, name = '', value = ''] = /^--([^\s=]+)(?:[\s=]\s*(.*))?$/.exec(line) ?? [];
  const option = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
  if (option === undefined) throw refused(line, name);
  // Not shown: somebody may have put a secret there.
  if (!option.value.test(value)) {
    throw new InputProblem(
      `the value of \`--${name}\` can not be used; write it as \`--${name}=${option.example}\``,
    );
  }
  return `--${name}=${value}`;
}

function refused(line: string, name: string): InputProblem {
  const allowed = Object.keys(ALLOWED);
  if (name === '') {
    const shown = /^\S{1,40}/.exec(line)?.[0] ?? '';
    return new InputProblem(
      `\`${shown}\` is no option; write \`--name=value\`, one on each line. Allowed are: ${list(allowed)}`,
    );
  }
  const meant = nearest(name, allowed);
  const suggestion = meant === undefined ? '' : `; did you mean \`--${meant}\`?`;
  return new InputProblem(
    `\`--${name.slice(0, 40)}\` may not be given here${suggestion === '' ? `. Allowed are: ${list(allowed)}` : suggestion}`,
  );
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`--${name}\``).join(', ');
}
