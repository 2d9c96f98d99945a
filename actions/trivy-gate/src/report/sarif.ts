/**
 * The findings as SARIF 2.1.0, for GitHub's code scanning. An alert is known again by its rule, its
 * fingerprint and its location, so none of the three may change from build to build:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
import { createHash } from 'node:crypto';
import { MOST_RESULTS, sarifText, uriPath } from '../../../../kit/sarif/text.ts';
import { type Recognition, recognise } from '../findings/finding-key.ts';
import { describeLayer } from '../findings/image-layers.ts';
import type { Finding } from '../findings/trivy-report.ts';
import { describeSubject, type Subject } from '../image/subject.ts';
import type { Covered } from '../policy/waivers/coverage.ts';
import { lastDay, nameWaiver, type Waiver } from '../policy/waivers/waiver.ts';
import { LEVELS, ruleOf, type SarifRule } from './sarif-rules.ts';

/** What a log is made of. */
export interface SarifFacts extends Pick<Subject, 'digest' | 'imageId'> {
  /** The image without tag and digest: what stays the same from build to build. */
  readonly name: string;
  /** Of one image among those of an index; undefined where there are no others. */
  readonly platform: string | undefined;
  readonly scannerVersion: string;
  /** All findings, the worst first. */
  readonly findings: readonly Finding[];
  /** Findings that block, or in an audit would. */
  readonly blocking: readonly Finding[];
  /** Findings that would block, were there no waiver for them. */
  readonly waived: readonly Covered[];
  /** Findings that are in production already; undefined when nothing was compared. */
  readonly known: readonly Finding[] | undefined;
}

/** Makes a log of at most so many results: those that block, then the worst. */
export function sarifOf(facts: SarifFacts, most: number = MOST_RESULTS) {
  const { findings, scannerVersion } = facts;
  const { rules, results } = rulesAndResults(facts, most);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'trivy-gate',
            fullName: `Fairway trivy-gate with Trivy ${scannerVersion}`,
            // Results change with the scanner, not with the gate.
            version: scannerVersion,
            rules,
          },
        },
        automationDetails: { id: categoryOf(facts) },
        columnKind: 'utf16CodeUnits',
        results,
        properties: {
          image: describeSubject(facts),
          resultsOmitted: findings.length - results.length,
        },
      },
    ],
  };
}

// --- internal ---

/**
 * What stands before the last slash is the category: two uploads of one category in a workflow are
 * refused, and the input of upload-sarif of that name does not replace one that is there.
 */
function categoryOf({ name, platform }: SarifFacts): string {
  return ['trivy-gate', name, ...(platform === undefined ? [] : [platform]), ''].join('/');
}

function rulesAndResults(facts: SarifFacts, most: number) {
  const recognition = recognise(facts.findings);
  const blocking = new Set(facts.blocking);
  const known = facts.known && new Set(facts.known);
  const waivers = new Map(facts.waived.map(({ finding, waiver }) => [finding, waiver]));
  const rules = new Map<string, { readonly rule: SarifRule; readonly ruleIndex: number }>();
  const fingerprint = fingerprints(facts.name, recognition);
  const results = firstOf(facts.findings, blocking, most).map((finding) => {
    const id = recognition.idOf(finding);
    // The worst finding of a vulnerability comes first and makes the rule.
    const entry = rules.get(id) ?? { rule: ruleOf(finding, id), ruleIndex: rules.size };
    rules.set(id, entry);
    return {
      ruleId: entry.rule.id,
      ruleIndex: entry.ruleIndex,
      ...resultOf(finding, {
        fingerprint: fingerprint(finding),
        isBlocking: blocking.has(finding),
        isKnown: known?.has(finding),
        name: facts.name,
      }),
      // All results have such a list or none has: section 3.27.23 of the standard.
      ...(waivers.size === 0 ? {} : { suppressions: suppressionsOf(waivers.get(finding)) }),
    };
  });
  return { rules: [...rules.values()].map(({ rule }) => rule), results };
}

/** Those that block, then the worst. */
function firstOf(
  findings: readonly Finding[],
  blocking: ReadonlySet<Finding>,
  most: number,
): readonly Finding[] {
  const others = findings.filter((finding) => !blocking.has(finding));
  return [...blocking, ...others].slice(0, most);
}

function resultOf(
  finding: Finding,
  facts: {
    readonly fingerprint: string;
    readonly isBlocking: boolean;
    readonly isKnown: boolean | undefined;
    readonly name: string;
  },
) {
  const { fingerprint, isBlocking, isKnown, name } = facts;
  const { severity, installed, fixed } = finding;
  return {
    level: LEVELS[severity].level,
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriPath(finding.place) ?? uriPath(name) ?? 'image' },
          // There are no lines in an image; without a region GitHub shows nothing.
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
        },
      },
    ],
    // The only one that GitHub looks at.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    properties: {
      ...{ severity, blocking: isBlocking, package: sarifText(finding.package), installed },
      ...(fixed === undefined ? {} : { fixed }),
      ...(isKnown === undefined ? {} : { alreadyInProduction: isKnown }),
    },
  };
}

function suppressionsOf(waiver: Waiver | undefined) {
  if (waiver === undefined) return [];
  const until = lastDay(waiver);
  return [
    {
      ...{ kind: 'external', status: 'accepted' },
      justification: sarifText(waiver.reason ?? `By ${nameWaiver(waiver)}, without a reason.`),
      properties: {
        ...(waiver.owner === undefined ? {} : { owner: sarifText(waiver.owner) }),
        ...(until === undefined ? {} : { expires: until }),
      },
    },
  ];
}

/** The first sentence is the title of the alert. */
function messageOf(finding: Finding): string {
  const { id, severity, package: name, installed, fixed, title, layer } = finding;
  const fix = fixed === undefined ? 'not fixed yet' : `fixed in ${fixed}`;
  const instruction = layer?.instruction === undefined ? '' : `: ${layer.instruction}`;
  const sentences = [
    `${name} ${installed} has ${id} (${severity}), ${fix}.`,
    ...(title === '' ? [] : [`${title}.`]),
    ...(layer === undefined ? [] : [`It comes with ${describeLayer(layer)}${instruction}.`]),
  ];
  return sarifText(sentences.join(' '));
}

/**
 * Made of the finding's key and the name of the image, but of no tag, digest or version. Several
 * versions of a package at one place are counted, as GitHub's own fingerprints count equal lines.
 */
function fingerprints(name: string, { keyOf }: Recognition): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return (finding) => {
    const text = JSON.stringify([name, keyOf(finding)]);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}
