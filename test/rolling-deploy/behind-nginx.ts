/** The sample application behind nginx in place of Caddy. */
import type { DeployOptions, DeployStage } from '../stack/deploy-stage.ts';
import { ensureImage } from '../stack/images/image.ts';
import { nginxFiles } from './nginx-files.ts';

/** What a deploy differs in: call it once the stage has started. */
export async function behindNginx(stage: DeployStage): Promise<DeployOptions> {
  const image = await ensureImage(stage.stack.engine, 'nginx');
  await stage.host.loadImage(image);
  const checkout = await nginxFiles();
  return {
    checkout,
    config: {
      compose: { env: { CADDY_IMAGE: image } },
      files: Object.keys(checkout).map((path) => ({ from: path, to: path })),
      roll: { proxy: { kind: 'nginx' } },
    },
  };
}
