/** The sample application with short times, for scenarios of many deploys. */
import { mixedTraffic, type Stream } from '../load/traffic.ts';
import type { DeployOptions } from '../stack/deploy-stage.ts';
import { sampleDeployFiles } from '../stack/sample-app.ts';

/** Slow requests are open while a replica is drained, but not for long. */
export const quickTraffic: readonly Stream[] = mixedTraffic.map((stream) =>
  stream.slow === true
    ? { ...stream, request: { ...stream.request, path: '/slow?ms=700' } }
    : stream,
);

/** What a deploy differs in; a file of it changes with each release. */
export async function quickShop(): Promise<(release: string) => DeployOptions> {
  const { 'compose.yaml': compose = '', 'caddy/Caddyfile': caddy = '' } = await sampleDeployFiles();
  const files = {
    'compose.yaml': compose,
    'caddy/Caddyfile': caddy.replace(/health_interval \S+/, 'health_interval 250ms'),
  };
  return (release) => {
    const checkout = { ...files, 'notes.txt': `What is new in ${release}\n` };
    return {
      checkout,
      config: {
        files: Object.keys(checkout).map((path) => ({ from: path, to: path })),
        roll: { soak: '200ms' },
      },
    };
  };
}
