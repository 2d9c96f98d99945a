/** Images that are not there, not whole, not for this platform, or not what was asked for. */
import { randomBytes } from 'node:crypto';
import { type Fault, faultProxy, type Passing } from '../../registry/fault-proxy.ts';
import { type Blob, basic, digestOf, pushIndex, pushManifest } from '../../stack/oci-push.ts';
import { packageFiles } from '../../stack/package-image.ts';
import { tarLayer } from '../../stack/tar-layer.ts';
import { CLEAN, OLD } from '../visits.ts';
import { type Row, type Scene, undecidedIn } from './situation.ts';

const OCI = 'application/vnd.oci.image';
const ANOTHER_DIGEST = `sha256:${'0'.repeat(64)}`;

function called(image: (scene: Scene) => Promise<string> | string, more = {}): Row[3] {
  return async (scene) => ({ inputs: { image: await image(scene), ...more } });
}

/** The clean image at a registry that answers some requests in its own way. */
function behind(fault: (request: Passing) => Fault | undefined): Row[3] {
  return called(async ({ stage, clean, closing }) => {
    const { address } = stage.registry;
    const proxy = closing.use(await faultProxy(address, fault));
    return clean.reference.replace(address, proxy.address);
  });
}

/** Pushes a manifest of these parts; gives its reference. */
async function push(
  { stage: { registry } }: Scene,
  layers: readonly Blob[],
  diffIds: readonly string[],
  mediaType = `${OCI}.config.v1+json`,
): Promise<string> {
  const tag = randomBytes(6).toString('hex');
  const rootfs = { type: 'layers', diff_ids: diffIds };
  const config = { os: 'linux', architecture: 'amd64', config: {}, rootfs, history: [] };
  const bytes = Buffer.from(JSON.stringify(config));
  const place = { registry, repository: 'acme/shop', tag };
  await pushManifest(place, { config: { mediaType, bytes }, layers });
  return `${registry.address}/acme/shop:${tag}`;
}

async function layerWith(debs: Readonly<Record<string, string>>) {
  const { bytes, diffId } = await tarLayer({ x: 'x', ...packageFiles({ debs }) });
  return { blob: { mediaType: `${OCI}.layer.v1.tar+gzip`, bytes }, diffId };
}

/** An index that says that the image, which is for amd64, is for another platform. */
async function mislabelled(scene: Scene): Promise<string> {
  const { registry } = scene.stage;
  const tag = randomBytes(6).toString('hex');
  const url = `http://${registry.address}/v2/acme/shop/manifests/${scene.clean.digest}`;
  const headers = { authorization: basic(registry.writer), accept: `${OCI}.manifest.v1+json` };
  const { byteLength: size } = await (await fetch(url, { headers })).arrayBuffer();
  const entry = { digest: scene.clean.digest, size, platform: 'linux/arm64' };
  await pushIndex({ registry, repository: 'acme/shop', tag }, [entry]);
  return `${registry.address}/acme/shop:${tag}`;
}

async function twoPlatforms({ stage }: Scene): Promise<string> {
  const index = await stage.index({ 'linux/amd64': { debs: CLEAN }, 'linux/arm64': { debs: OLD } });
  return index.reference;
}

/** An index for two platforms at a registry that says that it is the manifest of one image. */
async function calledOneImage(scene: Scene): Promise<string> {
  const { registry } = scene.stage;
  const reference = await twoPlatforms(scene);
  const tag = reference.slice(reference.lastIndexOf(':') + 1);
  const url = `http://${registry.address}/v2/acme/shop/manifests/${tag}`;
  const wanted = { authorization: basic(registry.writer), accept: `${OCI}.index.v1+json` };
  const body = new Uint8Array(await (await fetch(url, { headers: wanted })).arrayBuffer());
  const headers = {
    'content-type': `${OCI}.manifest.v1+json`,
    'docker-content-digest': digestOf(body),
  };
  const fault = ({ path }: Passing) => (path.endsWith(tag) ? { headers, body } : undefined);
  const proxy = scene.closing.use(await faultProxy(registry.address, fault));
  return reference.replace(registry.address, proxy.address);
}

const isBlob = ({ path }: Passing) => path.includes('/blobs/');

