import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import type { Service } from '../host/compose.ts';
import { type Container, LABELS } from '../host/containers.ts';
import type { Findings } from '../look.ts';
import { writeLabels } from './project-files.ts';
import type { OpenSite } from './site.ts';

const v1 = { release: 'v1', digest: `sha256:${'1'.repeat(64)}` };
const v2 = { release: 'v2', digest: `sha256:${'2'.repeat(64)}` };
const NEW = { objection: undefined, isDoubtful: false, isNew: true };

/** A container that runs v1, by a deploy or by hand. */
function container(service: string, isByHand = false): Container {
  const { release, digest } = v1;
  return {
    ...{
      service,
      labels: { [LABELS.release]: release, [LABELS.digest]: digest, [LABELS.config]: 'h' },
    },
    ...(isByHand ? { byHand: NEW } : {}),
  } as unknown as Container;
}

/** The release on the label of each service, as it is written. */
async function labelled(
  release: typeof v1 | undefined,
  containers: readonly Container[],
  plan: Partial<Findings['plan']>,
) {
  const names = ['a', 'b', 'caddy', 'db'];
  const model = new Map(names.map((name) => [name, { name, hash: 'new' } as Service]));
  const changes = scriptedHost();
  const paths = { labels: '/srv/shop/.fairway/compose.yaml' };
  const roll = { layout: { kind: 'services' }, services: ['a', 'b'] };
  const site = { changes, paths, config: { roll } };
  const whole = { roll: [], update: [], effects: [], proxy: 'caddy', ...plan };
  const findings = { facts: { model, containers }, plan: whole };
  await writeLabels(site as unknown as OpenSite, findings as unknown as Findings, release);
  const { services } = parse(changes.asked[0]?.split(' < ')[1] ?? '');
  return Object.fromEntries(
    Object.entries<{ labels: Record<string, string> }>(services).map(([name, { labels }]) => [
      name,
      labels[LABELS.release],
    ]),
  );
}

const replaced = [{ service: 'a', reason: '' }];
const ours = ['a', 'b', 'caddy', 'db'].map((name) => container(name));
const byHand = ['a', 'b', 'caddy', 'db'].map((name) => container(name, true));

it.each<[string, typeof v1 | undefined, readonly Container[], Partial<Findings['plan']>, object]>([
  [
    'new ones for what is replaced, and the others as they are',
    v2,
    ours,
    { roll: replaced },
    { a: 'v2', b: 'v1', caddy: 'v1', db: 'v1' },
  ],
  ['none for what was started by hand and stays', v2, byHand, { roll: replaced }, { a: 'v2' }],
  [
    'one for a proxy that is made anew',
    v2,
    byHand,
    { effects: [{ how: 'recreate', service: 'caddy' }] },
    { caddy: 'v2' },
  ],
  [
    'one for a proxy that is made for the first time',
    v2,
    [],
    { roll: replaced },
    { a: 'v2', caddy: 'v2' },
  ],
  ['none where it is gone back to a stack by hand', undefined, byHand, { roll: replaced }, {}],
])('labels: %s', async (_, release, containers, plan, expected) => {
  expect(await labelled(release, containers, plan)).toEqual(expected);
});
