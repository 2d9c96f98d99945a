/** Runs a statement on PostgreSQL, and looks at what it locks, scans and writes anew. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rewrite } from '../../actions/rolling-deploy/src/migrations/lint/table/row.ts';
import type { Psql } from '../stack/psql.ts';
import { until } from '../stack/until.ts';
import type { LockCase } from './cases.ts';
import { type Claim, LOCKS } from './claims.ts';

/**
 * What a statement did to what was there before. The lock is the strongest on a table or a view; where
 * there is none, on an index or a sequence.
 */
export interface Observed extends Claim {
  /** `t AccessExclusive, u ShareRowExclusive`, for messages. */
  readonly locks: string;
}

/** Two sessions on one server: the second one holds locks for the first to wait for. */
export interface Sessions {
  readonly first: Psql;
  readonly second: Psql;
}

/** The database before; see before.sql. */
export const beforeSql = readFileSync(
  fileURLToPath(new URL('./before.sql', import.meta.url)),
  'utf8',
);

/** What is for all databases of a server, and for what is written down about each statement. */
const SERVER = `
CREATE ROLE reader; CREATE ROLE writer; GRANT writer TO reader;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLESPACE elsewhere LOCATION '';
CREATE SCHEMA record;
CREATE TABLE record.before (oid oid PRIMARY KEY, name text, kind text, node oid, scans bigint DEFAULT 0)`;

/** Makes a server ready for `observe`. */
export async function prepareServer({ first, second }: Sessions): Promise<void> {
  await first.ask(SERVER);
  await makeBefore(first);
  await second.ask('SET search_path TO proof');
}

/** Runs a statement, and puts everything back. */
export function observe(sessions: Sessions, one: LockCase): Promise<Observed> {
  return one.isOutside === true ? outside(sessions, one) : inside(sessions, one);
}

// --- internal ---

async function makeBefore(session: Psql): Promise<void> {
  await session.ask(
    `SET client_min_messages TO error; DROP SCHEMA IF EXISTS proof, empty CASCADE;
DROP FOREIGN DATA WRAPPER IF EXISTS fdw CASCADE; DROP PUBLICATION IF EXISTS pub;
CREATE SCHEMA proof; SET search_path TO proof;
${beforeSql};
ALTER TABLE nothing OWNER TO writer; ANALYZE;
TRUNCATE record.before;
INSERT INTO record.before (oid, name, kind, node) SELECT oid, relname, relkind, coalesce(pg_relation_filenode(oid), 0)
  FROM pg_class WHERE relnamespace = 'proof'::regnamespace`,
  );
}

/** In a transaction that is rolled back: its own locks and scans can be seen before. */
async function inside({ first }: Sessions, { sql }: LockCase): Promise<Observed> {
  await first.ask('BEGIN');
  try {
    await first.ask(COUNT_SCANS);
    await first.ask(sql);
    const locks = await first.ask(locksOf('pg_backend_pid()'));
    const [isScanned] = await first.ask(IS_SCANNED);
    const scan = isScanned === 't' ? 'scan' : 'none';
    return observed(locks, (await rewriteIn(first)) ?? scan);
  } finally {
    await first.ask('ROLLBACK');
  }
}

/** They count from before the transaction on. */
const COUNT_SCANS = `UPDATE record.before SET scans = seq_scan
FROM pg_stat_xact_user_tables WHERE oid = relid`;
/** An index that is made anew of what was emptied looks at no rows. */
const IS_SCANNED = `SELECT count(*) > 0 FROM record.before JOIN pg_stat_xact_user_tables ON oid = relid
WHERE seq_scan > scans AND pg_relation_size(oid) > 0`;

/**
 * What the statement waits for while another transaction holds a lock tells which lock it wants. A
 * reader holds up the strongest one alone, so that this is seen although it comes late.
 */
async function outside({ first, second }: Sessions, { sql }: LockCase): Promise<Observed> {
  const locks = new Set<string>();
  let rewrite: Rewrite | undefined;
  for (const mode of ['ACCESS SHARE', 'ROW EXCLUSIVE', 'EXCLUSIVE']) {
    const [pid = ''] = await first.ask('SELECT pg_backend_pid()');
    await second.ask(`BEGIN; LOCK TABLE t, part IN ${mode} MODE`);
    let ended = false;
    const running = first.ask(sql).finally(() => {
      ended = true;
    });
    // Its error is told when the lock is given back.
    running.catch(() => undefined);
    await until({ what: `${sql} ends or waits`, timeoutMs: 20_000, everyMs: 20 }, async () => {
      if (ended) return true;
      for (const lock of await second.ask(locksOf(pid))) locks.add(lock);
      const [waits] = await second.ask(
        `SELECT wait_event_type = 'Lock' FROM pg_stat_activity WHERE pid = ${pid}`,
      );
      return waits === 't';
    });
    for (const lock of await second.ask(locksOf(pid))) locks.add(lock);
    await second.ask('COMMIT');
    await running;
    rewrite = await rewriteIn(first);
    await makeBefore(first);
  }
  return observed([...locks], rewrite ?? 'none');
}

function locksOf(pid: string): string {
  return `SELECT DISTINCT b.kind || ' ' || b.name || ' ' || l.mode FROM pg_locks l
JOIN record.before b ON b.oid = l.relation WHERE l.locktype = 'relation' AND l.pid = ${pid}`;
}

/** A file that is new and not empty is one that was written anew. */
async function rewriteIn(session: Psql): Promise<Rewrite | undefined> {
  const anew = await session.ask(
    `SELECT DISTINCT CASE WHEN c.relkind = 'i' THEN 'index' ELSE 'table' END
FROM pg_class c LEFT JOIN record.before b USING (oid) LEFT JOIN pg_index x ON x.indexrelid = c.oid
WHERE c.relnamespace = 'proof'::regnamespace AND c.relkind IN ('r', 'm', 'i')
  AND b.node IS DISTINCT FROM pg_relation_filenode(c.oid)
  AND pg_relation_size(coalesce(x.indrelid, c.oid)) > 0
  AND coalesce(x.indrelid, c.oid) IN (SELECT oid FROM record.before)`,
  );
  if (anew.includes('table')) return 'table';
  return anew.includes('index') ? 'index' : undefined;
}

function observed(lines: readonly string[], rewrite: Rewrite): Observed {
  const locks = lines.map((line) => {
    const [, kind = '', name = '', mode = ''] = /^(\S) (.+) (\S+)Lock$/.exec(line) ?? [];
    return { kind, name, mode };
  });
  const whole = locks.filter(({ kind }) => !'iSI'.includes(kind));
  const relevant = whole.length > 0 ? whole : locks;
  // AccessShare and RowShare, which those who read take, hold up nobody who reads or writes rows.
  const lock = LOCKS.findLast((known) => relevant.some(({ mode }) => mode === known)) ?? 'none';
  // Who only reads goes through rows without keeping anybody from it.
  const kept = lock === 'none' && rewrite === 'scan' ? 'none' : rewrite;
  return {
    lock,
    rewrite: kept,
    locks: locks.map(({ name, mode }) => `${name} ${mode}`).join(', '),
  };
}
