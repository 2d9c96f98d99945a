/** Does something while visitors ask for the shop, and measures what they met. */
import { startLoad } from '../load/load.ts';
import { type Measured, measure } from '../load/measure.ts';
import { mixedTraffic, type Stream } from '../load/traffic.ts';
import type { DeployStage } from '../stack/deploy-stage.ts';

export async function underLoad<Result>(
  { host }: Pick<DeployStage, 'host'>,
  task: () => Promise<Result>,
  traffic: readonly Stream[] = mixedTraffic,
): Promise<{ readonly result: Result; readonly measured: Measured }> {
  await using load = startLoad(new URL(host.url), traffic);
  const result = await task();
  return { result, measured: measure(await load.stop()) };
}
