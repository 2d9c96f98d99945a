/** Everything that makes a scan worthless although it may look clean. */
import { describeEnd, type Finished } from '../../../../kit/process/run.ts';
import { plainLine } from '../../../../kit/report/foreign.ts';
import type { GateCode } from '../errors.ts';
import type { Part, Report } from '../findings/trivy-report.ts';
import { ADMISSIONS, type Admission, ALPINE_STREAM, CONFIGURATION_LOADED } from './admissions.ts';

/** A reason for which the image could not be judged. */
export interface Doubt {
  readonly code: GateCode;
  /** One sentence with names and values. */
  readonly sentence: string;
}

/** How a run of the scanner went. */
export type Ended = Pick<Finished, 'exitCode' | 'signal' | 'timedOut' | 'stderr' | 'stdout'>;

/** What the report has to be about. */
export interface Expected {
  /** By which the image is known at its registry; undefined for one in an archive. */
  readonly digest: string | undefined;
  /** Digest of its configuration, where that is what is known of it. */
  readonly imageId?: string | undefined;
  /** `os/architecture`; undefined when any will do. */
  readonly platform: string | undefined;
}

/** Doubts about how the scanner ran. `configuration` is the file that it was told to read. */
export function doubtsOfRun(ended: Ended, configuration: string): Doubt[] {
  const lines = ended.stderr.split('\n');
  const doubts: Doubt[] = [
    ...ADMISSIONS.flatMap((admission) => admitted(admission, lines)),
    ...foreignConfiguration(lines, configuration),
    ...foreignStream(lines),
  ];
  if (ended.timedOut) {
    return [{ code: 'FG006', sentence: 'The scanner did not end in time.' }, ...doubts];
  }
  if (ended.exitCode === 0) return doubts;
  const last = lastError(ended);
  const sentence = `The scanner ${describeEnd({ ...ended, durationMs: 0 })}${last === '' ? '.' : `: ${last}`}`;
  // The table knows the cause better than the exit code does.
  const cause = doubts[0];
  return cause === undefined
    ? [{ code: 'FG005', sentence }]
    : [{ code: cause.code, sentence: `${cause.sentence} ${sentence}` }, ...doubts.slice(1)];
}

/** Gaps of a scan that is otherwise sound. */
export function notesOfRun(ended: Pick<Ended, 'stderr'>): string[] {
  const lines = ended.stderr.split('\n');
  return ADMISSIONS.filter(
    ({ says, means }) => means === 'note' && lines.some((l) => says.test(l)),
  ).map(({ sentence }) => sentence);
}

/** Doubts about what is in the report, and about which image. */
export function doubtsOfReport(report: Report, expected: Expected): Doubt[] {
  return [...wrongObject(report, expected), ...coverage(report), ...suppressed(report.parts)];
}

/** The scanner's own last word about what went wrong, in one line. */
export function lastError({ stderr }: Pick<Ended, 'stderr'>): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const panic = lines.find((line) => PANIC.test(line));
  if (panic !== undefined) return plainLine(panic.trim()).slice(0, LONGEST_CAUSE);
  const last = lines.findLastIndex((line) => FAILURE.test(line));
  // A failure of several causes goes on in the next lines: "1 error occurred:", "\t* GET http://…".
  const others = lines.filter((line) => !PROGRESS.test(line));
  const words = (last < 0 ? others.slice(-1) : lines.slice(last)).join(' ');
  const cause = words
    .replace(FAILURE, '')
    .replace(/^Fatal error\t/, '')
    .replace(/^.*\berrors? occurred:\s*\*\s*/, '');
  return plainLine(cause.replace(/\s+/g, ' ')).trim().slice(0, LONGEST_CAUSE);
}

// --- internal ---

/** 2026-11-21T10:00:00Z, a tab, the level, and a tab. */
const FAILURE = /^\S+\t(?:FATAL|ERROR)\t/;
/** What is told all along the way is no cause. */
const PROGRESS = /^\S+\t(?:INFO|DEBUG)\t/;
/** How Go ends a program; what comes behind it is where it was, for pages. */
const PANIC = /^(?:panic: |fatal error: |unexpected fault address )/;
const LONGEST_CAUSE = 600;

function admitted({ says, means, sentence }: Admission, lines: readonly string[]): Doubt[] {
  if (means === 'note') return [];
  const line = lines.find((candidate) => says.test(candidate));
  if (line === undefined) return [];
  const details = says.exec(line)?.slice(1).filter(Boolean) ?? [];
  if (details.length === 0) return [{ code: means, sentence }];
  return [{ code: means, sentence: `${sentence} (${plainLine(details.join(' '))})` }];
}

