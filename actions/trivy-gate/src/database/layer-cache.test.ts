import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../../../kit/registry/digest.ts';
import { type Scripted, scriptedRegistry } from '../../../../test/registry/scripted-registry.ts';
import {
  descriptor,
  json,
  MEDIA,
  type SpecialEntry,
  tarOf,
} from '../../../../test/trivy-gate/archives.ts';
import { VULNERABILITIES } from './database-kind.ts';
import { keepLayer } from './kept-layers.ts';
import { fillCache } from './layer-cache.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'gate-layers-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A layer with a database of this content. */
function layerOf(content: string, more: readonly SpecialEntry[] = []): Buffer {
  return gzipSync(tarOf({ './trivy.db': content, 'metadata.json': '{"Version":2}' }, more));
}

function manifestOf(layer: Uint8Array, mediaType = VULNERABILITIES.mediaType): Buffer {
  const config = descriptor('application/vnd.aquasec.trivy.config.v1+json', Buffer.from('{}'));
  return json({ mediaType: MEDIA.manifest, config, layers: [descriptor(mediaType, layer)] });
}

interface Serving {
  readonly layer?: Uint8Array;
  readonly mediaType?: string;
  /** In place of the layer's own bytes. */
  readonly sent?: Scripted;
  readonly env?: NodeJS.ProcessEnv;
}

/** Fills a cache from a repository that serves a layer, as a runner of one's own does. */
async function fillFrom({ layer = layerOf('one'), mediaType, sent, env }: Serving = {}) {
  const manifest = manifestOf(layer, mediaType);
  await using server = await scriptedRegistry(({ path }) => {
    if (path.includes('/manifests/')) {
      const headers = {
        'content-type': MEDIA.manifest,
        'docker-content-digest': digestOf(manifest),
      };
      return { headers, body: manifest };
    }
    return sent ?? { body: layer };
  });
  const warnings: string[] = [];
  const cache = mkdtempSync(join(directory, 'cache-'));
  rmSync(cache, { recursive: true });
  const log = {
    info: () => undefined,
    debug: () => undefined,
    warning: (title: string) => warnings.push(title),
  };
  const digest = await fillCache({
    kind: VULNERABILITIES,
    repository: `${server.host}/trivy-db`,
    cache,
    timeoutMs: 30_000,
    job: {
      env: {
        RUNNER_TOOL_CACHE: join(directory, 'tools'),
        RUNNER_ENVIRONMENT: 'self-hosted',
        ...env,
      },
      log: log as never,
      signal: new AbortController().signal,
    },
  });
  const database = digest && readFileSync(join(cache, 'db', 'trivy.db'), 'utf8');
  const blobs = server.asked.filter((asked) => asked.includes('/blobs/')).length;
  const authorized = server.seen.filter(({ headers }) => headers.authorization !== undefined);
  expect(authorized).toEqual([]);
  return { digest, database, asked: server.asked, blobs, warnings, left: readdirSync(directory) };
}

const place = () => join(directory, 'tools', 'fairway-trivy', 'databases');
const fileOf = (layer: Uint8Array) => join(place(), `${digestOf(layer).replace(':', '-')}.tar.gz`);

