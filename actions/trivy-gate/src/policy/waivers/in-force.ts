/**
 * The waivers of a run: from the checkout, or, for a change that is not in its branch yet, from the
 * commit that it builds on, so that nobody waives in the change that needs it.
 */
import { ActionError } from '../../../../../kit/action/errors.ts';
import type { Job } from '../../../../../kit/action/job.ts';
import { sender } from '../../../../../kit/network/http.ts';
import { fail } from '../../errors.ts';
import { baseShaOf, isForChange, readFromCommit, UnreadableCommit } from './base-commit.ts';
import { readFromCheckout } from './checkout.ts';
import type { Exemptions } from './coverage.ts';
import { dayOf } from './day.ts';
import type { Ignored } from './trivyignore.ts';
import type { Waiver } from './waiver.ts';
import type { WaiverText } from './waiver-file.ts';

/** The file of waivers where the input does not name another. */
export const DEFAULT_FILE = '.github/trivy-waivers.yaml';
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
 * Finds the waivers. Where the base commit can not be read, or what is there is not valid, none are
 * applied, and it is said why: the change may be the one that mends them.
 *
 * @throws {ActionError} FG040 when the checkout's are not valid, in so far as they count or are changed;
 *   FG042 when they can not be read.
 */
export async function findWaivers(request: WaiverRequest): Promise<Exemptions> {
  const { named, now, image, job } = request;
  const scope = { today: dayOf(now), image };
  const checkout = readCheckout(request);
  if (!isForChange(job.event)) {
    if (named !== undefined && !checkout.some(({ file }) => file === named)) {
      throw fail('FG042', `\`${named}\` is not in the checkout.`);
    }
    return { ...scope, waivers: await accept(checkout, request), notes: [] };
  }
  return { ...scope, ...(await findForChange(checkout, request)) };
}

// --- internal ---

type Found = Pick<Exemptions, 'waivers' | 'notes'>;
type Base = { readonly texts: readonly WaiverText[] } | { readonly because: string };

async function findForChange(
  checkout: readonly WaiverText[],
  request: WaiverRequest,
): Promise<Found> {
  const { log } = request.job;
  const base = await readBase(request);
  const changed = 'because' in base ? checkout : changedFrom(base.texts, checkout);
  // So that a mistake is told before the change is merged; nothing of this counts here.
  await parseAll(changed, request);
  if ('because' in base) {
    log.notice('Waivers', base.because);
    return { waivers: [], notes: [base.because] };
  }
  try {
    const waivers = await accept(base.texts, request);
    const notes = changed.map((text) => describeChange(text, base.texts));
    for (const note of notes) log.notice('Waivers', note);
    return { waivers, notes };
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'FG040') throw error;
    const note = `No waivers are applied, because they are not valid: ${inOneLine(error.what)}`;
    log.warning('Waivers', note);
    return { waivers: [], notes: [note] };
  }
}

function filesOf({ named }: WaiverRequest): readonly string[] {
  return [named ?? DEFAULT_FILE, ...TRIVYIGNORES];
}

function readCheckout(request: WaiverRequest): WaiverText[] {
  return filesOf(request).flatMap((file) => {
    const text = readFromCheckout(request.job.workspace, file);
    return text === undefined ? [] : { file, text, source: 'the checkout', isCheckout: true };
  });
}

async function readBase(request: WaiverRequest): Promise<Base> {
  const { token, job } = request;
  const { event, env, signal, log } = job;
  const sha = baseShaOf(event);
  const commit = { event, sha, token, signal, send: sender(env, signal), onWait: log.info };
  const source = `the base commit ${sha?.slice(0, 7) ?? ''}`.trim();
  try {
    const texts = await Promise.all(
      filesOf(request).map(async (file) => ({
        ...{ file, source, isCheckout: false },
        text: await readFromCommit(commit, file),
      })),
    );
    return { texts: texts.filter(isThere) };
  } catch (error) {
    if (!(error instanceof UnreadableCommit)) throw error;
    return {
      because: `No waivers are applied: ${source} can not be read, because ${error.message}.`,
    };
  }
}

function isThere(
  read: Omit<WaiverText, 'text'> & { text: string | undefined },
): read is WaiverText {
  return read.text !== undefined;
}

/** Files that are other ones in the checkout; what is only gone there is none of them. */
function changedFrom(base: readonly WaiverText[], checkout: readonly WaiverText[]): WaiverText[] {
  const known = new Map(base.map(({ file, text }) => [file, text]));
  return checkout.filter(({ file, text }) => known.get(file) !== text);
}

/** Somebody may expect the change to count already. */
function describeChange({ file }: WaiverText, base: readonly WaiverText[]): string {
  const source = base[0]?.source ?? 'the base commit';
  return `\`${file}\` differs from that of ${source}, which is the one that counts until this is merged.`;
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
async function parseAll(texts: readonly WaiverText[], request: WaiverRequest): Promise<Ignored> {
  if (texts.length === 0) return { waivers: [], warnings: [] };
  const { parseTexts } = await import('./waiver-texts.ts');
  return parseTexts(texts, { today: dayOf(request.now), maxDays: request.maxDays });
}