function foreignConfiguration(lines: readonly string[], configuration: string): Doubt[] {
  const loaded = lines.map((line) => CONFIGURATION_LOADED.exec(line)?.[1]);
  const foreign = loaded.find((path) => path !== undefined && path !== configuration);
  if (foreign === undefined) return [];
  const sentence = `The scanner read its settings from ${plainLine(foreign)}.`;
  return [{ code: 'FG010', sentence }];
}

/** The image itself could choose by which advisories it is judged, or by none. */
function foreignStream(lines: readonly string[]): Doubt[] {
  const streams = lines.flatMap((line) => [
    ALPINE_STREAM.exec(line)?.slice(1).map(plainLine) ?? [],
  ]);
  const foreign = streams.find(([release, named]) => Boolean(named) && named !== release);
  if (foreign === undefined) return [];
  const [release, named] = foreign;
  const sentence = `The packages of Alpine ${release} were judged by the advisories for ${named}, because /etc/apk/repositories names that; keep only the image's own release there (\`apk add --repository\` takes another for one package).`;
  return [{ code: 'FG003', sentence }];
}

function wrongObject(report: Report, expected: Expected): Doubt[] {
  const doubts: Doubt[] = [];
  const isKnownById = expected.digest === undefined;
  const wanted = isKnownById ? expected.imageId : expected.digest;
  const names = isKnownById ? [report.imageId ?? ''] : report.digests;
  if (wanted === undefined || !names.includes(wanted)) {
    const found = names.map(plainLine).join(', ') || 'an image without a digest';
    const sentence = `${wanted} was to be scanned, the report is about ${found}.`;
    doubts.push({ code: 'FG008', sentence });
  }
  if (expected.platform !== undefined && !samePlatform(report.platform, expected.platform)) {
    const found = plainLine(report.platform ?? 'an unknown platform');
    const sentence = `The image for ${expected.platform} was to be scanned, the report is about ${found}.`;
    doubts.push({ code: 'FG008', sentence });
  }
  return doubts;
}

/** The configuration of an image names no variant in this report: `linux/arm/v7` is `linux/arm`. */
function samePlatform(found: string | undefined, expected: string): boolean {
  return found === expected.split('/').slice(0, 2).join('/');
}

function coverage({ os, parts, hasShell }: Report): Doubt[] {
  const full = parts.filter((part) => part.packages > 0);
  const languages = full.filter((part) => part.class === 'lang-pkgs');
  if (os !== undefined && os.family !== 'none') {
    if (full.some((part) => part.class === 'os-pkgs')) return [];
    const sentence = `The image is ${plainLine(os.family)} ${os.name}, but not one of its packages is in the report.`;
    return [{ code: 'FG004', sentence }];
  }
  if (os !== undefined) {
    return [{ code: 'FG003', sentence: 'The operating system of the image is not recognised.' }];
  }
  if (languages.length === 0) {
    const sentence = 'Neither an operating system nor any package was found in the image.';
    return [{ code: 'FG004', sentence }];
  }
  return interpretedWithoutSystem(languages, hasShell);
}

/** Ecosystems whose programs bring all they need, and so run in an image without a system. */
const SELF_CONTAINED: ReadonlySet<string> = new Set(['gobinary', 'rustbinary']);

/**
 * Scripts need an interpreter, and that needs a system. Where none was detected there is one that
 * the scanner does not recognise (Arch, Gentoo, Nix), whose packages it then passes over in silence.
 * So it is with a shell.
 */
function interpretedWithoutSystem(languages: readonly Part[], hasShell: boolean): Doubt[] {
  const types = languages.map((part) => part.type).filter((type) => !SELF_CONTAINED.has(type));
  if (types.length === 0 && !hasShell) return [];
  if (types.length === 0) {
    const sentence = 'The image has a shell, but the system that it belongs to is not recognised.';
    return [{ code: 'FG003', sentence }];
  }
  const sentence = `The image has packages of ${plainLine(types.join(', '))}, but the system below them is not recognised.`;
  return [{ code: 'FG003', sentence }];
}

function suppressed(parts: readonly Part[]): Doubt[] {
  const count = parts.reduce((sum, part) => sum + part.suppressed, 0);
  if (count === 0) return [];
  return [{ code: 'FG010', sentence: `${count} findings were taken out of the report.` }];
}
