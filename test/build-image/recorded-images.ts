/** Images with records for unit tests, and a registry that has them. */
import type { Expectation } from '../../actions/build-image/src/reuse/decide.ts';
import { fingerprintInputs } from '../../actions/build-image/src/reuse/fingerprint.ts';
import { look } from '../../actions/build-image/src/reuse/look.ts';
import { type BuildRecord, recordLabels } from '../../actions/build-image/src/reuse/record.ts';
import { registryClient } from '../../kit/registry/client.ts';
import { digestOf } from '../../kit/registry/digest.ts';
import { parseReference, withTag } from '../../kit/registry/reference.ts';
import { type Scripted, scriptedRegistry } from '../registry/scripted-registry.ts';
import { sampleOrder } from './samples.ts';

export const SHA = 'a'.repeat(40);
export const OTHER = 'b'.repeat(40);
export const CONTENT = 'c'.repeat(64);
export const NOW = Date.parse('2026-11-21T12:00:00Z');
export const IMAGE = 'application/vnd.oci.image.manifest.v1+json';
export const INDEX = 'application/vnd.oci.image.index.v1+json';

/** Labels by name. */
export type Labels = Readonly<Record<string, string>>;

/** The labels of an image of a commit, as this action makes them. */
export function labels(changes: Partial<BuildRecord> & { of?: string } = {}): Labels {
  const { of = SHA, ...record } = changes;
  const revision = new Map([['org.opencontainers.image.revision', of]]);
  return {
    ...Object.fromEntries(revision),
    ...Object.fromEntries(
      recordLabels({
        inputs: inputsOf({ labels: revision }),
        pushedFor: 'push',
        content: undefined,
        ...record,
      }),
    ),
  };
}

/** The fingerprint of a build. */
export function inputsOf(changes: Parameters<typeof sampleOrder>[0]): string {
  const order = sampleOrder(changes);
  return fingerprintInputs({
    order,
    workspace: '/work',
    ownPlatform: 'linux/amd64',
    dockerfile: '',
  });
}

/** What would be built: the plainest image of commit aaaa…. */
export function expectation(
  changes: Partial<Expectation> & { content?: string } = {},
): Expectation {
  const { content, ...rest } = changes;
  const record: BuildRecord = { inputs: inputsOf({}), pushedFor: 'push', content };
  return { record, revision: SHA, mustBuild: undefined, ...rest };
}

/** A registry with images under tags: their labels, or an answer of its own. */
export async function lookInto(
  images: Readonly<Record<string, Labels | Scripted>>,
  expected: Expectation = expectation(),
  tags: readonly string[] = [SHA],
) {
  const blobs = new Map<string, string>();
  await using registry = await scriptedRegistry(({ path }) => {
    const name = path.split('/').at(-1) ?? '';
    const blob = blobs.get(name);
    if (blob !== undefined) return { body: blob };
    const image = images[name];
    if (image === undefined) return { status: 404 };
    if ('status' in image || 'headers' in image || 'reset' in image) return image as Scripted;
    const { config, manifest } = imageOf(image as Labels);
    blobs.set(digestOf(Buffer.from(config)), config);
    return manifest;
  });
  const options = { registry: registry.host, retryBudgetMs: 0, onWait: () => undefined };
  const image = parseReference(`${registry.host}/acme/shop`);
  const plan = {
    image,
    tags: tags.map((tag) => withTag(image, tag)),
    revision: { sha: SHA, committedAt: 1, pullRequest: undefined },
  };
  const client = registryClient(options);
  const facts = { plan, expected, clientFor: () => client, now: NOW };
  const verdict = await look(facts);
  const asked = [...registry.asked];
  const isOff = { isOff: true, mustBuild: '`reuse` is `off`' };
  return { verdict, asked, off: await look({ ...facts, expected: { ...expected, ...isOff } }) };
}

/** The config and the manifest of an image with these labels. */
export function imageOf(image: Labels): { config: string; manifest: Scripted } {
  const config = JSON.stringify({ config: { Labels: image } });
  const content = { config: { digest: digestOf(Buffer.from(config)) } };
  return { config, manifest: served(IMAGE, Buffer.from(JSON.stringify(content))) };
}

/** The answer that hands out a manifest. */
export function served(mediaType: string, body: Buffer): Scripted {
  const digest = digestOf(body);
  return { headers: { 'content-type': mediaType, 'docker-content-digest': digest }, body };
}
