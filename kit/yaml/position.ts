/** Finds the place at which something of a YAML file stands. */
import { isNode, type LineCounter, type ParsedNode } from 'yaml';

/** The way to a value: keys and positions in lists. */
export type Path = readonly PropertyKey[];

/** A place in a text; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The place of a key, or of the nearest thing around it that is there. */
export function positionOf(
  contents: ParsedNode | null,
  where: Path,
  lines: LineCounter,
): Position | undefined {
  let node: unknown = contents;
  let offset = isNode(contents) ? contents.range?.[0] : undefined;
  for (const part of where) {
    const items = (node as { items?: unknown[] } | null)?.items ?? [];
    const item =
      typeof part === 'number' ? items[part] : items.find((pair) => keyOf(pair) === part);
    if (item === undefined) break;
    const pair = item as { key?: unknown; value?: unknown };
    const at = isNode(item) ? item : pair.key;
    if (isNode(at) && at.range) offset = at.range[0];
    node = isNode(item) ? item : pair.value;
  }
  if (offset === undefined) return undefined;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

// --- internal ---

function keyOf(pair: unknown): unknown {
  return (pair as { key?: { value?: unknown } }).key?.value;
}
