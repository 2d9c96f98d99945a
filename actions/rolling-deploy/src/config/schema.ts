/** The form of deploy.yaml, key by key; schemas/deploy.json is generated from it. */
import * as z from 'zod/mini';
import { parseDuration } from '../../../../kit/time/duration.ts';

// For a value of another type the words of zod are told; zod/mini has none until it is told so.
z.config(z.locales.en());

/** As for inputs: timers can not wait longer. */
const LONGEST_DURATION_MS = 20 * 86_400_000;

const durationText = described(
  z.string().check(
    z.refine((text) => parseDuration(text) !== undefined, 'write a duration: `500ms`, `30s`, `5m`'),
    z.refine((text) => (parseDuration(text) ?? 0) <= LONGEST_DURATION_MS, 'write at most `20d`'),
  ),
  'A duration such as `30s` or `5m`',
);

const serviceName = matching(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, 'write the name of a Compose service');

const variableName = matching(
  /^[A-Za-z_][A-Za-z0-9_]*$/,
  'write the name of an environment variable',
);

const CONTROL = /[\u0000-\u001f\u007f]/;

/** A path of the checkout; it may not lead out of it. */
const inside = z.string().check(
  z.minLength(1, 'write a path'),
  z.refine(
    (path) => !path.startsWith('/') && !path.split('/').includes('..'),
    'write a path below the directory, without `..`',
  ),
  z.refine((path) => !CONTROL.test(path), 'write a path without control characters'),
);

/** A path below the deploy directory, in the one form that can be compared. */
const onHost = inside.check(
  z.refine(
    (path) => path.split('/').every((part) => part !== '' && part !== '.'),
    'write it without `./` and `//`',
  ),
);

/** A Compose file, which also stands in COMPOSE_FILE. */
const composeFile = onHost.check(
  z.refine((path) => path !== '-' && !path.includes(':'), 'write the path of a file, without `:`'),
);

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'write an address with http:// or https://',
});
const webPath = matching(/^\/\S*$/, 'write a path that begins with `/`');

/** An absolute path on the host. */
const absolute = (example: string) =>
  matching(/^\/[^\0\n:]*[^\0\n:/]$/, `write an absolute path, such as \`${example}\``).check(
    z.refine((path) => !path.split('/').includes('..'), 'write the path without `..`'),
  );

/** Made anew for each place, since each is described by itself. */
const sshServer = () =>
  matching(
    /^[^\s@:]+@(\[[0-9a-fA-F:]+\]|[^\s@:[\]]+)(:\d{1,5})?$/,
    'write `user@host` or `user@host:port`',
  ).check(
    z.refine((text) => {
      const port = Number(/:(\d+)$/.exec(text)?.[1] ?? '22');
      return port >= 1 && port <= 65_535;
    }, 'write a port from 1 to 65535'),
  );
const fingerprint = () =>
  matching(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'write it as `ssh-keygen -lf` shows it: `SHA256:…`');

const host = z.strictObject({
  ssh: described(sshServer(), '`user@host` or `user@host:port`'),
  directory: described(
    absolute('/home/deploy/shop'),
    'Absolute path of the Compose project on the host',
  ),
  fingerprint: z.optional(
    described(fingerprint(), 'SHA-256 fingerprint of the host key, as `ssh-keygen -lf` shows it'),
  ),
  jump: z.optional(
    described(sshServer(), 'The bastion that leads to the host: `user@host` or `user@host:port`'),
  ),
  'jump-fingerprint': z.optional(
    described(fingerprint(), 'SHA-256 fingerprint of the host key of the bastion'),
  ),
});

const compose = z.strictObject({
  files: z._default(z.array(composeFile).check(z.minLength(1)), ['docker-compose.yml']),
  'env-file': described(
    z._default(onHost, '.env'),
    'Written atomically, only readable for the user',
  ),
  'version-key': described(z._default(variableName, 'VERSION'), 'Variable that holds the release'),
  env: described(
    z._default(z.record(variableName, z.union([z.string(), z.number(), z.boolean()])), {}),
    'Constants',
  ),
  secrets: described(
    z._default(z.array(variableName), []),
    'Names; the values come from the workflow',
  ),
  keep: described(z._default(z.array(variableName), []), 'Names whose lines belong to the host'),
});

const file = z.strictObject({
  from: inside,
  to: onHost,
  validate: described(
    z.optional(command()),
    'Run in a one-off container of the service that has the file mounted, before it is put there',
  ),
  // biome-ignore lint/suspicious/noThenProperty: the key is part of the file format
  then: described(
    z.optional(
      z.union([
        z.strictObject({ reload: serviceName }),
        z.strictObject({ restart: serviceName }),
        z.strictObject({ build: serviceName }),
      ]),
    ),
    'What happens to a service once the file has changed',
  ),
});

