/** The table of what came of all situations, in Markdown, the same on every machine. */
import { basename } from 'node:path';
import { type Outcome, type Situation, WITHOUT_EFFECT } from './situation.ts';

/** The table, with a line below it that counts. */
export function evidenceOf(situations: readonly Situation[], outcomes: readonly Outcome[]): string {
  const rows = situations.flatMap((situation) => {
    const outcome = outcomes.find((one) => one.situation === situation);
    return outcome === undefined ? [] : [rowOf(outcome)];
  });
  const head = ['| group | situation | verdict | code | reason |', '|---|---|---|---|---|'];
  return [...head, ...rows, '', countsOf(outcomes), ''].join('\n');
}

/** A reason without what differs from run to run: paths, ports, digests, names and times. */
export function lastingReason(reason: string): string {
  return reason
    .replace(/sha256:[0-9a-f]{64}/g, (digest) => (/:0+$/.test(digest) ? 'sha256:000…' : 'sha256:…'))
    .replace(/\b[0-9a-f]{64}\b/g, '…')
    .replace(/\b127\.0\.0\.1:\d{4,}/g, 'registry.example')
    .replace(/(?:\/[\w.@-]+)+/g, lastingPath)
    .replace(/\btrivy-(db-)?[0-9a-f]{12}\b/g, 'trivy-$1…')
    .replace(/\b(shop:|manifests\/)[0-9a-f]{12}\b/g, '$1…')
    .replace(/\b0x[0-9a-f]+/g, '0x…')
    .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(a time)')
    .replace(/\b\d{4}-\d\d-\d\d\b/g, '(a day)')
    .replace(/\b\d+ h(?: \d+ min)? ago/g, '(a while) ago')
    .replace(/\s+/g, ' ')
    .trim();
}

// --- internal ---

/** Only the last name of a path that a test made, and that without what is drawn by lot. */
function lastingPath(path: string): string {
  if (!path.includes('/fairway-')) return path;
  return `…/${basename(path).replace(/-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/, '-…')}`;
}

function rowOf({ situation, verdict, code, reason }: Outcome): string {
  const { group, name } = situation;
  const cells = [group, name, verdict, code, lastingReason(reason)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function countsOf(outcomes: readonly Outcome[]): string {
  const undecided = outcomes.filter(({ verdict }) => verdict === 'error');
  const harmless = outcomes.filter(
    ({ situation, verdict }) => situation.expected === WITHOUT_EFFECT && verdict === 'block',
  );
  const passed = outcomes.filter(({ verdict }) => verdict === 'pass');
  const reasons = new Set(undecided.map(({ reason }) => lastingReason(reason)));
  return [
    `${outcomes.length} situations`,
    `${undecided.length} judged \`error\``,
    `${harmless.length} without effect`,
    `${passed.length} passed by accident`,
    `${reasons.size} distinct reasons.`,
  ].join(', ');
}
