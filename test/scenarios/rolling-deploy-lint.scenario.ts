/** `operation: lint` with the real bundle: no host, no secret, and the parser beside it. */
import { mkdirSync, mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAction } from '../runner/run-action.ts';

const CONFIG = `version: 1
project: shop
image: ghcr.io/acme/shop
hosts: [{ ssh: deploy@203.0.113.10, directory: /home/deploy/shop }]
roll: { services: [app-a, app-b], port: 3000 }
migrations: { tool: sql, expand: { directory: db } }
`;

async function lintOf(sql: string) {
  const workspace = mkdtempDisposableSync(join(tmpdir(), 'fairway-lint-'));
  mkdirSync(join(workspace.path, 'db'));
  writeFileSync(join(workspace.path, 'deploy.yaml'), CONFIG);
  writeFileSync(join(workspace.path, 'db/1.sql'), sql);
  const inputs = { operation: 'lint' };
  const run = await runAction({ action: 'rolling-deploy', inputs, workspace: workspace.path });
  return Object.assign(run, { removeWorkspace: () => workspace.remove() });
}

test('safe migrations are linted without a host and without a key', async () => {
  await using run = await lintOf('ALTER TABLE orders ADD COLUMN note text;\n');
  run.removeWorkspace();
  expect(run.conclusion).toBe('success');
  expect(run.outputs).toMatchObject({ status: 'linted', findings: '0' });
});

test('a column that is dropped too early fails the step, with the place and the safe form', async () => {
  await using run = await lintOf('-- für später\nALTER TABLE orders DROP COLUMN note;\n');
  run.removeWorkspace();
  expect(run.conclusion).toBe('failure');
  expect(run.outputs).toMatchObject({ status: 'failed', findings: '1', 'failure-code': 'FR100' });
  const [finding] = JSON.parse(readFileSync(run.outputs['findings-file'] ?? '', 'utf8'));
  expect(finding).toMatchObject({ file: 'db/1.sql', line: 2, column: 1, rule: 'drop-column' });
  expect(run.summary).toContain('ALTER TABLE orders DROP COLUMN note;');
});
