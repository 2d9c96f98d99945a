/** The table of operations carries its own proof: each claim is replayed on PostgreSQL. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationTable } from '../../actions/rolling-deploy/src/migrations/lint/table/table.ts';
import { loadParser } from '../../actions/rolling-deploy/src/migrations/sql/parser.ts';
import { lockCases } from '../migrations/cases.ts';
import { atMost, type Claim, claimOf, rowsOf } from '../migrations/claims.ts';
import { beforeSql, observe, prepareServer, type Sessions } from '../migrations/observe.ts';
import { docker } from '../stack/docker.ts';
import { connectEngine, type Engine } from '../stack/engine/engine.ts';
import { newOwner, removeOwned } from '../stack/owned.ts';
import { startPostgres } from '../stack/postgres.ts';
import { silent } from '../stack/progress.ts';

const parser = await loadParser();
const owner = newOwner();
let engine: Engine;

beforeAll(async () => {
  engine = await connectEngine(silent);
  await docker(engine, ['network', 'create', ...owner.labels, owner.id]);
});

afterAll(async () => {
  await removeOwned(engine, owner);
  await engine.stop();
});

/** Rows whose claim a statement reached, which is then not only an upper bound. */
const reached = { lock: new Set<string>(), rewrite: new Set<string>() };

describe.each([15, 18] as const)('PostgreSQL %i', (version) => {
  let sessions: Sessions;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const server = await startPostgres(engine, { owner, network: owner.id, version });
    sessions = { first: server.session(), second: server.session() };
    close = async () => {
      await Promise.all([sessions.first.close(), sessions.second.close()]);
      await server.stop();
    };
    await prepareServer(sessions);
  });

  afterAll(() => close());

  const known = lockCases.filter(({ since = 0 }) => since <= version);
  test.for(known.map((one) => [one.sql, one] as const))('%s', async ([sql, one]) => {
    const rows = rowsOf(sql, beforeSql, parser);
    const { locks, ...seen } = await observe(sessions, one);
    expect(atMost(seen, claimOf(rows)), `it took ${locks}: ${show(seen)}`).toBe(true);
    for (const { rule, ...claim } of rows) {
      if (claim.lock === seen.lock) reached.lock.add(rule);
      if (claim.rewrite === seen.rewrite) reached.rewrite.add(rule);
    }
  });
});

test('every row that claims something has a statement that takes just that', () => {
  const claimed = operationTable.filter(({ lock }) => lock !== 'unknown').map(({ rule }) => rule);
  expect(claimed.filter((rule) => !reached.lock.has(rule))).toEqual([]);
  expect(claimed.filter((rule) => !reached.rewrite.has(rule))).toEqual([]);
});

function show({ lock, rewrite }: Claim): string {
  return `${lock}, ${rewrite}`;
}
