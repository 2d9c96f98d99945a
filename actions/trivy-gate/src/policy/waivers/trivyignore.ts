/**
 * Trivy's own lists of what to ignore, read so that nobody has to move everything on one day. Nobody
 * answers for their entries, so each of them warns. What can not be understood covers nothing.
 *
 * https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/result/ignore.go
 */
import * as z from 'zod/mini';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { parseDay } from '../../../../../kit/time/day.ts';
import { type PackageUrl, parsePackageUrl } from './package-url.ts';
import { isPattern, plainPath } from './waiver.ts';
import { type ParsedWaivers, type WaiverText, yamlOf } from './waiver-file.ts';

/** Reads `.trivyignore`: one id on each line, with `exp:YYYY-MM-DD` behind it where it has an end. */
export function parseTrivyignore({ file, text }: WaiverText): ParsedWaivers {
  const entries = text.split(/\r?\n/).flatMap((written, index): Entry[] => {
    const [id = '', ...rest] = written
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\s+/);
    if (id === '' || id.startsWith('#')) return [];
    const end = rest.find((word) => word.startsWith('exp:'))?.slice('exp:'.length);
    return [{ id, line: index + 1, ...endOf(end) }];
  });
  return ignoredBy(file, entries);
}

/**
 * Reads `.trivyignore.yaml`, of which only `vulnerabilities` are of interest.
 *
 * @throws {ActionError} FG040 when it is not YAML.
 */
export function parseTrivyignoreYaml(given: WaiverText): ParsedWaivers {
  const yaml = yamlOf(given);
  const list = z.object({ vulnerabilities: z.optional(z.nullable(z.array(z.unknown()))) });
  const parsed = list.safeParse(yaml.value ?? {});
  if (!parsed.success) {
    const warning = `${given.file} has no list \`vulnerabilities\`; it covers nothing.`;
    return { waivers: [], warnings: [warning] };
  }
  const entries = (parsed.data.vulnerabilities ?? []).map((entry, index) => ({
    ...readEntry(entry),
    line: yaml.positionOf(['vulnerabilities', index])?.line,
  }));
  return ignoredBy(given.file, entries);
}

// --- internal ---

/** One entry, as far as it is understood. */
interface Entry {
  readonly id: string;
  readonly line?: number | undefined;
  readonly paths?: readonly string[];
  readonly purls?: readonly PackageUrl[];
  readonly statement?: string | undefined;
  readonly expires?: number | undefined;
  /** Why it covers nothing. */
  readonly problem?: string;
}

// Trivy passes over keys that it does not know. An entry that means to be narrower than it looks
// would then cover too much.
const entrySchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  paths: z.nullish(z.array(z.string())),
  purls: z.nullish(z.array(z.string())),
  expired_at: z.nullish(z.string()),
  statement: z.nullish(z.string()),
});

function readEntry(written: unknown): Entry {
  const parsed = entrySchema.safeParse(written);
  if (!parsed.success) return { id: idOf(written), problem: 'it is not in the form of Trivy' };
  const { id, paths, purls, statement, expired_at: end } = parsed.data;
  const entry = { id, statement: statement ?? undefined, ...endOf(end ?? undefined) };
  const urls = (purls ?? []).map(parsePackageUrl);
  if (!urls.every((url) => url !== undefined)) {
    return { ...entry, problem: 'only `purls` without qualifiers are understood here' };
  }
  if (paths?.some((path) => isPattern(path) || plainPath(path) === '')) {
    return { ...entry, problem: 'patterns in `paths` are not understood here' };
  }
  const scope = { paths: (paths ?? []).map(plainPath) };
  return { ...entry, ...scope, ...(urls.length > 0 ? { purls: urls } : {}) };
}

/** Trivy takes a time as well as a day. */
function endOf(written: string | undefined): Pick<Entry, 'expires' | 'problem'> {
  if (written === undefined) return {};
  const expires = parseDay(written.split(/[Tt ]/)[0] ?? '');
  return expires === undefined ? { problem: 'its end is not a day that there is' } : { expires };
}

function idOf(written: unknown): string {
  const id: unknown =
    typeof written === 'object' && written !== null ? Reflect.get(written, 'id') : undefined;
  return typeof id === 'string' ? id : 'an entry';
}

function ignoredBy(file: string, entries: readonly Entry[]): ParsedWaivers {
  return {
    waivers: entries
      .filter(({ problem }) => problem === undefined)
      .map(({ id, line, paths = [], purls, statement, expires }) => ({
        id: plainLine(id),
        package: undefined,
        ...(purls === undefined ? {} : { purls }),
        paths,
        image: undefined,
        owner: undefined,
        reason: statement === undefined ? undefined : plainLine(statement),
        expires,
        file,
        line,
      })),
    warnings: entries.map((entry) => warningOf(file, entry)),
  };
}

function warningOf(file: string, { id, line, expires, problem }: Entry): string {
  const place = `${file}${line === undefined ? '' : `, line ${line}`}: ${plainLine(id)}`;
  if (problem !== undefined) return `${place} covers nothing, because ${problem}.`;
  const lacks = expires === undefined ? 'neither an owner nor an end' : 'no owner';
  return `${place} has ${lacks}; make a waiver of it.`;
}
