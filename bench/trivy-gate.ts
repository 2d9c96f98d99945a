/** What trivy-gate costs over plain Trivy. */
import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOrFail } from '../kit/process/run.ts';
import { runAction } from '../test/runner/run-action.ts';
import { type GateStage, type PushedImage, startGateStage } from '../test/stack/gate-stage.ts';
import { median, type Row, seconds, type Topic, timed } from './table.ts';

const RUNS = 7;

/** Time over the plain tool on the same image and database. */
export const trivyGate: Topic = {
  title: 'trivy-gate over plain Trivy',
  method: `Median of ${RUNS} runs in turn, from the start of the process to its end, main and post together, with the check of the scanner's SHA-256 and the canaries; against \`trivy image --format json\` with an empty cache. Both download the database. Goal: at most 0.6 s more.`,
  head: ['image', 'trivy-gate', 'plain Trivy', 'difference'],
  async measure() {
    await using stage = await startGateStage();
    const database = await stage.database([]);
    const debs = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`package-${index}`, '1.0-1']),
    );
    const few = await stage.image({ debs: { openssl: '3.0.1-1' } });
    const many = await stage.image({ debs });
    return [
      await compare(stage, { name: '1 package', image: few, database }),
      await compare(stage, { name: '400 packages', image: many, database }),
    ];
  },
};

interface Case {
  readonly name: string;
  readonly image: PushedImage;
  readonly database: string;
}

async function compare(stage: GateStage, about: Case): Promise<Row> {
  const ours: number[] = [];
  const plain: number[] = [];
  // The first run of each fills the caches of the file system.
  for (let run = 0; run <= RUNS; run++) {
    const our = await timed(() => byAction(stage, about));
    const theirs = await timed(() => byHand(stage, about));
    if (run === 0) continue;
    ours.push(our);
    plain.push(theirs);
  }
  const difference = median(ours) - median(plain);
  return [about.name, seconds(median(ours)), seconds(median(plain)), seconds(difference)];
}

async function byAction(stage: GateStage, { image, database }: Case): Promise<void> {
  const { username, password } = stage.registry.writer;
  const inputs = { image: image.reference, 'db-repositories': database, username, password };
  await using run = await runAction({
    action: 'trivy-gate',
    inputs: { ...inputs, ...stage.trivy },
  });
  if (run.outputs['verdict'] !== 'pass') throw new Error(`not a pass:\n${run.maskedLog}`);
}

async function byHand(stage: GateStage, { image, database }: Case): Promise<void> {
  const { username, password } = stage.registry.writer;
  using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-bench-'));
  await runOrFail({
    file: stage.trivy['trivy-path'],
    args: [
      ...['image', '--cache-dir', directory.path, '--db-repository', database],
      ...['--image-src', 'remote', '--scanners', 'vuln', '--skip-version-check'],
      ...['--disable-telemetry', '--quiet', '--format', 'json'],
      ...['--output', join(directory.path, 'report.json'), image.reference],
    ],
    env: { ...process.env, TRIVY_USERNAME: username, TRIVY_PASSWORD: password },
  });
}
