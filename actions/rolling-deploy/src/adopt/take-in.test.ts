import { describe, expect, it } from 'vitest';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { parseConfig } from '../config/load.ts';
import { type Container, LABELS } from '../host/containers.ts';
import { pathsOf } from '../host/paths.ts';
import { parseKnown, writeKnown } from './known.ts';
import { shownRelease } from './release-of.ts';
import { asFound, takeIn } from './take-in.ts';

const config = parseConfig(
  `version: 1
project: shop
image: ghcr.io/acme/shop
hosts: [{ ssh: deploy@203.0.113.10, directory: /srv/shop }]
roll: { services: [a, b], port: 3000 }
`,
  { file: 'deploy.yaml' },
);
const paths = pathsOf(config);
const D1 = `sha256:${'1'.repeat(64)}`;
const D2 = `sha256:${'2'.repeat(64)}`;
const asked = { image: config.image, digest: D2, imageId: 'sha256:new' };

function container(service: string, changes: Partial<Container> = {}): Container {
  const labels = {
    'com.docker.compose.project.config_files': '/srv/shop/docker-compose.yml',
    'com.docker.compose.project.working_dir': '/srv/shop',
    'com.docker.compose.config-hash': `hash-${service}`,
    'com.docker.compose.version': '2.26.1',
  };
  return {
    ...{ id: `id-${service}`, name: service, service, state: 'running', health: 'healthy' },
    ...{ exitCode: 0, outOfMemory: false, restarts: 0, startedAt: '', imageId: 'sha256:old' },
    ...{ labels, addresses: {}, mounts: [], command: [], healthLog: [] },
    image: 'ghcr.io/acme/shop:1.4',
    ...changes,
  };
}

const model = { services: { a: { image: 'ghcr.io/acme/shop:1.4' }, b: { image: 'x' } } };

/** A host whose files say that `a` and `b` are as they run. */
const host = (adopted = '') =>
  scriptedHost([
    [/config --hash/, 'a hash-a\nb hash-b\ncaddy hash-caddy\n'],
    [/config --format json/, JSON.stringify(model)],
    [/compose version/, '2.26.1\n'],
    [/adopted.json$/, adopted],
    [/image inspect/, `sha256:old docker.io/other/shop@${D2} ghcr.io/acme/shop@${D1} \n`],
  ]);

describe('takeIn', () => {
  it('says of a container by hand what our labels would', async () => {
    const [a] = await takeIn({ host: host(), paths, config }, [container('a')], asked);
    expect(a?.labels).toMatchObject({ [LABELS.release]: '1.4', [LABELS.digest]: D1 });
    expect(a?.labels[LABELS.config]).toMatch(/^[0-9a-f]{32}$/);
    expect(a?.byHand).toEqual({ objection: undefined, isDoubtful: false, isNew: true });
  });

  it('asks what Compose made of the files for the release that runs, whatever `.env` says', async () => {
    const asking = host();
    await takeIn({ host: asking, paths, config }, [container('a'), container('b')], asked);
    const hashes = asking.asked.filter((line) => line.endsWith('config --hash *'));
    expect(hashes).toHaveLength(1);
    expect(hashes[0]).toMatch(
      /^env VERSION=1\.4 docker compose .*--file \/srv\/shop\/docker-compose.yml/,
    );
  });

  it('knows by the id of the image that the digest which is asked for runs', async () => {
    const same = container('a', { imageId: asked.imageId });
    const [a] = await takeIn({ host: host(), paths, config }, [same], asked);
    expect(a?.labels[LABELS.digest]).toBe(D2);
  });

  it('takes the id for an image that was in no registry', async () => {
    const own = container('a', { imageId: 'sha256:local', image: 'local' });
    const [a] = await takeIn({ host: host(), paths, config }, [own], asked);
    expect(a?.labels).toMatchObject({
      [LABELS.release]: 'latest',
      [LABELS.digest]: 'sha256:local',
    });
  });

  it('asks nothing where all carry labels, or are none of its business', async () => {
    const labelled = container('a', { labels: { [LABELS.config]: 'h' } });
    const silent = host();
    const found = await takeIn({ host: silent, paths, config }, [labelled, container('db')], asked);
    expect(found).toEqual([labelled, container('db')]);
    expect(silent.asked).toEqual([]);
  });

  it('knows it again by what was written down, whatever the files say by then', async () => {
    const first = await takeIn({ host: host(), paths, config }, [container('a')], asked);
    const written = scriptedHost();
    await writeKnown({ changes: written, paths }, first);
    const json = written.asked[0]?.split(' < ')[1] ?? '';
    expect(parseKnown(json).size).toBe(1);
    const later = scriptedHost([[/adopted.json$/, json]]);
    const [again] = await takeIn({ host: later, paths, config }, [container('a')], asked);
    expect(again?.labels).toEqual(first[0]?.labels);
    expect(again?.byHand?.isNew).toBe(false);
    expect(later.asked.join()).not.toContain('config');
    await writeKnown({ changes: later, paths }, again ? [again] : []);
    expect(later.asked.join()).not.toContain(' < ');
  });

  it('asks nothing about what the same run has seen before', async () => {
    const first = await takeIn({ host: host(), paths, config }, [container('a')], asked);
    const silent = host();
    const again = await takeIn({ host: silent, paths, config }, [container('a')], asked, first);
    expect(again).toEqual(first);
    expect(silent.asked).toEqual([]);
  });

  it.each(['', 'no json', '{"version":2}'])('finds it out anew from %j', (text) => {
    expect(parseKnown(text).size).toBe(0);
  });
});

it('takes what stands since before for what the files say, when it is gone back', async () => {
  const byHand = { objection: 'it differs', isDoubtful: false, isNew: true };
  const found = [container('a', { byHand, labels: { [LABELS.release]: '1.4' } })];
  const now = [container('a'), container('b')];
  const [a, b] = asFound(now, found, (name) => `restored-${name}`);
  expect(a?.labels).toEqual({ [LABELS.release]: '1.4', [LABELS.config]: 'restored-a' });
  expect(b).toEqual(container('b'));
});

it.each<[string, Partial<Container>, string | undefined]>([
  ['our label', { labels: { [LABELS.release]: 'v1' } }, 'v1'],
  ['the tag', { image: 'ghcr.io/acme/shop:1.4' }, '1.4'],
  ['no tag', { image: 'shop' }, 'latest'],
  ['a digest', { image: `shop@sha256:${'ab'.repeat(32)}` }, 'abababababab'],
  ['an id', { image: `sha256:${'cd'.repeat(32)}` }, 'cdcdcdcdcdcd'],
])('names a release by %s', (_, changes, expected) => {
  expect(shownRelease(container('a', { labels: {}, ...changes }))).toBe(expected);
});
