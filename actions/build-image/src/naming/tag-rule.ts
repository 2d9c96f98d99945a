/**
 * The lines of `tags`: literal tags, whole references, and rules in the words of
 * docker/metadata-action. https://github.com/docker/metadata-action#tags-input
 */
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import { isTag, type TaggedReference } from '../../../../kit/registry/reference.ts';
import { parseTaggedReference } from './image-name.ts';
import { type Attributes, attributesOf, choiceOf, templateOf } from './tag-attributes.ts';
import {
  type GlobalExpression,
  type Template,
  VERSION_EXPRESSIONS,
  type VersionExpression,
} from './template.ts';

/** One line of `tags`. */
export type TagLine = LiteralTag | WholeReference | TagRule;

/** A tag as it is. */
export interface LiteralTag {
  readonly kind: 'literal';
  readonly line: string;
  readonly tag: string;
}

/** A name with its tag, which stands for itself whatever `image` says. */
export interface WholeReference {
  readonly kind: 'reference';
  readonly line: string;
  readonly reference: TaggedReference;
}

/** A rule: it gives one tag, or none in runs that it is not for. */
export interface TagRule {
  readonly kind: 'rule';
  readonly line: string;
  readonly source: TagSource;
  readonly enable: Template<GlobalExpression>;
  readonly prefix: Template<GlobalExpression>;
  readonly suffix: Template<GlobalExpression>;
}

/** From where a rule takes its tag. */
export type TagSource =
  | { readonly type: 'sha'; readonly format: 'long' | 'short' }
  | { readonly type: 'ref'; readonly event: RefKind }
  | {
      readonly type: 'semver';
      readonly pattern: Template<VersionExpression>;
      /** Where to take the version from; the Git tag when there is none. */
      readonly value: Template<GlobalExpression> | undefined;
    }
  | { readonly type: 'raw'; readonly value: Template<GlobalExpression> };

export type RefKind = 'branch' | 'tag' | 'pr';

/** One tag, reference or rule on each line. */
export function tagLines(options: { default: string }): Field<readonly TagLine[]> {
  const field = lines(options);
  return {
    default: options.default,
    read(raw, source) {
      const read = field.read(raw, source).map(parseTagLine);
      if (read.length === 0) throw new InputProblem('names no tag; write one on a line');
      return read;
    },
  };
}

/** Reads one line. */
export function parseTagLine(line: string): TagLine {
  if (/=|\{\{/.test(line)) return parseRule(line);
  if (line.includes(',')) {
    throw new InputProblem(`\`${line}\` has a comma; write one tag or rule on each line`);
  }
  if (/[/:@]/.test(line)) return { kind: 'reference', line, reference: parseTaggedReference(line) };
  if (isTag(line)) return { kind: 'literal', line, tag: line };
  throw noTag(line);
}

// --- internal ---

function parseRule(line: string): TagRule {
  const attributes = attributesOf(line);
  const source = sourceOf(attributes);
  const prefix = templateOf(attributes, 'prefix', isPullRequest(source) ? 'pr-' : '');
  const suffix = templateOf(attributes, 'suffix', '');
  const enable = templateOf(attributes, 'enable', 'true');
  checkStart(line, [...prefix, ...(source.type === 'raw' ? source.value : [])]);
  checkEnable(line, enable);
  return { kind: 'rule', line, source, enable, prefix, suffix };
}

function sourceOf(attributes: Attributes): TagSource {
  switch (attributes.type) {
    case 'sha':
      return { type: 'sha', format: choiceOf(attributes, 'format', ['long', 'short'], 'long') };
    case 'ref':
      return { type: 'ref', event: choiceOf(attributes, 'event', ['branch', 'tag', 'pr']) };
    case 'semver':
      return {
        type: 'semver',
        pattern: templateOf(attributes, 'pattern', undefined, VERSION_EXPRESSIONS),
        value: attributes.values.get('value') ? templateOf(attributes, 'value') : undefined,
      };
    case 'raw':
      return { type: 'raw', value: templateOf(attributes, 'value') };
  }
}

function isPullRequest(source: TagSource): boolean {
  return source.type === 'ref' && source.event === 'pr';
}

/** What is put in from outside is mended; what stands in the line is to be mended there. */
function checkStart(line: string, [first]: Template<GlobalExpression>): void {
  if (typeof first === 'string' && /^[.-]/.test(first)) throw noTag(line);
}

function checkEnable(line: string, enable: Template<GlobalExpression>): void {
  if (enable.some((piece) => typeof piece !== 'string')) return;
  const text = enable.join('');
  if (text === 'true' || text === 'false') return;
  throw new InputProblem(
    `the rule \`${line}\`: \`enable\` is \`true\` or \`false\`, not \`${text}\``,
  );
}

function noTag(line: string): InputProblem {
  return new InputProblem(
    `\`${line}\` gives no valid tag; a tag has up to 128 letters, digits, \`_\`, \`.\` and \`-\`, and begins with none of the last two`,
  );
}
