/**
 * The lines of `tags`: literal tags, and rules in the words of docker/metadata-action, of which
 * `type=sha` is known so far. https://github.com/docker/metadata-action#tags-input
 */
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import { nearest } from '../../../../kit/action/nearest.ts';
import { isTag } from '../../../../kit/registry/reference.ts';
import type { Revision } from './revision.ts';

/** One line of `tags`. */
export type TagRule =
  | { readonly type: 'literal'; readonly tag: string }
  | {
      readonly type: 'sha';
      readonly format: 'long' | 'short';
      readonly prefix: string;
      readonly suffix: string;
    };

const SHORT_SHA = 7;

/** One tag or rule on each line. */
export function tagRules(options: { default: string }): Field<readonly TagRule[]> {
  const field = lines(options);
  return {
    default: options.default,
    read(raw, source) {
      const rules = field.read(raw, source).map(parseTagRule);
      if (rules.length === 0) throw new InputProblem('names no tag; write one on a line');
      return rules;
    },
  };
}

/** Whether any rule needs to know the commit. */
export function needsRevision(rules: readonly TagRule[]): boolean {
  return rules.some((rule) => rule.type === 'sha');
}

/** The tags that the rules give for a revision, each once, in the order of the rules. */
export function resolveTags(rules: readonly TagRule[], revision: Revision | undefined): string[] {
  return [...new Set(rules.flatMap((rule) => resolveTag(rule, revision)))];
}

// --- internal ---

function resolveTag(rule: TagRule, revision: Revision | undefined): string[] {
  if (rule.type === 'literal') return [rule.tag];
  if (revision === undefined) return [];
  // A merge commit is in no branch; nobody finds it again by its name.
  if (revision.pullRequest !== undefined) return [`pr-${revision.pullRequest}`];
  const sha = rule.format === 'short' ? revision.sha.slice(0, SHORT_SHA) : revision.sha;
  return [`${rule.prefix}${sha}${rule.suffix}`];
}

function parseTagRule(line: string): TagRule {
  if (!/^[a-z]+=/.test(line)) return { type: 'literal', tag: checked(line, line) };
  const { type, ...attributes } = attributesOf(line);
  if (type !== 'sha') {
    const found = type === undefined ? 'no `type`' : `the type \`${type}\``;
    throw new InputProblem(`the rule \`${line}\` has ${found}; known is \`type=sha\``);
  }
  const { format = 'long', prefix = '', suffix = '', ...unknown } = attributes;
  const [stranger] = Object.keys(unknown);
  if (stranger !== undefined) throw unknownAttribute(line, stranger);
  if (format !== 'long' && format !== 'short') {
    throw new InputProblem(`the rule \`${line}\`: \`format\` is \`long\` or \`short\``);
  }
  checked(`${prefix}${'0'.repeat(format === 'long' ? 40 : SHORT_SHA)}${suffix}`, line);
  return { type: 'sha', format, prefix, suffix };
}

function unknownAttribute(line: string, stranger: string): InputProblem {
  const meant = nearest(stranger, ['format', 'prefix', 'suffix']);
  const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
  return new InputProblem(`the rule \`${line}\` has no attribute \`${stranger}\`${hint}`);
}

function attributesOf(line: string): Record<string, string | undefined> {
  return Object.fromEntries(
    line.split(',').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name.trim(), value.join('=').trim()];
    }),
  );
}

function checked(tag: string, line: string): string {
  if (isTag(tag)) return tag;
  throw new InputProblem(
    `\`${line}\` gives no valid tag; a tag has up to 128 letters, digits, \`_\`, \`.\` and \`-\`, and begins with none of the last two`,
  );
}
