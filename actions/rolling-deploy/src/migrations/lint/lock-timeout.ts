/** How long a statement waits for a lock at most: as the session has it, and as the file sets it. */
import type { Node } from 'libpg-query';
import { foundIn } from '../sql/calls.ts';
import { stringsOf } from '../sql/names.ts';

/** Longer than this, and everybody who comes after the one that waits has to wait as well. */
export const LONGEST_LOCK_TIMEOUT_MS = 10_000;

/** What a statement sets it to; undefined where it does not. */
export interface LockTimeout {
  /** Milliseconds; 0: for ever; `default`: as the session had it; undefined: it can not be told. */
  readonly value: number | 'default' | undefined;
  /** Until the end of the transaction only. */
  readonly isLocal: boolean;
}

/** Reads `SET lock_timeout`, `RESET lock_timeout` and `set_config('lock_timeout', …)`. */
export function lockTimeoutIn(node: Node): LockTimeout | undefined {
  if ('VariableSetStmt' in node) {
    const { kind, name, args = [], is_local: isLocal = false } = node.VariableSetStmt;
    if (kind === 'VAR_RESET_ALL') return { value: 'default', isLocal: false };
    if (name?.toLowerCase() !== 'lock_timeout') return undefined;
    const isDefault = kind === 'VAR_RESET' || kind === 'VAR_SET_DEFAULT';
    return { value: isDefault ? 'default' : milliseconds(args[0]), isLocal };
  }
  if (!('SelectStmt' in node)) return undefined;
  for (const call of foundIn(node, 'FuncCall')) {
    const { funcname, args = [] } = call as { funcname?: Node[]; args?: Node[] };
    if (stringsOf(funcname).at(-1) !== 'set_config') continue;
    if (textOf(args[0])?.toLowerCase() !== 'lock_timeout') continue;
    return {
      value: milliseconds(args[1]),
      isLocal: JSON.stringify(args[2] ?? '').includes('true'),
    };
  }
  return undefined;
}

// --- internal ---

/** https://www.postgresql.org/docs/current/config-setting.html#CONFIG-SETTING-NAMES-VALUES */
const UNITS: Readonly<Record<string, number>> = {
  ...{ us: 0.001, ms: 1, s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 },
};

function milliseconds(node: Node | undefined): number | undefined {
  if (node === undefined || !('A_Const' in node)) return undefined;
  if (node.A_Const.ival !== undefined) return node.A_Const.ival.ival ?? 0;
  const match = /^\s*(\d+(?:\.\d+)?)\s*(us|ms|s|min|h|d)?\s*$/.exec(textOf(node) ?? '');
  if (match === null) return undefined;
  return Number(match[1]) * (UNITS[match[2] ?? 'ms'] ?? 1);
}

function textOf(node: Node | undefined): string | undefined {
  return node !== undefined && 'A_Const' in node ? node.A_Const.sval?.sval : undefined;
}