describe('the database', () => {
  test("is downloaded once on a runner of one's own, and used while the repository serves it", async () => {
    const digest = digestOf(layerOf('one'));
    expect(await fillFrom()).toMatchObject({ digest, database: 'one', blobs: 1 });
    const again = await fillFrom();
    expect(again).toMatchObject({ digest, database: 'one', blobs: 0, warnings: [] });
    expect(again.asked).toEqual([expect.stringMatching(/^GET .*\/trivy-db\/manifests\/2$/)]);
  });

  test('is downloaded anew as soon as the repository serves another', async () => {
    await fillFrom();
    expect(await fillFrom({ layer: layerOf('two') })).toMatchObject({ database: 'two', blobs: 1 });
  });

  test.each([
    ['another database', () => layerOf('evil')],
    ['half of it', () => layerOf('one').subarray(0, 60)],
    ['nothing', () => Buffer.alloc(0)],
  ])('is downloaded anew where the tool cache holds %s, and that is told', async (_, content) => {
    await fillFrom();
    writeFileSync(fileOf(layerOf('one')), content());
    expect(await fillFrom()).toMatchObject({
      ...{ database: 'one', blobs: 1, warnings: ['The tool cache was changed'] },
    });
    expect(readFileSync(fileOf(layerOf('one')))).toEqual(layerOf('one'));
  });

  test('is downloaded anew where a pipe or a link stands in the place of the kept one', async () => {
    await fillFrom();
    const file = fileOf(layerOf('one'));
    rmSync(file);
    execFileSync('mkfifo', [file]);
    expect(await fillFrom()).toMatchObject({ database: 'one', blobs: 1 });
    rmSync(file);
    symlinkSync('/dev/zero', file);
    expect(await fillFrom()).toMatchObject({ database: 'one', blobs: 1 });
  });

  test('is used although the tool cache can not be written', async () => {
    writeFileSync(join(directory, 'tools'), 'a file where a directory should be');
    expect(await fillFrom()).toMatchObject({ database: 'one' });
  });

  test.each<[string, Serving]>([
    ['serves other bytes than its manifest says', { sent: { body: layerOf('evil') } }],
    ['does not have the layer', { sent: { status: 404 } }],
    ['cuts the connection', { sent: { reset: true, body: layerOf('one') } }],
    ['serves something else', { mediaType: MEDIA.layer }],
    ['serves no archive', { layer: Buffer.from('no archive') }],
    ['serves an archive without a database', { layer: gzipSync(tarOf({ 'trivy.db': 'x' })) }],
    ['serves half an archive', { layer: gzipSync(tarOf({ 'trivy.db': 'x' }).subarray(0, 700)) }],
  ])('is left to the scanner when the repository %s', async (_, serving) => {
    const { digest, left } = await fillFrom(serving);
    expect(digest).toBeUndefined();
    // Neither a cache nor a layer, and nothing is kept.
    expect(left.filter((name) => name.startsWith('cache-'))).toEqual([]);
    expect(left).not.toContain('tools');
  });

  test('takes nothing from the archive but the two files', async () => {
    const more = [
      { name: '../../../evil', type: '0', content: 'x' },
      { name: 'trivy.db', type: '2', link: '/etc/passwd' },
      { name: 'trivy.db', type: '0', content: 'another' },
    ];
    const { database, left } = await fillFrom({ layer: layerOf('one', more) });
    expect(database).toBe('one');
    expect(left).toHaveLength(2);
  });

  test('is not kept on a runner of GitHub, where nothing outlives the job', async () => {
    const found = await fillFrom({ env: { RUNNER_ENVIRONMENT: 'github-hosted' } });
    const digest = digestOf(layerOf('one'));
    expect(found).toMatchObject({ digest, database: 'one', blobs: 1 });
    expect(found.left).toHaveLength(1);
  });
});

test('of many kept layers the newest stay', () => {
  mkdirSync(place(), { recursive: true });
  const from = join(directory, 'layer');
  writeFileSync(join(place(), 'notes.txt'), 'of somebody else');
  utimesSync(join(place(), 'notes.txt'), 0, 0);
  for (let n = 1; n <= 6; n++) {
    const layer = layerOf(`${n}`);
    writeFileSync(from, layer);
    keepLayer({ place: place(), digest: digestOf(layer) }, from);
    utimesSync(fileOf(layer), n, n);
  }
  keepLayer({ place: place(), digest: digestOf(layerOf('7')) }, from);
  const kept = [4, 5, 6, 7].map((n) => basename(fileOf(layerOf(`${n}`))));
  expect(readdirSync(place()).toSorted()).toEqual([...kept, 'notes.txt'].toSorted());
});
