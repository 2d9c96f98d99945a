/** Trivy's JSON report, cut down to what the gate needs; whatever else is in it is ignored. */
import type * as z from 'zod/mini';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { type ImageLayer, layersOf } from './image-layers.ts';
import { type RawConfig, type RawReport, type RawResult, reportSchema } from './report-schema.ts';
import { bySeverity, type Severity } from './severity.ts';
import { showsShell } from './shell-signs.ts';

/** The form of report that this version understands. */
const SCHEMA_VERSION = 2;

/** One vulnerability of one package at one place. All texts are foreign, but plain. */
export interface Finding {
  readonly id: string;
  /** Other names that the vulnerability has as CVE or GHSA. */
  readonly aliases: readonly string[];
  /** What kind of package it is, as in `Part`. */
  readonly class: string;
  readonly type: string;
  readonly severity: Severity;
  readonly package: string;
  /** With version and qualifiers: https://github.com/package-url/purl-spec */
  readonly purl: string | undefined;
  readonly installed: string;
  /** The versions that fix it, as the advisory writes them; undefined when there is none. */
  readonly fixed: string | undefined;
  readonly title: string;
  readonly url: string | undefined;
  /** The package's file inside the image, or what it was found in. */
  readonly place: string;
  /** The layer that brought the package; undefined when that can not be told. */
  readonly layer: ImageLayer | undefined;
  /** When the vulnerability was published, in milliseconds since the epoch; undefined if unknown. */
  readonly published: number | undefined;
}

/** One part of the report: the packages of the operating system, or of one ecosystem. */
export interface Part {
  readonly class: string;
  /** `debian`, `alpine`, `node-pkg`, `gobinary`, … */
  readonly type: string;
  readonly packages: number;
  /** Findings that were taken out of the report by a list or a module. */
  readonly suppressed: number;
}

/** What the gate needs to know about a scan. */
export interface Report {
  readonly schemaVersion: number;
  readonly scannerVersion: string | undefined;
  readonly os:
    | { readonly family: string; readonly name: string; readonly eol: boolean }
    | undefined;
  /** Digests by which the scanned image is known at its registry, `sha256:…`. */
  readonly digests: readonly string[];
  /** Digest of the scanned image's configuration. */
  readonly imageId?: string | undefined;
  /** `os/architecture` of the image's configuration. */
  readonly platform: string | undefined;
  /** Whether the image's configuration shows that there is a shell in it, and so a system. */
  readonly hasShell: boolean;
  readonly parts: readonly Part[];
  /** The worst first. */
  readonly findings: readonly Finding[];
}

/** A report that can not be used, and why. */
export interface Unusable {
  readonly problem: string;
}

/** Reads a report. Go writes empty lists as `null` or leaves them out. */
export function readReport(text: string): Report | Unusable {
  if (text.trim() === '') return { problem: 'it is empty' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'it is not complete JSON' };
  }
  const parsed = reportSchema.safeParse(json);
  if (!parsed.success) return { problem: firstIssue(parsed.error) };
  if (parsed.data.SchemaVersion !== SCHEMA_VERSION) {
    return { problem: `it has schema ${parsed.data.SchemaVersion}, not ${SCHEMA_VERSION}` };
  }
  return narrow(parsed.data);
}

/** Whether reading a report failed. */
export function isUnusable(report: Report | Unusable): report is Unusable {
  return 'problem' in report;
}

// --- internal ---

function narrow(raw: RawReport): Report {
  const { OS: os, RepoDigests: digests, ImageConfig: config } = raw.Metadata ?? {};
  const results = raw.Results ?? [];
  const layers = layersIn(config ?? {});
  return {
    schemaVersion: raw.SchemaVersion,
    scannerVersion: raw.Trivy?.Version ?? undefined,
    os: os
      ? { family: os.Family, name: plainLine(os.Name ?? ''), eol: os.EOSL === true }
      : undefined,
    digests: (digests ?? []).map((entry) => entry.slice(entry.indexOf('@') + 1)),
    imageId: raw.Metadata?.ImageID ?? undefined,
    platform: config?.os && config.architecture ? `${config.os}/${config.architecture}` : undefined,
    hasShell: showsShell({
      commands: [config?.config?.Entrypoint ?? [], config?.config?.Cmd ?? []],
      history: (config?.history ?? []).map((step) => step.created_by ?? ''),
    }),
    parts: results.map(partOf),
    findings: distinct(results.flatMap((part) => findingsOf(part, layers))).sort(worstFirst),
  };
}

function partOf(raw: RawResult): Part {
  return {
    class: raw.Class ?? '',
    type: raw.Type ?? '',
    packages: raw.Packages?.length ?? 0,
    suppressed: raw.ExperimentalModifiedFindings?.length ?? 0,
  };
}

function layersIn({ rootfs, history }: RawConfig): ReadonlyMap<string, ImageLayer> {
  const steps = (history ?? []).map((step) => ({
    instruction: step.created_by ?? undefined,
    isEmpty: step.empty_layer === true,
  }));
  return layersOf({ diffIds: rootfs?.diff_ids ?? [], steps });
}

function findingsOf(raw: RawResult, layers: ReadonlyMap<string, ImageLayer>): Finding[] {
  return (raw.Vulnerabilities ?? []).map((found) => ({
    id: plainLine(found.VulnerabilityID),
    aliases: (found.VendorIDs ?? []).filter((name) => ALIAS.test(name)),
    class: raw.Class ?? '',
    type: raw.Type ?? '',
    severity: found.Severity,
    package: plainLine(found.PkgName),
    purl: found.PkgIdentifier?.PURL ? plainLine(found.PkgIdentifier.PURL) : undefined,
    installed: plainLine(found.InstalledVersion ?? ''),
    fixed: found.FixedVersion ? plainLine(found.FixedVersion) : undefined,
    title: plainLine(found.Title ?? ''),
    url: found.PrimaryURL ? plainLine(found.PrimaryURL) : undefined,
    place: plainLine(found.PkgPath || (raw.Class === 'os-pkgs' ? '' : (raw.Target ?? ''))),
    layer: layers.get(found.Layer?.DiffID ?? ''),
    published: timeOf(found.PublishedDate ?? ''),
  }));
}

/** The names of advisories of distributions (DSA-…, RHSA-…) are of no use: each is about several. */
const ALIAS = /^(?:CVE|GHSA)-[\w-]+$/;

function timeOf(date: string): number | undefined {
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : time;
}

/** Each once; where several parts differ about one, the worst severity and the fix that is known. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const key = [finding.id, finding.package, finding.installed, finding.place].join('\0');
    const other = seen.get(key);
    seen.set(key, other === undefined ? finding : worse(finding, other));
  }
  return [...seen.values()];
}

function worse(one: Finding, other: Finding): Finding {
  const [worst, rest] = worstFirst(one, other) < 0 ? [one, other] : [other, one];
  return worst.fixed === undefined ? { ...worst, fixed: rest.fixed } : worst;
}

function worstFirst(one: Finding, other: Finding): number {
  return (
    bySeverity(one.severity, other.severity) ||
    Number(one.fixed === undefined) - Number(other.fixed === undefined) ||
    compare(one.package, other.package) ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function firstIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue === undefined
    ? 'it has another form'
    : `at ${issue.path.join('.') || 'its root'}: ${issue.message}`;
}