/** The situations of this group that the image itself makes. */
export const images = undecidedIn('image', [
  [
    'it is not at the registry',
    'FK013',
    /not at the registry/,
    called(({ clean }) => `${clean.name}:nowhere`),
  ],
  [
    'its digest is not at the registry',
    'FK013',
    /not at the registry/,
    called(({ clean }) => `${clean.name}@${ANOTHER_DIGEST}`),
  ],
  [
    'the password is wrong',
    'FK011',
    /answered 401/,
    called(({ clean }) => clean.reference, { password: 'something-else' }),
  ],
  [
    'the registry answers with another digest than it was asked for',
    'FK014',
    /does not hash to sha256:0000/,
    async (scene) => {
      const { address } = scene.stage.registry;
      const other = { headers: { 'docker-content-digest': ANOTHER_DIGEST }, body: '{}' };
      const fault = ({ path }: Passing) => (path.includes('/manifests/') ? other : undefined);
      const proxy = scene.closing.use(await faultProxy(address, fault));
      const name = scene.clean.name.replace(address, proxy.address);
      return { inputs: { image: `${name}@${scene.clean.digest}` } };
    },
  ],
  [
    'it is for two platforms, and none was asked for',
    'FG012',
    /none was asked/,
    called(twoPlatforms),
  ],
  [
    'it is for two platforms, and the registry calls it an image of one',
    'FG012',
    /none was asked/,
    called(calledOneImage),
  ],
  [
    'it is not for the platform that was asked for',
    'FG012',
    /linux\/s390x was asked/,
    called(twoPlatforms, { platform: 'linux/s390x' }),
  ],
  [
    'it is for one platform, and another was asked for',
    'FG008',
    /linux\/arm64 was to be scanned, .* linux\/amd64/,
    called(({ clean }) => clean.reference, { platform: 'linux/arm64' }),
  ],
  [
    'its index says that it is for another platform',
    'FG008',
    /linux\/arm64 was to be scanned, .* linux\/amd64/,
    called(mislabelled, { platform: 'linux/arm64' }),
  ],
  [
    'it is no image, but a database',
    'FG005',
    /unsupported artifact type .*trivy/,
    called(async ({ stage }) => {
      const database = await stage.database([]);
      return database.replace(stage.publicRegistry.address, stage.registry.address);
    }),
  ],
  [
    'it is no image, but an artifact of text',
    'FG005',
    /unsupported artifact type .*helm/,
    called((scene) => {
      const bytes = Buffer.from('A chart, not an image');
      const type = 'application/vnd.cncf.helm';
      const layer = { mediaType: `${type}.chart.content.v1.tar+gzip`, bytes };
      return push(scene, [layer], [], `${type}.config.v1+json`);
    }),
  ],
  [
    'it has a layer of which its configuration does not speak',
    'FG005',
    /mismatched fs layers \(2\) and diff ids \(1\)/,
    called(async (scene) => {
      const [seen, unseen] = [await layerWith(CLEAN), await layerWith(OLD)];
      return push(scene, [seen.blob, unseen.blob], [seen.diffId]);
    }),
  ],
  [
    'its configuration speaks of a layer that it does not have',
    'FG005',
    /mismatched fs layers \(1\) and diff ids \(2\)/,
    called(async (scene) => {
      const [seen, missing] = [await layerWith(CLEAN), await layerWith(OLD)];
      return push(scene, [seen.blob], [seen.diffId, missing.diffId]);
    }),
  ],
  [
    'its layer is no archive',
    'FG005',
    /failed to extract the archive/,
    called((scene) => {
      const bytes = Buffer.from('<html>not here</html>');
      const layer = { mediaType: `${OCI}.layer.v1.tar+gzip`, bytes };
      return push(scene, [layer], [digestOf(bytes)]);
    }),
  ],
  [
    'its layer was cut off before it was pushed',
    'FG005',
    /unexpected EOF/,
    called(async (scene) => {
      const { blob, diffId } = await layerWith(CLEAN);
      const half = blob.bytes.subarray(0, blob.bytes.length / 2);
      return push(scene, [{ ...blob, bytes: half }], [diffId]);
    }),
  ],
  [
    'the registry serves other bytes for its parts',
    'FG005',
    /error verifying size/,
    behind((asked) => (isBlob(asked) ? { body: 'other bytes' } : undefined)),
  ],
  [
    'the registry breaks off in the middle of it',
    'FG005',
    /reset/,
    behind((asked) => (isBlob(asked) ? { reset: true } : undefined)),
  ],
  [
    'the registry denies its parts',
    'FG005',
    /403 Forbidden/,
    behind((asked) => (isBlob(asked) ? { status: 403 } : undefined)),
  ],
]);
