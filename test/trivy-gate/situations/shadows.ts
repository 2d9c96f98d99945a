/** Images that a scanner could take for the one that is meant, or by which it is told what to pass over. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultProxy, type Passing } from '../../registry/fault-proxy.ts';
import { docker } from '../../stack/docker.ts';
import { connectEngine } from '../../stack/engine/engine.ts';
import { packageFiles } from '../../stack/package-image.ts';
import { tarLayer } from '../../stack/tar-layer.ts';
import { dockerArchive, tarOf, testImage } from '../archives.ts';
import { CLEAN, OLD } from '../visits.ts';
import { IGNORED } from './plants.ts';
import { harmlessIn, type Situation } from './situation.ts';

/** An image of the same name in the engine of this machine, where a scanner looks first. */
function shadowedBy(platform: string): Situation['arrange'] {
  return async ({ stage, closing }) => {
    const { bytes, diffId } = await tarLayer({ x: 'x', ...packageFiles({ debs: CLEAN }) });
    const file = join(stage.scratch, `local-${randomBytes(6).toString('hex')}.tar`);
    const image = testImage([{ bytes, diffId }], platform);
    await writeFile(file, tarOf(dockerArchive([image])));
    const engine = closing.use(await connectEngine(() => undefined));
    const { reference } = await stage.image({ debs: OLD });
    await docker(engine, ['load', '--input', file]);
    await docker(engine, ['tag', image.imageId, reference]);
    closing.defer(async () => void (await docker(engine, ['rmi', '--force', image.imageId])));
    const env = { DOCKER_HOST: engine.env.DOCKER_HOST };
    return { inputs: { image: reference }, options: { env } };
  };
}

/** The situations of the group of images that have no effect. */
export const shadows = harmlessIn('image', [
  ['the engine of the machine has another image of this name', shadowedBy('linux/amd64')],
  ['the engine has one of this name, for another platform', shadowedBy('linux/arm64')],
  [
    'the tag is moved to an image that would pass, after it was resolved',
    async ({ stage, clean, closing }) => {
      const { address } = stage.registry;
      const image = await stage.image({ debs: OLD });
      const tag = image.reference.slice(image.name.length + 1);
      const headers = {
        'docker-content-digest': clean.digest,
        'content-type': 'application/vnd.oci.image.manifest.v1+json',
      };
      let isResolved = false;
      const fault = ({ path }: Passing) => {
        isResolved ||= path.includes('/manifests/sha256:');
        return isResolved && path.endsWith(`/manifests/${tag}`) ? { headers } : undefined;
      };
      const proxy = closing.use(await faultProxy(address, fault));
      return { inputs: { image: image.reference.replace(address, proxy.address) } };
    },
  ],
  [
    'it has files in it by which a scanner is told what to pass over',
    async ({ stage }) => {
      const files = {
        '.trivyignore': IGNORED,
        'app/.trivyignore': IGNORED,
        'trivy.yaml': 'severity: [LOW]\n',
        'root/.trivy/modules/evil.wasm': 'not even WASM',
      };
      return { inputs: { image: (await stage.image({ debs: OLD, files })).reference } };
    },
  ],
]);
