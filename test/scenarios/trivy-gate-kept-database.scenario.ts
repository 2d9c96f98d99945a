/** The database that a self-hosted runner keeps: used while it is served, and only as it was served. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseVerdict } from '../../kit/verdict/verdict.ts';
import type { GateStage, PushedImage } from '../stack/gate-stage.ts';
import { CRITICAL, type Gate, OLD, startGate } from '../trivy-gate/visits.ts';

let stage: GateStage;
let gate: Gate;
let image: PushedImage;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
  image = await stage.image({ debs: OLD });
});

afterAll(() => stage?.stop());

describe('the database of a self-hosted runner', () => {
  /** Runs the gate with a tool cache of its own; gives what the repository was asked for. */
  async function runsWith(toolCache: string, database: string, environment = 'self-hosted') {
    const visits = stage.publicRegistry.visits.length;
    const env = { RUNNER_TOOL_CACHE: toolCache, RUNNER_ENVIRONMENT: environment };
    const inputs = { image: image.reference, 'db-repositories': database };
    await using run = await gate(inputs, { env });
    const asked = stage.publicRegistry.visits.slice(visits);
    const blobs = asked.filter(({ path }) => path.includes('/blobs/'));
    const verdict = parseVerdict(run.outputs['verdict-json'] ?? '');
    return {
      blobs: blobs.length,
      // The layer that was downloaded, and the one that the verdict names.
      layer: blobs[0]?.path.split('/').at(-1),
      named: verdict?.verdict === 'error' ? undefined : verdict?.database.digest,
      critical: run.outputs['critical'],
      annotations: run.annotations,
    };
  }

  test('is downloaded once, and used for as long as its repository serves the same', async () => {
    const toolCache = await mkdtemp(join(stage.scratch, 'tools-'));
    const database = await stage.database([CRITICAL]);
    const first = await runsWith(toolCache, database);
    expect(first).toMatchObject({ blobs: 1, critical: '1', named: first.layer });
    const again = await runsWith(toolCache, database);
    expect(again).toMatchObject({ blobs: 0, critical: '1', named: first.layer });
    const newer = await stage.database([]);
    expect(await runsWith(toolCache, newer)).toMatchObject({ blobs: 1, critical: '0' });
  });

  test('is not used when somebody changed it', async () => {
    const toolCache = await mkdtemp(join(stage.scratch, 'tools-'));
    const database = await stage.database([CRITICAL]);
    await runsWith(toolCache, await stage.database([]));
    const place = join(toolCache, 'fairway-trivy', 'databases');
    const [harmless = ''] = await readdir(place);
    const evil = await readFile(join(place, harmless));
    await runsWith(toolCache, database);
    for (const name of await readdir(place)) await writeFile(join(place, name), evil);
    const run = await runsWith(toolCache, database);
    expect(run).toMatchObject({ blobs: 1, critical: '1' });
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', title: 'The tool cache was changed' }),
    );
  });

  test('is not kept by a runner of GitHub', async () => {
    const toolCache = await mkdtemp(join(stage.scratch, 'tools-'));
    const database = await stage.database([CRITICAL]);
    const run = await runsWith(toolCache, database, 'github-hosted');
    expect(run).toMatchObject({ blobs: 1, critical: '1', named: run.layer });
    expect(await readdir(toolCache)).toEqual([]);
  });
});
