/** The input `cache`: a word for what most need, or caches in BuildKit's own words. */
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { parseReference } from '../../../../kit/registry/reference.ts';
import { secretCacheVariables } from '../engine/docker/cache-access.ts';
import { type CacheOrder, cacheType } from '../engine/order.ts';

/** Which caches are wanted. */
export type CacheWish =
  | { readonly kind: 'none' }
  /** GitHub's own; `isOffered` tells whether the runner says where it is. */
  | { readonly kind: 'gha'; readonly isOffered: boolean }
  /** In a registry; without `ref` beside the image. */
  | { readonly kind: 'registry'; readonly ref: string | undefined }
  /** In the words of BuildKit; `isOffered` as above, for lines of `type=gha`. */
  | ({ readonly kind: 'raw'; readonly isOffered: boolean } & CacheOrder);

/** https://docs.docker.com/build/cache/backends/ */
const TYPES = ['gha', 'registry', 'local', 'inline', 's3', 'azblob'];
const HOW =
  'write `none`, `gha`, `registry`, `registry=REF`, or lines `from:type=…` and `to:type=…`';

/** A word, or `from:` and `to:` lines. */
export function cache(): Field<CacheWish> {
  const field = lines({ default: 'none' });
  return {
    default: field.default,
    read(raw, source) {
      const { env, mask } = source;
      const isOffered = Boolean(
        env.ACTIONS_RUNTIME_TOKEN && (env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL),
      );
      const wish = parseWish(field.read(raw, source), isOffered);
      for (const name of secretCacheVariables(cachesIn(wish))) {
        const secret = env[name];
        if (secret) mask(secret);
      }
      return wish;
    },
  };
}

// --- internal ---

function parseWish(given: readonly string[], isOffered: boolean): CacheWish {
  const [first = 'none'] = given;
  if (given.every((line) => /^(from|to):/.test(line))) {
    return {
      kind: 'raw',
      isOffered,
      from: linesOf(given, 'from:').map((line) => checkRaw(line, 'from')),
      to: linesOf(given, 'to:').map((line) => checkRaw(line, 'to')),
    };
  }
  if (given.length > 1) throw new InputProblem(`has several lines; ${HOW}`);
  if (first === 'none') return { kind: 'none' };
  if (first === 'gha') return { kind: 'gha', isOffered };
  if (first === 'registry') return { kind: 'registry', ref: undefined };
  if (first.startsWith('registry=')) return { kind: 'registry', ref: checkRef(first.slice(9)) };
  throw new InputProblem(`\`${first.slice(0, 60)}\` is no cache; ${HOW}`);
}

function linesOf(given: readonly string[], prefix: string): string[] {
  return given
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.slice(prefix.length).trim());
}

function checkRaw(line: string, side: 'from' | 'to'): string {
  if (!TYPES.includes(cacheType(line) ?? '')) {
    throw new InputProblem(
      `a \`${side}:\` line has no \`type=\`, or one that is not among ${TYPES.join(', ')}`,
    );
  }
  if (/(?:^|,)ignore-error=(?!true(?:,|$))/.test(line)) {
    throw new InputProblem(
      'a line has `ignore-error=false`, but a cache never fails a build; leave it out',
    );
  }
  return line;
}

function checkRef(text: string): string {
  try {
    parseReference(text);
    return text;
  } catch (error) {
    throw new InputProblem(
      `the reference behind \`registry=\` can not be used: ${messageOf(error)}`,
    );
  }
}

function cachesIn(wish: CacheWish): CacheOrder {
  if (wish.kind === 'raw') return wish;
  return { from: wish.kind === 'gha' ? ['type=gha'] : [], to: [] };
}
