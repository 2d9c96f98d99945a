/** The form of deploy.yaml, key by key; schemas/deploy.json is generated from it. */
import { z } from 'zod';
import { parseDuration } from '../../../../kit/time/duration.ts';

/** As for inputs: timers can not wait longer. */
const LONGEST_DURATION_MS = 20 * 86_400_000;

const durationText = z
  .string()
  .refine((text) => parseDuration(text) !== undefined, 'write a duration: `500ms`, `30s`, `5m`')
  .refine((text) => (parseDuration(text) ?? 0) <= LONGEST_DURATION_MS, 'write at most `20d`')
  .describe('A duration such as `30s` or `5m`');

const serviceName = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, 'write the name of a Compose service');

const variableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'write the name of an environment variable');

const CONTROL = /[\u0000-\u001f\u007f]/;

/** A path of the checkout; it may not lead out of it. */
const inside = z
  .string()
  .min(1, 'write a path')
  .refine(
    (path) => !path.startsWith('/') && !path.split('/').includes('..'),
    'write a path below the directory, without `..`',
  )
  .refine((path) => !CONTROL.test(path), 'write a path without control characters');

/** A path below the deploy directory, in the one form that can be compared. */
const onHost = inside.refine(
  (path) => path.split('/').every((part) => part !== '' && part !== '.'),
  'write it without `./` and `//`',
);

/** A Compose file, which also stands in COMPOSE_FILE. */
const composeFile = onHost.refine(
  (path) => path !== '-' && !path.includes(':'),
  'write the path of a file, without `:`',
);

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'write an address with http:// or https://',
});
const webPath = z.string().regex(/^\/\S*$/, 'write a path that begins with `/`');

const host = z.strictObject({
  ssh: z
    .string()
    .regex(
      /^[^\s@:]+@(\[[0-9a-fA-F:]+\]|[^\s@:[\]]+)(:\d{1,5})?$/,
      'write `user@host` or `user@host:port`',
    )
    .describe('`user@host` or `user@host:port`'),
  directory: z
    .string()
    .regex(/^\/[^\0\n:]*[^\0\n:/]$/, 'write an absolute path, such as `/home/deploy/shop`')
    .refine((path) => !path.split('/').includes('..'), 'write the path without `..`')
    .describe('Absolute path of the Compose project on the host'),
  fingerprint: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'write it as `ssh-keygen -lf` shows it: `SHA256:…`')
    .describe('SHA-256 fingerprint of the host key, as `ssh-keygen -lf` shows it')
    .optional(),
});

const compose = z.strictObject({
  files: z.array(composeFile).min(1).default(['docker-compose.yml']),
  'env-file': onHost.default('.env').describe('Written atomically, only readable for the user'),
  'version-key': variableName.default('VERSION').describe('Variable that holds the release'),
  env: z
    .record(variableName, z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .describe('Constants'),
  secrets: z.array(variableName).default([]).describe('Names; the values come from the workflow'),
  keep: z.array(variableName).default([]).describe('Names whose lines belong to the host'),
});

const health = z.strictObject({
  path: webPath.optional().describe("Default: the container's own health check"),
  interval: durationText.default('1s'),
  timeout: durationText.default('60s'),
  successes: z.int().min(1).max(20).default(2),
});

const proxy = z.strictObject({
  kind: z.literal('caddy', { error: 'only `caddy` works in this version' }).default('caddy'),
  service: serviceName.default('caddy'),
  method: z
    .enum(['auto', 'marker'], { error: 'only `marker` (or `auto`) works in this version' })
    .default('auto'),
});

const roll = z.strictObject({
  services: z
    .array(serviceName)
    .min(2, 'name at least two replicas; a single one can not be rolled in this version')
    .refine((names) => new Set(names).size === names.length, 'name each service once'),
  port: z.int().min(1).max(65_535).describe('Port on which a replica listens'),
  health: health.default(() => health.parse({})),
  proxy: proxy.default(() => proxy.parse({})),
  'drain-timeout': durationText.default('30s'),
  soak: durationText.default('10s').describe('How long a new replica is watched'),
});

const probe = z.strictObject({
  url: webAddress,
  rate: z.int().min(1).max(50).default(10).describe('Requests in a second'),
  'max-failed': z.int().min(0).default(0),
  'version-header': z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'write the name of a response header')
    .optional(),
  from: z.enum(['host', 'runner']).default('host'),
});

const verification = z.strictObject({
  url: webAddress,
  status: z.int().min(100).max(599).default(200),
});

/** deploy.yaml as it is written. Unknown keys are errors at every level. */
export const deployFile = z.strictObject({
  version: z.literal(1, { error: 'write `version: 1`' }),
  project: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]*$/, 'write a Compose project name: lower case, digits, `-`, `_`'),
  image: z.string().min(1).describe('Name of the image, without tag and digest'),
  hosts: z
    .array(host)
    .min(1, 'name the host')
    .max(1, 'several hosts do not work in this version; name one'),
  compose: compose.default(() => compose.parse({})),
  files: z
    .array(z.strictObject({ from: inside, to: onHost }))
    .default([])
    .describe('Copied from the checkout to the deploy directory when they changed'),
  roll,
  // `then` as a key makes no promise of an object here: it is a list.
  // biome-ignore lint/suspicious/noThenProperty: the key is part of the file format
  then: z.array(serviceName).default([]).describe('Updated after the replicas, in this order'),
  probe: probe.optional(),
  verify: z.array(verification).default([]),
  rollback: z.strictObject({ automatic: z.boolean().default(true) }).default({ automatic: true }),
});

export type DeployFile = z.output<typeof deployFile>;
