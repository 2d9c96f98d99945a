/** The tags that the lines of `tags` give in a run, and why the others give none. */
import { fail } from '../errors.ts';
import { formatDate } from './date-format.ts';
import { describeRef, isDefaultBranch, type RefEvent, refOf } from './git-ref.ts';
import type { Revision } from './revision.ts';
import type { TagLine, TagRule, TagSource } from './tag-rule.ts';
import { tagText } from './tag-text.ts';
import {
  type Expression,
  type GlobalExpression,
  mentions,
  render,
  type Template,
  type VersionExpression,
} from './template.ts';
import { parseVersion, type Version } from './version.ts';

/** What tags are made from. */
export interface TagFacts {
  readonly event: RefEvent;
  readonly revision: Revision | undefined;
  readonly now: Date;
}

/** What a line gives. */
export type Resolved = ResolvedTag | NoTag;

/** A line that gives a tag. */
export interface ResolvedTag {
  readonly kind: 'tag';
  readonly line: TagLine;
  readonly tag: string;
  /** The text before it became a tag: `feature/login` of `feature-login`. */
  readonly text: string;
  /** Of rules for versions. */
  readonly version: string | undefined;
}

/** A line that gives none in this run. */
export interface NoTag {
  readonly kind: 'none';
  readonly line: TagLine;
  /** For people. */
  readonly why: string;
  /** Whether this is more likely a mistake than meant. */
  readonly isSuspect: boolean;
}

const SHORT_SHA = 7;

/**
 * What a line gives.
 *
 * @throws {ActionError} FB010 when it needs the commit, and that is not known.
 */
export function resolveTag(line: TagLine, facts: TagFacts): Resolved {
  if (line.kind === 'literal') return tagOf(line, line.tag, undefined);
  if (line.kind === 'reference') return tagOf(line, line.reference.tag, undefined);
  const enable = globalText(line.enable, facts);
  if (enable !== 'true') return none(line, `its \`enable\` is \`${enable}\``, enable !== 'false');
  const value = sourceValue(line.source, facts);
  if ('why' in value) return none(line, value.why, value.isSuspect);
  const { prefix, suffix } = affixes(line, facts);
  return tagOf(line, `${prefix}${value.text}${suffix}`, value.version);
}

/** Whether lines can give tags that come from the name of the branch. */
export function usesBranch(lines: readonly TagLine[]): boolean {
  return lines.some((line) => line.kind === 'rule' && lineUses(line, 'branch'));
}

/** Whether lines need to know the commit. */
export function usesRevision(lines: readonly TagLine[]): boolean {
  return lines.some((line) => line.kind === 'rule' && lineUses(line, 'sha'));
}

// --- internal ---

type Value =
  | { readonly text: string; readonly version: string | undefined }
  | { readonly why: string; readonly isSuspect: boolean };

function sourceValue(source: TagSource, facts: TagFacts): Value {
  const ref = refOf(facts.event);
  switch (source.type) {
    case 'sha':
      return { text: shaText(source.format, revisionIn(facts)), version: undefined };
    case 'ref': {
      if (source.event === 'pr' && ref.kind === 'pull request') {
        return { text: String(ref.number), version: undefined };
      }
      if (source.event === ref.kind) {
        return { text: ref.name, version: undefined };
      }
      return { why: `the run is for ${describeRef(ref)}`, isSuspect: false };
    }
    case 'semver':
      return versionValue(source, facts);
    case 'raw': {
      const text = globalText(source.value, facts);
      return text === '' ? { why: 'its value is empty', isSuspect: false } : plain(text);
    }
  }
}

function versionValue(
  { pattern, value }: Extract<TagSource, { type: 'semver' }>,
  facts: TagFacts,
): Value {
  const ref = refOf(facts.event);
  const given = value && globalText(value, facts);
  if (!given && ref.kind !== 'tag') {
    return { why: `the run is for ${describeRef(ref)}, not for a Git tag`, isSuspect: false };
  }
  const raw = given || (ref.kind === 'tag' ? ref.name : '');
  const version = parseVersion(raw);
  if (version === undefined) {
    return {
      why: `\`${raw}\` is no version such as \`v1.2.3\` (https://semver.org)`,
      isSuspect: true,
    };
  }
  return { text: versionText(pattern, version), version: version.version };
}

