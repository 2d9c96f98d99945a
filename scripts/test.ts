/**
 * What `npm test` runs: every stage but those on demand, or those named, `node scripts/test.ts unit scenarios`. A stage
 * runs also when one before it failed. The last line is `N passed, N failed, N skipped`.
 */
import { runStage, type Skip, type Stage, stages } from './test/stages.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `No such stage: ${unknown.join(', ')}. There are: ${stages.map((s) => s.name).join(', ')}`,
  );
  process.exit(2);
}
process.exitCode = await test(
  stages.filter(({ name, onDemand }) => (names.length === 0 ? !onDemand : names.includes(name))),
);

/** Runs stages one after the other, prints what came of them, and gives the exit code. */
async function test(chosen: readonly Stage[]): Promise<number> {
  // The stage gets the terminal's Ctrl-C as well, and tidies up; no further one is begun.
  let interrupted = false;
  process.on('SIGINT', () => {
    interrupted = true;
  });
  const rows: string[] = [];
  const skips: Skip[] = [];
  let passed = 0;
  let failed = 0;
  for (const stage of chosen) {
    if (interrupted) break;
    console.log(`\n━━ ${stage.title} (${stage.name})\n`);
    const started = performance.now();
    const tally = await runStage(stage);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const verdict = tally.failed === 0 ? 'ok' : 'FAILED';
    rows.push(`  ${verdict.padEnd(7)}${stage.name.padEnd(10)} ${seconds.padStart(7)} s`);
    console.log(`\n${stage.title}: ${verdict}, ${seconds} s`);
    passed += tally.passed;
    failed += tally.failed;
    skips.push(...tally.skipped);
  }
  console.log(`\n━━ Result\n\n${rows.join('\n')}\n`);
  const strict = skips.length > 0 && Boolean(process.env['CI']);
  tellSkips(skips, strict);
  if (interrupted) console.log('Interrupted: not everything was run.\n');
  console.log(`${passed} passed, ${failed} failed, ${skips.length} skipped`);
  return failed > 0 || strict || interrupted ? 1 : 0;
}

function tellSkips(skips: readonly Skip[], strict: boolean): void {
  if (skips.length === 0) return;
  console.log('Not run:');
  for (const { name, reason } of skips) console.log(`  ${name}: ${reason ?? 'no reason given'}`);
  console.log(strict ? '\nWhere CI is set, a test that is not run is a failure.\n' : '');
}
