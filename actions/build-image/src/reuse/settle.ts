/** Settles what is recorded in the image, and whether one that is there will do. */
import type { EventContext } from '../../../../kit/github/event.ts';
import { ownPlatform } from '../engine/emulation.ts';
import { type BuildOrder, isIndex } from '../engine/order.ts';
import type { Inputs } from '../inputs.ts';
import { commitTags } from '../naming/commit-tags.ts';
import { REVISION_LABEL } from '../naming/labels.ts';
import type { Plan } from '../plan.ts';
import { ownTags } from '../push-decision.ts';
import type { Registries } from '../registries.ts';
import { baseDigests } from './base-digest.ts';
import { contentKey } from './content-key.ts';
import type { Verdict } from './decide.ts';
import { dockerfileDigest } from './dockerfile/dockerfile-digest.ts';
import { fingerprintInputs } from './fingerprint.ts';
import { look, lookAtCommit } from './look.ts';
import { contextElsewhere, mustBuild } from './must-build.ts';
import { pushedFor } from './pushed-for.ts';
import { type BuildRecord, recordLabels } from './record.ts';
import { Unknowable } from './unknowable.ts';

/** A plan, and where it was made. */
export interface ReuseFacts {
  readonly mode: Inputs['reuse'];
  readonly plan: Plan;
  readonly event: Pick<EventContext, 'name' | 'ref'>;
  readonly workspace: string;
  readonly env: NodeJS.ProcessEnv;
  readonly registries: Registries;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** What came of it. */
export interface Settled {
  /** The plan, with the record among the labels. */
  readonly plan: Plan;
  readonly verdict: Verdict;
  /** The key under which what is built is to be found again; undefined when it is not. */
  readonly content: string | undefined;
  /**
   * Looks at the tags of the commit once more. Undefined where the run puts none, and for runs for a
   * push, which may take them from every other run.
   */
  readonly lookAgain: (() => Promise<Verdict>) | undefined;
}

/**
 * Looks around and decides. It asks the registry alone, never an engine, and for runs that push
 * nothing not even that.
 *
 * @throws {ActionError} of class `cancelled` only.
 */
export async function settleReuse(facts: ReuseFacts): Promise<Settled> {
  const { mode, plan, registries, workspace, now } = facts;
  const { build: order } = plan;
  const inputs = fingerprintInputs({
    order,
    workspace,
    dockerfile: dockerfileDigest(order.file),
    ownPlatform: ownPlatform(facts.env),
  });
  const { content, unknown } = await contentOf(facts, inputs);
  const record: BuildRecord = { inputs, pushedFor: pushedFor(facts.event), content };
  const build = withRecord(order, record);
  const settled = {
    // The key names the base images of now: the builder is not to take older ones that it has.
    plan: { ...plan, build: { ...build, pull: build.pull || content !== undefined } },
    content: record.pushedFor === 'push' ? content : undefined,
  };
  if (!plan.push.push) {
    const verdict: Verdict = { kind: 'build', why: 'nothing is pushed' };
    return { ...settled, verdict, lookAgain: undefined };
  }
  const expected = {
    record,
    revision: order.labels.get(REVISION_LABEL),
    mustBuild: mode === 'off' ? '`reuse` is `off`' : await reasonToBuild(facts, content, unknown),
    isOff: mode === 'off',
  };
  const clientFor = (registry: string) => registries.client(registry).within(PATIENCE_MS);
  const isGuarded = record.pushedFor !== 'push' && ownCommitTags(plan).length > 0;
  const lookAgain = () => lookAtCommit({ plan, expected, clientFor: registries.client });
  return {
    ...settled,
    verdict: await look({ plan, expected, clientFor, now }),
    lookAgain: isGuarded ? lookAgain : undefined,
  };
}

/** The order with the record in the labels and, for an index, in the annotations. */
export function withRecord(order: BuildOrder, record: BuildRecord): BuildOrder {
  const ours = [...recordLabels(record)];
  return {
    ...order,
    labels: new Map([...order.labels, ...ours]),
    annotations: new Map([...order.annotations, ...(isIndex(order) ? ours : [])]),
  };
}

// --- internal ---

function ownCommitTags({ revision, ...plan }: Plan) {
  return commitTags({ revision, tags: ownTags(plan) });
}

async function reasonToBuild(facts: ReuseFacts, content?: string, unknown?: string) {
  const { plan } = facts;
  const reason = mustBuild(plan) ?? unknown;
  // The content holds the files of further contexts; the commit holds its own alone.
  if (reason !== undefined || content !== undefined) return reason;
  return contextElsewhere(plan.build, facts);
}

/** Time for the waits of all questions: a build is better than a long wait for a shortcut. */
const PATIENCE_MS = 5_000;

async function contentOf({ mode, plan, registries, signal }: ReuseFacts, inputs: string) {
  if (mode !== 'content' || !plan.push.push) return {};
  const digestOf = baseDigests((registry) => registries.client(registry).within(PATIENCE_MS));
  try {
    return { content: await contentKey({ order: plan.build, inputs, digestOf, signal }) };
  } catch (error) {
    if (error instanceof Unknowable) return { unknown: error.message };
    throw error;
  }
}
