/**
 * Markdown in which foreign text stays text. Values that are put into `md` are escaped unless they
 * are Markdown already, so nothing gets in raw by accident.
 */
import { plainLine, plainText } from './foreign.ts';

/** A piece of Markdown that is safe to show. */
export interface Markdown {
  readonly markdown: string;
}

/** What can be put into Markdown: text is escaped, Markdown is taken as it is. */
export type Inline = string | number | Markdown;

const ZERO_WIDTH = '\u200b';

// A name such as CVE-2026-1234: a summary can have very many of them. GH-1 would be a link.
const SURELY_TEXT = /^(?!.*gh-)[a-z][a-z\d-]{0,200}$/i;

/** Text in which nothing is markup: no emphasis, table cell, HTML, link, mention or issue number. */
export function escapeText(text: string): Markdown {
  if (SURELY_TEXT.test(text)) return { markdown: text };
  const escaped = plainLine(text)
    .replace(/[\\`*_{}[\]()#+!~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&#124;')
    .replaceAll('@', `@${ZERO_WIDTH}`)
    .replaceAll('://', `:${ZERO_WIDTH}//`)
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}${ZERO_WIDTH}.`)
    .replace(/\\#(?=\w)/g, `\\#${ZERO_WIDTH}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${ZERO_WIDTH}-`)
    .replace(/^(\s*)([-=]|\d+\.(?=\s|$))/, `$1${ZERO_WIDTH}$2`);
  return { markdown: escaped };
}

/**
 * Text between HTML tags on a line of their own: no Markdown is read there, so a backslash would be
 * shown. https://github.github.com/gfm/#html-blocks
 */
export function htmlText(text: string): Markdown {
  const escaped = plainLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', `@${ZERO_WIDTH}`)
    .replaceAll('://', `:${ZERO_WIDTH}//`);
  return { markdown: escaped };
}

/** Markdown from a template: the template is ours, what is put into it is escaped. */
export function md(template: TemplateStringsArray, ...values: readonly Inline[]): Markdown {
  const parts = template.map((part, index) => {
    const value = values[index];
    return value === undefined ? part : part + inline(value);
  });
  return { markdown: parts.join('') };
}

/** Several pieces below each other, with an empty line between them. */
export function joined(pieces: readonly Markdown[], separator = '\n\n'): Markdown {
  return { markdown: pieces.map((piece) => piece.markdown).join(separator) };
}

/** Text in a code span. */
export function code(text: string): Markdown {
  const plain = plainLine(text);
  const fence = '`'.repeat(longestRun(plain, '`') + 1);
  const space = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return { markdown: plain === '' ? '' : `${fence}${space}${plain}${space}${fence}` };
}

/** Our own words, in which names and values stand between backticks: these become code spans. */
export function prose(text: string): Markdown {
  const parts = text.split(/`([^`\n]*)`/);
  const shown = parts.map((part, index) => (index % 2 === 1 ? code(part) : escapeText(part)));
  return joined(shown, '');
}

/** Text of several lines in a fenced block. */
export function codeBlock(text: string, language = ''): Markdown {
  const plain = plainText(text);
  const fence = '`'.repeat(Math.max(3, longestRun(plain, '`') + 1));
  return { markdown: `${fence}${language}\n${plain}\n${fence}` };
}

/** A diagram that GitHub draws. The text is ours; names in it go through `diagramText`. */
export function mermaid(diagram: string): Markdown {
  return { markdown: `\`\`\`mermaid\n${diagram}\n\`\`\`` };
}

/** Foreign text for a diagram: letters, digits and a few harmless signs. */
export function diagramText(text: string): string {
  return plainLine(text)
    .replace(/[^\p{L}\p{N} ._/@-]/gu, ' ')
    .trim();
}

/** A link. An address that is not HTTP is shown as text. */
export function link(text: string, address: string): Markdown {
  const plain = plainLine(address);
  if (!/^https?:\/\//i.test(plain) || !URL.canParse(plain)) return md`${text} (${address})`;
  const target = new URL(plain).href.replace(/[()<>|]/g, percentEncoded);
  return { markdown: `[${escapeText(text).markdown}](${target})` };
}

/** A heading of level 2 to 4. */
export function heading(level: 2 | 3 | 4, title: Inline): Markdown {
  return { markdown: `${'#'.repeat(level)} ${inline(title)}` };
}

/** One line of a table. */
export type Row = readonly Inline[];

/** The head of a table. */
export function tableHead(columns: Row): Markdown {
  return { markdown: `${tableRow(columns).markdown}\n${columns.map(() => '|---').join('')}|` };
}

/** One row of a table. */
export function tableRow(cells: Row): Markdown {
  const shown = cells.map((cell) =>
    inline(cell)
      // A backslash that is itself escaped does not escape the bar.
      .replace(/(\\*)\|/g, (bar, escapes: string) => (escapes.length % 2 ? bar : `${escapes}\\|`))
      .replaceAll('\n', '<br>'),
  );
  return { markdown: `| ${shown.join(' | ')} |` };
}

function inline(value: Inline): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? escapeText(value).markdown : value.markdown;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

function longestRun(text: string, character: string): number {
  return [...text.matchAll(new RegExp(`${character}+`, 'g'))].reduce(
    (longest, [run]) => Math.max(longest, run.length),
    0,
  );
}
