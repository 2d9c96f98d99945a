/**
 * The environments of deploy.yaml: each is merged over what stands outside of them. Objects merge,
 * lists and scalars replace.
 */
import * as z from 'zod/mini';
import type { Path } from '../../../../kit/yaml/position.ts';
import type { Problem } from '../../../../kit/yaml/problem.ts';
import { partial } from './partial.ts';
import { deployFile } from './schema.ts';

/** The file as it reads for one environment, or for none. */
export interface Variant {
  /** Undefined for what stands outside of the environments. */
  readonly environment: string | undefined;
  readonly value: unknown;
  /** What may be written at this place of the file, for suggestions. */
  readonly form: z.ZodMiniType;
  /** Where something of the variant stands in the file: in its environment, or outside of all. */
  placeOf(where: Path): Path;
}

/** A file in its variants; the first is the one without an environment. */
export interface Variants {
  readonly base: Variant;
  readonly environments: readonly Variant[];
  /** What is wrong with the environments as such. */
  readonly problems: readonly Problem[];
}

/** The file as it is written; schemas/deploy.json says the same to editors. */
export const writtenFile = z.union([
  deployFile,
  z.strictObject({
    ...partial(deployFile).shape,
    environments: z.record(z.string(), partial(deployFile)),
  }),
]);

/** Takes a file apart into what it is for each of its environments. */
export function variantsOf(value: unknown): Variants {
  if (!isObject(value) || !('environments' in value)) {
    return { base: baseVariant(value), environments: [], problems: [] };
  }
  const { environments: written, ...base } = value;
  const problems: Problem[] = [];
  const environments: Variant[] = [];
  if (!isObject(written)) {
    const message = '`environments`: write the name of each, and below it the keys that differ';
    problems.push({ where: ['environments'], message });
  }
  for (const [name, overlay] of Object.entries(isObject(written) ? written : {})) {
    if (isObject(overlay)) environments.push(variantOf(name, base, overlay));
    else {
      const message = `\`environments.${name}\`: write the keys that differ, or \`{}\` for none`;
      problems.push({ where: ['environments', name], message });
    }
  }
  return { base: baseVariant(base), environments, problems };
}

/** What stands at a place; undefined where there is nothing. */
export function valueIn(value: unknown, where: Path): unknown {
  return where.reduce<unknown>((found, part) => {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, part))
      return undefined;
    return (found as Record<PropertyKey, unknown>)[part];
  }, value);
}

// --- internal ---

type Keys = Readonly<Record<string, unknown>>;

/** `environments` is known at the top of the file only. */
const withEnvironments = z.strictObject({ ...deployFile.shape, environments: z.unknown() });

function baseVariant(value: unknown): Variant {
  return { environment: undefined, value, form: withEnvironments, placeOf: (where) => where };
}

function variantOf(environment: string, base: Keys, overlay: Keys): Variant {
  return {
    environment,
    value: merged(base, overlay),
    form: deployFile,
    placeOf: (where) =>
      isFromBase(where, base, overlay) ? where : ['environments', environment, ...where],
  };
}

/** Keys of which one replaces the others: `roll.service` stands in place of `roll.services`. */
const RIVALS: readonly (readonly [string, readonly string[]])[] = [
  ['service', ['services']],
  ['services', ['service', 'replicas']],
];

function merged(whole: Keys, overlay: Keys, path = ''): Keys {
  const base = path === '.roll' ? withoutRivals(whole, overlay) : whole;
  const changed = Object.entries(overlay).map(([key, value]) => {
    const old = Object.hasOwn(base, key) ? base[key] : undefined;
    return [
      key,
      isObject(old) && isObject(value) ? merged(old, value, `${path}.${key}`) : value,
    ] as const;
  });
  return { ...base, ...Object.fromEntries(changed) };
}

/** What the overlay names in another way is not taken over. */
function withoutRivals(base: Keys, overlay: Keys): Keys {
  const gone = RIVALS.flatMap(([key, rivals]) => (Object.hasOwn(overlay, key) ? rivals : []));
  return Object.fromEntries(Object.entries(base).filter(([key]) => !gone.includes(key)));
}

/** What is in neither is missing from the environment. */
function isFromBase([part, ...rest]: Path, base: Keys, overlay: Keys): boolean {
  if (part === undefined) return false;
  const key = String(part);
  const inBase = Object.hasOwn(base, key);
  if (!Object.hasOwn(overlay, key)) return inBase;
  const [below, above] = [base[key], overlay[key]];
  return inBase && isObject(below) && isObject(above) && isFromBase(rest, below, above);
}

function isObject(value: unknown): value is Keys {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
