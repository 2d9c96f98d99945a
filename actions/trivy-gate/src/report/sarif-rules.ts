/** A vulnerability as a rule of SARIF: what is the same wherever it is found. */
import { joined, link, md } from '../../../../kit/report/markdown.ts';
import { cutText, sarifText } from '../../../../kit/sarif/text.ts';
import type { Severity } from '../findings/severity.ts';
import type { Finding } from '../findings/trivy-report.ts';

/**
 * Severity → level, and the number by which GitHub sorts:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object
 */
export const LEVELS: Readonly<
  Record<Severity, { readonly level: 'error' | 'warning' | 'note'; readonly score?: string }>
> = {
  CRITICAL: { level: 'error', score: '9.5' },
  HIGH: { level: 'error', score: '8.0' },
  MEDIUM: { level: 'warning', score: '5.5' },
  LOW: { level: 'note', score: '2.0' },
  // Without a score GitHub goes by the level.
  UNKNOWN: { level: 'note' },
};

/** A rule. */
export type SarifRule = ReturnType<typeof ruleOf>;

/** The rule of a finding. `id` is the name of the vulnerability that all findings of it share. */
export function ruleOf({ severity, title, url }: Finding, id: string) {
  const { level, score } = LEVELS[severity];
  const short = sarifText(title === '' ? id : `${id}: ${title}`);
  const help = url === undefined ? id : `${id}: ${url}`;
  const address = url === undefined ? undefined : webAddress(url);
  return {
    id: cutText(id, LONGEST_NAME),
    name: 'VulnerablePackage',
    shortDescription: { text: short },
    fullDescription: { text: short },
    ...(address === undefined ? {} : { helpUri: address }),
    help: {
      text: sarifText(help),
      markdown: joined([md`${title}`, url === undefined ? md`${id}` : link(id, url)]).markdown,
    },
    defaultConfiguration: { level },
    properties: {
      tags: ['security', 'vulnerability', severity],
      precision: 'very-high',
      ...(score === undefined ? {} : { 'security-severity': score }),
    },
  };
}

// --- internal ---

/** GitHub takes 255 characters of a name (source above). */
const LONGEST_NAME = 255;

function webAddress(url: string): string | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
}
