/** Brings a release to the hosts, the canary first; what fails on one takes all of them back. */
import { type ActionError, toActionError } from '../../../../kit/action/errors.ts';
import type { Run } from '../operation.ts';
import type { Applying } from '../roll/apply.ts';
import { type Changing, change, hasWork, makeReady } from '../roll/change.ts';
import { settleOther } from '../roll/failure.ts';
import { batches } from './batches.ts';
import { type Objection, oneError } from './objections.ts';
import { UNTOUCHED } from './standing.ts';
import { asUnfinished } from './unfinished.ts';

/** A host with its plan, and how it is changed. */
export interface Planned extends Changing {
  readonly name: string;
}

/** What is done on one host. */
export interface Steps {
  readonly makeReady: typeof makeReady;
  readonly change: typeof change;
  readonly settleOther: typeof settleOther;
  readonly asUnfinished: typeof asUnfinished;
}

const STEPS: Steps = { makeReady, change, settleOther, asUnfinished };

/**
 * Carries the plans out. The hosts of a batch are worked on side by side, and each goes on with what it
 * is at when another fails; no further one is begun. `probeFrom`: until then the probe only looks.
 *
 * @throws what went wrong, when all hosts that were touched are taken back, or are left as they are.
 */
export async function rollOut(
  run: Run,
  planned: readonly Planned[],
  { probeFrom, steps = STEPS }: { readonly probeFrom: number; readonly steps?: Steps },
): Promise<void> {
  const work = planned.filter(({ applying }) => hasWork(applying.findings));
  const readied = await together(run, work, async (host) => {
    const ready = await steps.makeReady(host, probeFrom);
    return { ...host, applying: { ...host.applying, ...ready } };
  });
  const [unready, ...others] = readied.failed;
  if (unready !== undefined) {
    run.record.phase = unready.phase;
    throw oneError([unready, ...others]);
  }
  const done: Planned[] = [];
  for (const batch of batches(readied.done, run.config.maxUnavailableHosts)) {
    const ended = await together(run, batch, async (host) => {
      await steps.change(host);
      return host;
    });
    done.push(...ended.done);
    const [first, ...more] = ended.failed;
    if (first === undefined) continue;
    run.record.phase = first.phase;
    // Before the first change nothing is taken back, whoever had changed it.
    const isBegun = done.length > 0 || ended.failed.some(({ phase }) => !UNTOUCHED.includes(phase));
    const before = isBegun ? await unfinished(planned, steps) : [];
    const settling = { done: [...before, ...done], failed: [first, ...more] as const, steps };
    throw oneError(await settleAll(run, settling));
  }
}

// --- internal ---

interface Failed extends Objection {
  readonly phase: Applying['record']['phase'];
}

interface Settling {
  readonly done: readonly Planned[];
  readonly failed: readonly [Failed, ...Failed[]];
  readonly steps: Steps;
}

/** Hosts with nothing to do, because an earlier run that did not end had done it. */
async function unfinished(planned: readonly Planned[], steps: Steps): Promise<Planned[]> {
  const idle = planned.filter(({ applying }) => !hasWork(applying.findings));
  const found = await Promise.all(
    idle.map(async (host) => {
      const applying = await steps.asUnfinished(host.applying).catch((error: unknown) => {
        const { log } = host.applying.site;
        const what = `Whether the release has to be taken back here is not known. ${toActionError(error).text}`;
        log.warning('Left as it is', what);
        return undefined;
      });
      return applying === undefined ? [] : [{ ...host, applying }];
    }),
  );
  return found.flat();
}

/** Works on several hosts side by side: what is done as they are listed, what failed as it did. */
async function together(
  run: Run,
  batch: readonly Planned[],
  task: (host: Planned) => Promise<Planned>,
): Promise<{ readonly done: readonly Planned[]; readonly failed: readonly Failed[] }> {
  const signal = batch[0]?.applying.site.signal;
  // A cancel between two batches touches nothing of the next one.
  if (signal?.aborted) {
    return { done: [], failed: [{ name: '', error: signal.reason, phase: run.record.phase }] };
  }
  const done = new Map<string, Planned>();
  const failed: Failed[] = [];
  await Promise.all(
    batch.map(async (host) => {
      const { name } = host;
      const logged = withLog(run, host, { sideBySide: batch.length > 1 });
      try {
        done.set(name, await task(logged));
      } catch (error) {
        failed.push({ name, error, phase: host.applying.record.phase });
      }
    }),
  );
  return { done: batch.flatMap(({ name }) => done.get(name) ?? []), failed };
}

/** Takes the other hosts back that this run touched, the last one first; gives what is to be told. */
async function settleAll(
  run: Run,
  { done, failed, steps }: Settling,
): Promise<[Objection, ...Objection[]]> {
  const [{ name, error }] = failed;
  const reason = { name, error: toActionError(error) };
  const worse: Objection[] = [];
  for (const host of done.toReversed()) {
    const { applying, steady } = withLog(run, host, { sideBySide: false });
    try {
      await steps.settleOther(applying, steady, reason);
    } catch (second) {
      worse.push({ name: host.name, error: second });
    }
  }
  const all: Objection[] = [...failed, ...worse];
  // That one could not be put back is worse than why it was to be.
  const [first, ...more] = all.filter((one) => isLost(one.error));
  return first === undefined ? [...failed] : [first, ...more];
}

function isLost(error: unknown): boolean {
  return (error as Partial<ActionError>).code === 'FR047';
}

/** One that is worked on alone has its chapters folded. */
function withLog({ job }: Run, host: Planned, options: { readonly sideBySide: boolean }): Planned {
  const log = host.name === '' ? job.log : job.log.named(host.name, options);
  return { ...host, applying: { ...host.applying, site: { ...host.applying.site, log } } };
}
