/** The SQL of each command of an ALTER TABLE, as a statement of its own. */
import type { AlterTableStmt } from 'libpg-query';
import { type Token, tokensIn } from '../sql/tokens.ts';

/** One text for each command; empty where they can not be told apart. */
export function commandsOf(text: string, { cmds = [] }: AlterTableStmt): readonly string[] {
  if (cmds.length < 2) return [text];
  const tokens = [...tokensIn(text, 0, text.length)];
  const first = headLength(tokens.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  const begin = tokens[first]?.start;
  if (begin === undefined) return [];
  const head = text.slice(0, begin).trimEnd();
  const parts = atCommas(text, tokens.slice(first), begin);
  return parts.length === cmds.length ? parts.map((part) => `${head} ${part}`) : [];
}

// --- internal ---

/** How many tokens stand before the first command: `ALTER TABLE IF EXISTS ONLY a.b *`. */
function headLength(words: readonly string[]): number {
  let at = words.findIndex((word) => KINDS.has(word)) + 1;
  if (words[at] === 'if') at += 2;
  if (words[at] === 'only') at += 1;
  at += 1;
  while (words[at] === '.') at += 2;
  return words[at] === '*' ? at + 1 : at;
}

const KINDS = new Set(['table', 'index', 'sequence', 'view', 'type']);

function atCommas(text: string, tokens: readonly Token[], begin: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = begin;
  for (const { start, end } of tokens) {
    const sign = text.slice(start, end);
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign !== ',' || depth > 0) continue;
    parts.push(text.slice(from, start).trim());
    from = end;
  }
  return [...parts, text.slice(from).trim()];
}
