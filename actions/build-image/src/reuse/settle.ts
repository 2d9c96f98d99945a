/** Settles what is recorded in the image, and whether one that is there will do. */
import type { EventContext } from '../../../../kit/github/event.ts';
import type { BuildOrder } from '../engine/order.ts';
import { OCI_PREFIX } from '../naming/labels.ts';
import { normalPlatform } from '../options/platforms.ts';
import type { Plan } from '../plan.ts';
import type { Registries } from '../registries.ts';
import { baseDigests } from './base-digest.ts';
import { contentKey } from './content-key.ts';
import type { Verdict } from './decide.ts';
import { fingerprintInputs } from './fingerprint.ts';
import { look, lookAtTag } from './look.ts';
import { mustBuild } from './must-build.ts';
import { pushedFor } from './pushed-for.ts';
import { type BuildRecord, RECORD_PREFIX, recordLabels } from './record.ts';
import { Unknowable } from './unknowable.ts';

/** The input `reuse`, with the default first. */
export const REUSE_MODES = ['commit', 'off', 'content'] as const;

export type ReuseMode = (typeof REUSE_MODES)[number];

/** A plan, and where it was made. */
export interface ReuseFacts {
  readonly mode: ReuseMode;
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
}

/**
 * Looks around and decides. It asks the registry alone, never an engine, and for runs that push
 * nothing not even that.
 *
 * @throws {ActionError} of class `cancelled` only.
 */
export async function settleReuse(facts: ReuseFacts): Promise<Settled> {
  const { mode, plan, registries, now } = facts;
  const { build: order } = plan;
  const own = ownPlatform(facts.env);
  const inputs = fingerprintInputs({ order, workspace: facts.workspace, ownPlatform: own });
  const { content, unknown } = await contentOf(facts, inputs);
  const record: BuildRecord = { inputs, pushedFor: pushedFor(facts.event), content };
  const settled = {
    plan: { ...plan, build: withRecord(order, record) },
    content: record.pushedFor === 'push' ? content : undefined,
  };
  if (!plan.push.push) return { ...settled, verdict: { kind: 'build', why: 'nothing is pushed' } };
  const registry = registries.client(plan.image.registry).within(PATIENCE_MS);
  if (mode === 'off') return { ...settled, verdict: await lookAtTag(plan, registry) };
  const revision = order.labels.get(`${OCI_PREFIX}revision`);
  const expected = { record, revision, mustBuild: mustBuild(order) ?? unknown };
  return { ...settled, verdict: await look({ plan, expected, registry, now }) };
}

/** The order with the record in the labels and, for an index, in the annotations. */
export function withRecord(order: BuildOrder, record: BuildRecord): BuildOrder {
  const ours = [...recordLabels(record)];
  const isIndex = order.platforms.length > 1 || order.attest;
  return {
    ...order,
    labels: new Map([...withoutRecord(order.labels), ...ours]),
    annotations: new Map([...withoutRecord(order.annotations), ...(isIndex ? ours : [])]),
  };
}

// --- internal ---

/** Time for the waits of all questions: a build is better than a long wait for a shortcut. */
const PATIENCE_MS = 5_000;

/** These names are ours: what an input puts under them would be taken for a record. */
function withoutRecord(texts: ReadonlyMap<string, string>): [string, string][] {
  return [...texts].filter(([name]) => !name.startsWith(RECORD_PREFIX));
}

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

const ARCHITECTURES: Readonly<Partial<Record<NodeJS.Architecture, string>>> = {
  x64: 'amd64',
  ia32: '386',
  arm: 'arm/v7',
};

/** What a builder makes of an order without platforms: an image for the machine at hand. */
function ownPlatform(env: NodeJS.ProcessEnv): string {
  const wanted = env.DOCKER_DEFAULT_PLATFORM;
  if (wanted) return normalPlatform(wanted);
  return `linux/${ARCHITECTURES[process.arch] ?? process.arch}`;
}
