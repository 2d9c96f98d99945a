/** Measures what was promised: `node bench/main.ts [topic…]`, all topics unless named. */
import { arch, cpus, release } from 'node:os';
import { buildImage } from './build-image.ts';
import { lintMigrations } from './lint-migrations.ts';
import { manyFindings } from './many-findings.ts';
import { rollTime } from './roll-time.ts';
import { rollingDeploy } from './rolling-deploy.ts';
import { start } from './start.ts';
import { formatTable, type Topic } from './table.ts';
import { trivyGate } from './trivy-gate.ts';

const topics: Readonly<Record<string, Topic>> = {
  start,
  'build-image': buildImage,
  'trivy-gate': trivyGate,
  'many-findings': manyFindings,
  'rolling-deploy': rollingDeploy,
  'roll-time': rollTime,
  'lint-migrations': lintMigrations,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => topics[name] === undefined);
if (unknown.length > 0) {
  console.error(
    `No such topic: ${unknown.join(', ')}. There are: ${Object.keys(topics).join(', ')}`,
  );
  process.exit(2);
}
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${arch()}, Linux ${release()}`,
);
for (const [name, topic] of Object.entries(topics)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n## ${topic.title}\n\n${topic.method}\n`);
  console.log(formatTable(topic.head, await topic.measure()));
}
