/** What runs in an environment: an image under the tag that the gate looks for. */
import { registryClient } from '../../kit/registry/client.ts';
import type { GateStage, PushedImage } from '../stack/gate-stage.ts';

/** Puts an image under the tag of an environment, in its own repository. */
export async function runsIn(
  { registry }: Pick<GateStage, 'registry'>,
  environment: string,
  image: PushedImage,
): Promise<void> {
  const client = registryClient({
    registry: registry.address,
    credentials: registry.writer,
    retryBudgetMs: 0,
    onWait: () => undefined,
  });
  const repository = image.name.slice(registry.address.length + 1);
  const manifest = await client.getManifest(repository, image.digest);
  await client.putManifest(repository, `running-${environment}`, manifest);
}
