/** What the table of operations claims about a statement, found as the lint finds it. */
import { newAccount } from '../../actions/rolling-deploy/src/migrations/lint/made.ts';
import { operationsOf } from '../../actions/rolling-deploy/src/migrations/lint/operations.ts';
import type {
  Lock,
  Rewrite,
  Row,
} from '../../actions/rolling-deploy/src/migrations/lint/table/row.ts';
import { rowsFor } from '../../actions/rolling-deploy/src/migrations/lint/table/table.ts';
import type { SqlParser } from '../../actions/rolling-deploy/src/migrations/sql/parser.ts';

/** What a statement locks, and what it goes through meanwhile. */
export interface Claim {
  readonly lock: Lock;
  readonly rewrite: Rewrite;
}

/** From the weakest on; https://www.postgresql.org/docs/current/explicit-locking.html */
export const LOCKS: readonly Lock[] = [
  ...(['none', 'RowExclusive', 'ShareUpdateExclusive', 'Share'] as const),
  ...(['ShareRowExclusive', 'Exclusive', 'AccessExclusive', 'unknown'] as const),
];
const REWRITES: readonly Rewrite[] = ['none', 'scan', 'index', 'table', 'unknown'];

/** The strongest of what several rows claim. */
export function claimOf(rows: readonly Claim[]): Claim {
  const strongest = <Value>(order: readonly Value[], values: readonly Value[]) =>
    order.findLast((value) => values.includes(value));
  return {
    lock:
      strongest(
        LOCKS,
        rows.map(({ lock }) => lock),
      ) ?? 'none',
    rewrite:
      strongest(
        REWRITES,
        rows.map(({ rewrite }) => rewrite),
      ) ?? 'none',
  };
}

/** Whether something is no worse than it is claimed to be. */
export function atMost(seen: Claim, claim: Claim): boolean {
  const isKnown = LOCKS.includes(seen.lock) && REWRITES.includes(seen.rewrite);
  const isWithin =
    LOCKS.indexOf(seen.lock) <= LOCKS.indexOf(claim.lock) &&
    REWRITES.indexOf(seen.rewrite) <= REWRITES.indexOf(claim.rewrite);
  return isKnown && isWithin;
}

/** The rows that a statement falls under, once `before` was applied. */
export function rowsOf(sql: string, before: string, parser: SqlParser): readonly Row[] {
  const account = newAccount();
  account.beginFile({ phase: 'expand', isPending: false });
  for (const operation of operationsIn(before, parser)) account.see(operation);
  account.beginFile({ phase: 'expand', isPending: true });
  return operationsIn(sql, parser).flatMap((operation) => rowsFor(operation, account));
}

function operationsIn(sql: string, parser: SqlParser) {
  const parsed = parser.parse(sql);
  if (!('value' in parsed)) throw new Error(`${parsed.problem}: ${sql}`);
  return parsed.value.flatMap(({ node, byte, length }) => {
    const bytes = Buffer.from(sql).subarray(byte, length === undefined ? undefined : byte + length);
    return operationsOf({ node, text: bytes.toString().trim(), isCertain: true });
  });
}
