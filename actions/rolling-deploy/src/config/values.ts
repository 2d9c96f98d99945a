/** The forms of single values in deploy.yaml, each with what to write. */
import * as z from 'zod/mini';
import { parseDuration } from '../../../../kit/time/duration.ts';

// For a value of another type the words of zod are told; zod/mini has none until it is told so.
z.config(z.locales.en());

/** As for inputs: timers can not wait longer. */
const LONGEST_DURATION_MS = 20 * 86_400_000;

/** A length of time, at most 20 days. */
export const durationText = described(
  z.string().check(
    z.refine((text) => parseDuration(text) !== undefined, 'write a duration: `500ms`, `30s`, `5m`'),
    z.refine((text) => (parseDuration(text) ?? 0) <= LONGEST_DURATION_MS, 'write at most `20d`'),
  ),
  'A duration such as `30s` or `5m`',
);

/** A length of time of at least so many milliseconds. */
export function atLeast(milliseconds: number) {
  return durationText.check(
    z.refine(
      (text) => (parseDuration(text) ?? milliseconds) >= milliseconds,
      `write at least \`${milliseconds}ms\``,
    ),
  );
}

/** The name of a Compose service. */
export const serviceName = matching(
  /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/,
  'write the name of a Compose service',
);

/** The name of an environment variable. */
export const variableName = matching(
  /^[A-Za-z_][A-Za-z0-9_]*$/,
  'write the name of an environment variable',
);

const CONTROL = /[\u0000-\u001f\u007f]/;

/** A path of the checkout; it may not lead out of it. */
export const inside = z.string().check(
  z.minLength(1, 'write a path'),
  z.refine(
    (path) => !path.startsWith('/') && !path.split('/').includes('..'),
    'write a path below the directory, without `..`',
  ),
  z.refine((path) => !CONTROL.test(path), 'write a path without control characters'),
);

/** A path below the deploy directory, in the one form that can be compared. */
export const onHost = inside.check(
  z.refine(
    (path) => path.split('/').every((part) => part !== '' && part !== '.'),
    'write it without `./` and `//`',
  ),
);

/** A Compose file, which also stands in COMPOSE_FILE. */
export const composeFile = onHost.check(
  z.refine((path) => path !== '-' && !path.includes(':'), 'write the path of a file, without `:`'),
);

/** An address that is asked. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'write an address with http:// or https://',
});
/** The path of such an address. */
export const webPath = matching(/^\/\S*$/, 'write a path that begins with `/`');

/** An absolute path on the host. */
export const absolute = (example: string) =>
  matching(/^\/[^\0\n:]*[^\0\n:/]$/, `write an absolute path, such as \`${example}\``).check(
    z.refine((path) => !path.split('/').includes('..'), 'write the path without `..`'),
    // Docker tells mounts in this form, with which paths of the configuration are compared.
    z.refine((path) => !/\/\.?\//.test(`${path}/`), 'write it without `/./` and `//`'),
  );

/** Made anew for each place, since each is described by itself. */
export const sshServer = () =>
  matching(
    /^[^\s@:]+@(\[[0-9a-fA-F:]+\]|[^\s@:[\]]+)(:\d{1,5})?$/,
    'write `user@host` or `user@host:port`',
  ).check(
    z.refine((text) => {
      const port = Number(/:(\d+)$/.exec(text)?.[1] ?? '22');
      return port >= 1 && port <= 65_535;
    }, 'write a port from 1 to 65535'),
  );

/** SHA-256 fingerprint of a host key. */
export const fingerprint = () =>
  matching(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'write it as `ssh-keygen -lf` shows it: `SHA256:…`');

/** A text of a form; `message` says how to write it. */
export function matching(form: RegExp, message: string) {
  return z.string().check(z.regex(form, message));
}

/** As in Compose: a string for the shell of the container, or a list that is run as it is. */
export function command() {
  return z.union([
    z.string().check(z.minLength(1)),
    z.array(z.string()).check(z.minLength(1, 'write a command')),
  ]);
}

/** A whole number from `least` to `most`. */
export function between(least: number, most: number) {
  return z.int().check(z.minimum(least), z.maximum(most));
}

/**
 * A schema with what schemas/deploy.json says of it: one that was made for this place, since it is
 * not copied. (With a copy, as `z.describe` makes it, a default would not be made anew for each file.)
 */
export function described<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
): Schema {
  z.globalRegistry.add(schema, { description });
  return schema;
}
