/**
 * The waivers of a run, as a commit has them: that of the run, or, for a change that is not in its
 * branch yet, the one that it builds on. So nobody waives in the change that needs it, and what a step
 * before has written into the checkout lets nothing pass.
 */
import { ActionError } from '../../../../../kit/action/errors.ts';
import type { Job } from '../../../../../kit/action/job.ts';
import { sender } from '../../../../../kit/network/http.ts';
import { dayOf } from '../../../../../kit/time/day.ts';
import { fail } from '../../errors.ts';
import { readFromCheckout } from './checkout.ts';
import {
  readFromCommit,
  type TrustedCommit,
  trustedCommit,
  UnreadableCommit,
} from './commit-files.ts';
import type { Exemptions } from './coverage.ts';
import type { Waiver } from './waiver.ts';
import type { ParsedWaivers, WaiverText } from './waiver-file.ts';

/** The file of waivers where the input does not name another. */
const DEFAULT_FILE = '.github/trivy-waivers.yaml';
const MISNAMED_FILE = '.github/trivy-waivers.yml';
/** Trivy's own lists. */
const TRIVYIGNORES = ['.trivyignore', '.trivyignore.yaml'];

/** Problems of the base commit that a warning names; the rest is counted. */
const NAMED_PROBLEMS = 3;

/** What to look for. */
export interface WaiverRequest {
  /** The input `waivers`. */
  readonly named: string | undefined;
  readonly maxDays: number;
  readonly token: string | undefined;
  /** The name of the image without tag and digest; undefined for one that has none. */
  readonly image: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly job: Pick<Job, 'env' | 'event' | 'log' | 'signal' | 'workspace'>;
}

/**
 * Finds the waivers. Where the commit can not be read, none are applied, and it is said why; neither
 * are those of a base commit that are not valid: the change may be the one that mends them.
 *
 * @throws {ActionError} FG040 when they are not valid, of the run's own commit or as a change has them;
 *   FG042 when the named file is not there.
 */
export async function findWaivers(request: WaiverRequest): Promise<Exemptions> {
  const { named, now, image, job } = request;
  const scope = { today: dayOf(now), image };
  const commit = trustedCommit(job.event);
  const checkout = readCheckout(request);
  const read = await readCommit(commit, request);
  const texts = 'because' in read ? [] : read.texts;
  const changed = changedFrom(texts, checkout);
  // So that a mistake is told before the change is merged; nothing of this counts here.
  if (commit.isBase) await parseAll(changed, request);
  if ('because' in read) return { ...scope, ...notApplied(read.because, checkout, request) };
  if (named !== undefined && !commit.isBase && !texts.some(({ file }) => file === named)) {
    throw fail('FG042', `\`${named}\` is not in ${commit.title}.`);
  }
  return { ...scope, ...(await apply({ commit, texts, changed }, request)) };
}

// --- internal ---

type Found = Pick<Exemptions, 'waivers' | 'notes'>;
type Read = { readonly texts: readonly WaiverText[] } | { readonly because: string };

function filesOf({ named }: WaiverRequest): readonly string[] {
  return [named ?? DEFAULT_FILE, ...TRIVYIGNORES];
}

function readCheckout(request: WaiverRequest): WaiverText[] {
  return filesOf(request).flatMap((file) => {
    const text = readFromCheckout(request.job.workspace, file);
    return text === undefined ? [] : { file, text, source: 'the checkout', isOwn: true };
  });
}

async function readCommit(commit: TrustedCommit, request: WaiverRequest): Promise<Read> {
  const { token, job } = request;
  const { event, env, signal, log } = job;
  const { sha, title: source, isBase } = commit;
  const access = { event, sha, token, signal, send: sender(env, signal), onWait: log.info };
  try {
    const texts = await Promise.all(
      filesOf(request).map(async (file) => {
        const text = await readFromCommit(access, file);
        return text === undefined ? [] : { file, text, source, isOwn: !isBase };
      }),
    );
    return { texts: texts.flat() };
  } catch (error) {
    if (!(error instanceof UnreadableCommit)) throw error;
    return {
      because: `No waivers are applied: ${source} can not be read, because ${error.message}.`,
    };
  }
}