/** A pre-release never moves `1` or `1.2`: https://github.com/docker/metadata-action#typesemver */
function versionText(pattern: Template<VersionExpression>, version: Version): string {
  const isRaw = pattern.length === 1 && mentions(pattern, 'raw');
  if (version.isPrerelease && !isRaw) return version.version;
  return render(pattern, ({ name }) => version[name]);
}

function shaText(format: 'long' | 'short', revision: Revision): string {
  // The merge commit of a pull request is in no branch; nobody finds it again by its name.
  if (revision.pullRequest !== undefined) return `pr-${revision.pullRequest}`;
  if (revision.isStray) {
    throw fail('FB010', 'The checkout is at a commit that GitHub made to test a pull request.', {
      cause: 'That commit is in no branch, and the run does not say of which pull request it is.',
      remedy: 'Check out the head of the pull request, or write a literal tag in `tags`.',
    });
  }
  return format === 'short' ? revision.sha.slice(0, SHORT_SHA) : revision.sha;
}

function affixes(line: TagRule, facts: TagFacts): { prefix: string; suffix: string } {
  const prefix = globalText(line.prefix, facts);
  const isPullRequest = line.source.type === 'sha' && facts.revision?.pullRequest !== undefined;
  return {
    // `sha-` would say what is not so; other words tell variants of an image apart.
    prefix: isPullRequest ? prefix.replace(/sha-$/, '') : prefix,
    suffix: globalText(line.suffix, facts),
  };
}

function globalText(template: Template<GlobalExpression>, facts: TagFacts): string {
  return render(template, (expression) => globalValue(expression, facts));
}

function globalValue({ name, format }: Expression<GlobalExpression>, facts: TagFacts): string {
  const ref = refOf(facts.event);
  switch (name) {
    case 'branch':
    case 'tag':
      return ref.kind === name ? ref.name : '';
    case 'sha':
      return revisionIn(facts).sha.slice(0, SHORT_SHA);
    case 'is_default_branch':
      return String(isDefaultBranch(facts.event));
    case 'date':
      return format === undefined ? '' : formatDate(format, facts.now);
    case 'commit_date':
      return format === undefined ? '' : formatDate(format, commitTime(facts));
  }
}

function revisionIn({ revision }: TagFacts): Revision {
  if (revision === undefined) throw fail('FB010', 'There is no commit to take the tag from.');
  return revision;
}

function commitTime({ revision }: TagFacts): Date {
  if (revision?.committedAt !== undefined) return new Date(revision.committedAt * 1_000);
  throw fail('FB010', 'There is no checkout to take the time of the commit from.');
}

function lineUses({ source, enable, prefix, suffix }: TagRule, what: 'branch' | 'sha'): boolean {
  const names: readonly GlobalExpression[] = what === 'sha' ? ['sha', 'commit_date'] : ['branch'];
  const own =
    what === 'sha' ? source.type === 'sha' : source.type === 'ref' && source.event === 'branch';
  const values = source.type === 'raw' || source.type === 'semver' ? (source.value ?? []) : [];
  return own || [enable, prefix, suffix, values].some((template) => mentions(template, ...names));
}

function tagOf(line: TagLine, text: string, version: string | undefined): Resolved {
  const tag = tagText(text);
  if (tag === '') return none(line, `\`${text}\` has no character that a tag can have`, true);
  return { kind: 'tag', line, tag, text, version };
}

function none(line: TagLine, why: string, isSuspect: boolean): Resolved {
  return { kind: 'none', line, why, isSuspect };
}

function plain(text: string): Value {
  return { text, version: undefined };
}
