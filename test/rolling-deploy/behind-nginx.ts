/** The sample application behind nginx in place of Caddy. */
import { readFile } from 'node:fs/promises';
import type { DeployOptions, DeployStage } from '../stack/deploy-stage.ts';
import { ensureImage } from '../stack/images/image.ts';
import { SAMPLE_APP, sampleDeployFiles } from '../stack/sample-app.ts';

const FILES = ['nginx/nginx.conf', 'nginx/pools/replicas.conf'] as const;

/** What a deploy differs in: call it once the stage has started. */
export async function behindNginx(stage: DeployStage): Promise<DeployOptions> {
  const image = await ensureImage(stage.stack.engine, 'nginx');
  await stage.host.loadImage(image);
  const { 'compose.yaml': compose = '' } = await sampleDeployFiles();
  const texts = await Promise.all(FILES.map((name) => readFile(SAMPLE_APP + name, 'utf8')));
  // The service, its directory and where that is mounted; the variable of its image stays.
  const checkout = {
    'compose.yaml': compose.replaceAll('caddy', 'nginx'),
    ...Object.fromEntries(FILES.map((name, index) => [name, texts[index] ?? ''])),
  };
  return {
    checkout,
    config: {
      compose: { env: { CADDY_IMAGE: image } },
      files: Object.keys(checkout).map((path) => ({ from: path, to: path })),
      roll: { proxy: { kind: 'nginx' } },
    },
  };
}