/** Who has no waivers need not hear of it, whatever the job may read. */
function notApplied(
  because: string,
  checkout: readonly WaiverText[],
  { named, job }: WaiverRequest,
): Found {
  if (named === undefined && checkout.length === 0) {
    job.log.info(because);
    return { waivers: [], notes: [] };
  }
  job.log.notice('Waivers', because);
  return { waivers: [], notes: [because] };
}

/** Files that are other ones in the checkout; what is only gone there is none of them. */
function changedFrom(texts: readonly WaiverText[], checkout: readonly WaiverText[]): WaiverText[] {
  const known = new Map(texts.map(({ file, text }) => [file, text]));
  return checkout.filter(({ file, text }) => known.get(file) !== text);
}

async function apply(
  found: {
    readonly commit: TrustedCommit;
    readonly texts: readonly WaiverText[];
    readonly changed: readonly WaiverText[];
  },
  request: WaiverRequest,
): Promise<Found> {
  const { log } = request.job;
  const { commit, texts, changed } = found;
  try {
    const waivers = await accept(texts, request);
    const there = new Set(texts.map(({ file }) => file));
    const notes = [
      ...changed.map(({ file }) => describeChange(file, commit, there.has(file))),
      ...describeMisnamed(texts, request),
    ];
    for (const note of notes) log.notice('Waivers', note);
    return { waivers, notes };
  } catch (error) {
    if (!commit.isBase || !(error instanceof ActionError) || error.code !== 'FG040') throw error;
    const note = `No waivers are applied, because they are not valid: ${inOneLine(error.what)}`;
    log.warning('Waivers', note);
    return { waivers: [], notes: [note] };
  }
}

/** Somebody may expect what is in the checkout to count. */
function describeChange(file: string, { title, isBase }: TrustedCommit, isThere: boolean): string {
  const until = isBase ? ' until this is merged' : '';
  if (!isThere) return `\`${file}\` is not in ${title}, so nothing in it counts${until}.`;
  return `\`${file}\` differs from that of ${title}, which is the one that counts${until}.`;
}

/** Most files of a workflow end in `.yml`; of this one nobody would ever hear. */
function describeMisnamed(texts: readonly WaiverText[], { named, job }: WaiverRequest): string[] {
  if (named !== undefined || texts.some(({ file }) => file === DEFAULT_FILE)) return [];
  if (readFromCheckout(job.workspace, MISNAMED_FILE) === undefined) return [];
  return [
    `\`${MISNAMED_FILE}\` is not read: call it \`${DEFAULT_FILE}\`, or name it in \`waivers\`.`,
  ];
}

/** How many problems there are, and the first of them. */
function inOneLine(what: string): string {
  const [all = '', ...problems] = what.trim().split(/\n(?: *- )?/);
  if (problems.length === 0) return all;
  const more = problems.length - NAMED_PROBLEMS;
  const rest = more > 0 ? [`and ${more} more`] : [];
  const told = `${all} ${[...problems.slice(0, NAMED_PROBLEMS), ...rest].join('; ')}`;
  return told.replace(/[^.?!]$/, '$&.');
}

/** Reads waivers and says what is not in order with them, though they hold. */
async function accept(
  texts: readonly WaiverText[],
  request: WaiverRequest,
): Promise<readonly Waiver[]> {
  const { log } = request.job;
  const { waivers, warnings } = await parseAll(texts, request);
  for (const warning of warnings) log.warning('Waivers', warning);
  for (const { file, source } of texts) {
    const count = waivers.filter((waiver) => waiver.file === file).length;
    log.info(`${count} ${count === 1 ? 'waiver' : 'waivers'} in ${file} of ${source}`);
  }
  if (texts.length === 0) log.info('There are no waivers.');
  return waivers;
}

/** Most runs have no file, and the library for YAML takes as long to load as all the rest. */
async function parseAll(
  texts: readonly WaiverText[],
  request: WaiverRequest,
): Promise<ParsedWaivers> {
  if (texts.length === 0) return { waivers: [], warnings: [] };
  const { parseTexts } = await import('./waiver-texts.ts');
  return parseTexts(texts, { today: dayOf(request.now), maxDays: request.maxDays });
}
