/** The words of an SQL text as PostgreSQL's own scanner cuts them, also of a text that does not parse. */

/** `open`: a comment, a string or a quoted name that does not end. */
export type TokenKind = 'blank' | 'comment' | 'word' | 'name' | 'string' | 'symbol' | 'open';

/** A piece of the text, from `start` up to `end`, both in UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** The token that begins at a place, which must be inside of the text. */
export function tokenAt(text: string, start: number): Token {
  for (const [kind, form] of FORMS) {
    form.lastIndex = start;
    if (form.test(text)) return { kind, start, end: form.lastIndex };
  }
  if (text.startsWith('/*', start)) return commentAt(text, start);
  const quoted = QUOTED.find(({ open }) => startsHere(text, start, open));
  if (quoted !== undefined) return quotedAt(text, start, quoted);
  const tag = startsHere(text, start, DOLLAR);
  if (tag !== undefined) return closed('string', { text, start, from: start + tag.length }, tag);
  return { kind: 'symbol', start, end: start + 1 };
}

/** The tokens of a part of the text, without blanks and comments. */
export function* tokensIn(text: string, from: number, to: number): Generator<Token> {
  for (let at = from; at < to; ) {
    const token = tokenAt(text, at);
    at = token.end;
    if (token.kind !== 'blank' && token.kind !== 'comment') yield token;
  }
}

/** Where the next thing begins that is neither blank nor comment; `to` when there is none. */
export function skipBlank(text: string, from: number, to: number): number {
  const next = tokensIn(text, from, to).next();
  return next.done === true ? to : next.value.start;
}

// --- internal ---

/** How a string or a quoted name begins. The sign that ends it stands for itself where it is doubled. */
interface Quoted {
  readonly kind: 'string' | 'name';
  readonly open: RegExp;
  /** Takes the meaning from what follows it. */
  readonly escapedBy?: string;
}

/** https://www.postgresql.org/docs/current/sql-syntax-lexical.html */
const QUOTED: readonly Quoted[] = [
  { kind: 'string', open: /[eE]'/y, escapedBy: '\\' },
  { kind: 'string', open: /(?:[bBxXnN]|[uU]&)?'/y },
  { kind: 'name', open: /(?:[uU]&)?"/y },
];

const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;

const FORMS: readonly (readonly [TokenKind, RegExp])[] = [
  ['blank', /[ \t\n\r\f\v]+/y],
  ['comment', /--[^\n\r]*/y],
  ['word', /(?![eEbBxXnN]'|[uU]&['"])[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ['word', /\d+/y],
];

function startsHere(text: string, start: number, form: RegExp): string | undefined {
  form.lastIndex = start;
  return form.exec(text)?.[0];
}

function quotedAt(text: string, start: number, { kind, open, escapedBy }: Quoted): Token {
  const opening = startsHere(text, start, open) ?? '';
  const sign = opening.at(-1) ?? '';
  for (let at = start + opening.length; at < text.length; at++) {
    const here = text[at];
    if (here === escapedBy) at += 1;
    else if (here === sign) {
      if (text[at + 1] !== sign) return { kind, start, end: at + 1 };
      at += 1;
    }
  }
  return { kind: 'open', start, end: text.length };
}

function closed(
  kind: TokenKind,
  { text, start, from }: { readonly text: string; readonly start: number; readonly from: number },
  sign: string,
): Token {
  const found = text.indexOf(sign, from);
  if (found < 0) return { kind: 'open', start, end: text.length };
  return { kind, start, end: found + sign.length };
}

/** Comments of this form nest. */
function commentAt(text: string, start: number): Token {
  const signs = /\/\*|\*\//g;
  signs.lastIndex = start;
  let depth = 0;
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    depth += sign[0] === '/*' ? 1 : -1;
    if (depth === 0) return { kind: 'comment', start, end: signs.lastIndex };
  }
  return { kind: 'open', start, end: text.length };
}
