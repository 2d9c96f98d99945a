/** A YAML file as data that still knows where each value stands. */
import { isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { messageOf } from '../action/message.ts';
import { type Path, type Position, positionOf } from './position.ts';

/** What a file holds. */
export interface YamlFile {
  readonly value: unknown;
  valueAt(where: Path): unknown;
  /** A value as it is written; undefined where that can not be told. */
  sourceAt(where: Path): string | undefined;
  positionOf(where: Path): Position | undefined;
}

/** Why a text is not YAML, and where; without a place it is YAML that is of no use. */
export class YamlProblem extends Error {
  readonly at: Position | undefined;

  constructor(message: string, options: { at?: Position; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.at = options.at;
  }
}

/**
 * Reads a file of one document.
 *
 * @throws {YamlProblem} for the first place that is not YAML, or for aliases that lead nowhere or
 *   multiply beyond all measure.
 */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new YamlProblem(error.message, { at: { line, column: col } });
  }
  try {
    return {
      value: document.toJS(),
      valueAt: (where) => document.getIn(where),
      sourceAt: (where) => {
        const node = document.getIn(where, true);
        return isScalar(node) ? node.source : undefined;
      },
      positionOf: (where) => positionOf(document.contents as ParsedNode | null, where, lines),
    };
  } catch (cause) {
    throw new YamlProblem(messageOf(cause), { cause });
  }
}