const health = z.strictObject({
  path: described(z.optional(webPath), "Default: the container's own health check"),
  interval: z._default(durationText, '1s'),
  timeout: z._default(durationText, '60s'),
  successes: z._default(between(1, 20), 2),
});

const proxy = z.strictObject({
  kind: described(
    z._default(z.enum(['caddy', 'nginx', 'none']), 'caddy'),
    '`none`: one that is not part of the project',
  ),
  service: described(z.optional(serviceName), 'Default: named like its kind'),
  method: described(
    z._default(z.enum(['auto', 'marker', 'health', 'admin', 'none']), 'auto'),
    'How a replica is taken out; `auto`: the best that the configuration of the proxy offers',
  ),
  'drain-command': described(
    z.optional(command()),
    'For `health`: run in the replica, after which its readiness answers 503',
  ),
});

const roll = z.strictObject({
  services: z.array(serviceName).check(
    z.minLength(2, 'name at least two replicas; a single one can not be rolled in this version'),
    z.refine((names) => new Set(names).size === names.length, 'name each service once'),
  ),
  port: described(between(1, 65_535), 'Port on which a replica listens'),
  health: z._default(health, () => health.parse({})),
  proxy: z._default(proxy, () => proxy.parse({})),
  'drain-timeout': z._default(durationText, '30s'),
  soak: described(z._default(durationText, '10s'), 'How long a new replica is watched'),
});

const probe = z.strictObject({
  url: webAddress,
  rate: described(z._default(between(1, 50), 10), 'Requests in a second'),
  'max-failed': z._default(z.int().check(z.minimum(0)), 0),
  'version-header': z.optional(matching(/^[A-Za-z0-9-]+$/, 'write the name of a response header')),
  from: z._default(z.enum(['host', 'runner']), 'host'),
});

const verification = z.strictObject({
  url: webAddress,
  status: z._default(between(100, 599), 200),
});

const rollback = z.strictObject({
  automatic: described(z._default(z.boolean(), true), 'Whether a failed release is taken back'),
  'keep-releases': described(
    z._default(between(1, 100), 5),
    'How many releases with images of their own stay on the host',
  ),
});

/** deploy.yaml as it is written. Unknown keys are errors at every level. */
export const deployFile = z.strictObject({
  version: z.literal(1, { error: 'write `version: 1`' }),
  project: matching(
    /^[a-z0-9][a-z0-9_-]*$/,
    'write a Compose project name: lower case, digits, `-`, `_`',
  ),
  image: described(z.string().check(z.minLength(1)), 'Name of the image, without tag and digest'),
  hosts: z
    .array(host)
    .check(
      z.minLength(1, 'name the host'),
      z.maxLength(1, 'several hosts do not work in this version; name one'),
    ),
  lock: z.optional(
    described(
      absolute('/var/lock/fairway-proxy'),
      'Directory on the host with one lock for all projects that name it; default: one for each project',
    ),
  ),
  compose: z._default(compose, () => compose.parse({})),
  files: described(
    z._default(z.array(file), []),
    'Copied from the checkout to the deploy directory when they changed',
  ),
  roll,
  // `then` as a key makes no promise of an object here: it is a list.
  // biome-ignore lint/suspicious/noThenProperty: the key is part of the file format
  then: described(
    z._default(z.array(serviceName), []),
    'Updated after the replicas, in this order',
  ),
  probe: z.optional(probe),
  verify: z._default(z.array(verification), []),
  rollback: z._default(rollback, () => rollback.parse({})),
});

export type DeployFile = z.output<typeof deployFile>;

/** The Compose service of the proxy; undefined when it is not part of the project. */
export function proxyServiceOf({ kind, service }: DeployFile['roll']['proxy']): string | undefined {
  return kind === 'none' ? undefined : (service ?? kind);
}

// --- internal ---

/** A text of a form; `message` says how to write it. */
function matching(form: RegExp, message: string) {
  return z.string().check(z.regex(form, message));
}

/** As in Compose: a string for the shell of the container, or a list that is run as it is. */
function command() {
  return z.union([
    z.string().check(z.minLength(1)),
    z.array(z.string()).check(z.minLength(1, 'write a command')),
  ]);
}

function between(least: number, most: number) {
  return z.int().check(z.minimum(least), z.maximum(most));
}

/**
 * A schema with what schemas/deploy.json says of it: one that was made for this place, since it is
 * not copied. (With a copy, as `z.describe` makes it, a default would not be made anew for each file.)
 */
function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  z.globalRegistry.add(schema, { description });
  return schema;
}
