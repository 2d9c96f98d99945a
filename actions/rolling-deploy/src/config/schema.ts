/** The form of deploy.yaml, key by key; schemas/deploy.json is generated from it. */
import * as z from 'zod/mini';
import { backupFile, migrationsFile } from './migrations.ts';
import {
  absolute,
  atLeast,
  between,
  command,
  composeFile,
  described,
  durationText,
  fingerprint,
  inside,
  matching,
  onHost,
  serviceName,
  sshServer,
  variableName,
  webAddress,
  webPath,
} from './values.ts';

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
  interval: described(z._default(atLeast(100), '1s'), 'A duration of at least `100ms`'),
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
  services: described(
    z.optional(
      z.array(serviceName).check(
        z.minLength(2, 'name at least two replicas; one service by itself is `roll.service`'),
        z.refine((names) => new Set(names).size === names.length, 'name each service once'),
      ),
    ),
    'The replicas, each a service of its own; or else `service`',
  ),
  service: described(
    z.optional(matching(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, 'write the name of a Compose service')),
    'One service: the new one is started beside the old one; or with `replicas` several containers',
  ),
  replicas: described(z.optional(between(1, 50)), 'How many containers of `service`; default: 1'),
  'max-unavailable': described(
    z._default(between(1, 49), 1),
    'How many replicas may be out at a time',
  ),
  port: described(between(1, 65_535), 'Port on which a replica listens'),
  health: z._default(health, () => health.parse({})),
  proxy: z._default(proxy, () => proxy.parse({})),
  'drain-timeout': z._default(durationText, '30s'),
  soak: described(z._default(durationText, '10s'), 'How long a new replica is watched'),
  'max-unavailable-hosts': described(
    z._default(between(1, 100), 1),
    'How many hosts are deployed to at a time, once the first one went well',
  ),
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
  hosts: described(
    z.array(host).check(z.minLength(1, 'name the host')),
    'The first is the canary: it is deployed to alone',
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
  migrations: z.optional(migrationsFile),
  backup: z.optional(backupFile),
  probe: z.optional(probe),
  verify: z._default(z.array(verification), []),
  rollback: z._default(rollback, () => rollback.parse({})),
});

export type DeployFile = z.output<typeof deployFile>;

/** The Compose service of the proxy; undefined when it is not part of the project. */
export function proxyServiceOf({ kind, service }: DeployFile['roll']['proxy']): string | undefined {
  return kind === 'none' ? undefined : (service ?? kind);
}
