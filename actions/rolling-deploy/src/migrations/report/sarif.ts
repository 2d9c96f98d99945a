/**
 * The findings as SARIF 2.1.0, for GitHub's code scanning:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
import { createHash } from 'node:crypto';
import { codeBlock, joined, md } from '../../../../../kit/report/markdown.ts';
import { MOST_RESULTS, sarifText, uriPath } from '../../../../../kit/sarif/text.ts';
import { operationTable } from '../lint/table/table.ts';
import { type Judged, lastDay } from '../waivers/waivers.ts';

/** Makes a log of at most so many results: those that count as errors first. */
export function sarifOf(findings: readonly Judged[], most: number = MOST_RESULTS) {
  const kept = gravestFirst(findings).slice(0, most);
  const rules = [...new Map(kept.map((finding) => [finding.rule, finding])).values()];
  const indexOf = new Map(rules.map(({ rule }, index) => [rule, index]));
  const fingerprint = fingerprints();
  const hasWaived = kept.some(({ waiver }) => waiver !== undefined);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'rolling-deploy lint',
            fullName: 'Fairway rolling-deploy, lint of migrations',
            rules: rules.map(ruleOf),
          },
        },
        automationDetails: { id: 'rolling-deploy/migrations/' },
        // Columns are those of people.
        columnKind: 'unicodeCodePoints',
        results: kept.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: indexOf.get(finding.rule) ?? 0,
          ...resultOf(finding, fingerprint(finding)),
          // All results have such a list or none has: section 3.27.23 of the standard.
          ...(hasWaived ? { suppressions: suppressionsOf(finding) } : {}),
        })),
        properties: { resultsOmitted: findings.length - kept.length },
      },
    ],
  };
}

// --- internal ---

function gravestFirst(findings: readonly Judged[]): readonly Judged[] {
  const rank = ({ waiver, level }: Judged) =>
    waiver !== undefined ? 2 : level === 'error' ? 0 : 1;
  return findings.toSorted((one, other) => rank(one) - rank(other));
}

function ruleOf({ rule, operation, level }: Judged) {
  const row = operationTable.find((known) => known.rule === rule);
  const text = sarifText(row === undefined ? operation : `${operation}: ${row.why}.`);
  return {
    id: rule,
    name: rule.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sarifText(operation) },
    fullDescription: { text },
    help: { text: sarifText(`${text} Known from: ${row?.source ?? 'the README'}.`) },
    defaultConfiguration: { level },
    properties: { tags: ['migrations', 'zero-downtime'], precision: 'very-high' },
  };
}

function resultOf(finding: Judged, fingerprint: string) {
  const { file, line, column, level, message, safeForm, phase, lock, rewrite } = finding;
  const markdown = joined([md`${message}`, codeBlock(safeForm, 'sql')]).markdown;
  return {
    level,
    message: { text: sarifText(`${message} Safe form: ${safeForm}`), markdown },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriPath(file) ?? 'migrations' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    // The only one that GitHub looks at.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    properties: { phase, lock, rewrite },
  };
}

function suppressionsOf({ waiver }: Judged) {
  if (waiver === undefined) return [];
  const { reason, owner } = waiver;
  return [
    {
      ...{ kind: 'external', status: 'accepted', justification: sarifText(reason) },
      properties: { owner: sarifText(owner), expires: lastDay(waiver) },
    },
  ];
}

/** Of rule, file and statement, so that lines may be added above; equal ones are counted. */
function fingerprints(): (finding: Judged) => string {
  const seen = new Map<string, number>();
  return ({ rule, file, statement }) => {
    const text = JSON.stringify([rule, file, statement]);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}
