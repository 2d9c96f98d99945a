/** Trivy's JSON report, cut down to what the gate needs; whatever else is in it is ignored. */
import * as z from 'zod/mini';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { type ImageLayer, layersOf } from './image-layers.ts';
import { bySeverity, SEVERITIES, type Severity } from './severity.ts';
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

// What is wrong with a report is told in the words of zod; zod/mini has none until it is told so.
z.config(z.locales.en());

const word = z.nullish(z.string());

const words = z.nullish(z.array(z.string()));

const vulnerability = z.object({
  VulnerabilityID: z.string().check(z.minLength(1)),
  PkgName: z.string().check(z.minLength(1)),
  PkgPath: word,
  InstalledVersion: word,
  FixedVersion: word,
  Title: word,
  // A word that is not known could be a worse one: a report of another form, not of severity UNKNOWN.
  Severity: z.enum(SEVERITIES),
  PrimaryURL: word,
  VendorIDs: words,
  PkgIdentifier: z.nullish(z.object({ PURL: word })),
  Layer: z.nullish(z.object({ DiffID: word })),
  PublishedDate: word,
});

const imageConfig = z.object({
  architecture: word,
  os: word,
  config: z.nullish(z.object({ Entrypoint: words, Cmd: words })),
  history: z.nullish(z.array(z.object({ created_by: word, empty_layer: z.nullish(z.boolean()) }))),
  rootfs: z.nullish(z.object({ diff_ids: words })),
});

const result = z.object({
  Target: word,
  Class: word,
  Type: word,
  Packages: z.nullish(z.array(z.unknown())),
  Vulnerabilities: z.nullish(z.array(vulnerability)),
  ExperimentalModifiedFindings: z.nullish(z.array(z.unknown())),
});

// https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/types/report.go
const reportSchema = z.object({
  SchemaVersion: z.number(),
  Trivy: z.nullish(z.object({ Version: word })),
  Metadata: z.nullish(
    z.object({
      OS: z.nullish(z.object({ Family: z.string(), Name: word, EOSL: z.nullish(z.boolean()) })),
      RepoDigests: z.nullish(z.array(z.string())),
      ImageID: word,
      ImageConfig: z.nullish(imageConfig),
    }),
  ),
  Results: z.nullish(z.array(result)),
});

type RawReport = z.infer<typeof reportSchema>;
type RawResult = z.infer<typeof result>;
type RawConfig = z.infer<typeof imageConfig>;

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
