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

/** A reload of Caddy closes idle connections, which a request on its way then meets. */
export const freshTraffic: readonly Stream[] = quickTraffic.map((stream) => ({
  ...stream,
  keepAlive: false,
}));

/** What a deploy differs in, by its release. */
export type Shop = (release: string) => DeployOptions;

/** A service that runs only where a deploy names it under `then`. */
const WORKER = `  worker:
    image: \${IMAGE}:\${VERSION}
    stop_signal: SIGKILL
    command: [node, -e, "setInterval(() => undefined, 1000)"]
`;

/** The usual deploy: a file of it changes with each release. */
export async function quickShop(): Promise<Shop> {
  const files = await quickFiles();
  return (release) => {
    const checkout = { ...files, 'notes.txt': notesOf(release) };
    return {
      checkout,
      config: {
        files: Object.keys(checkout).map((path) => ({ from: path, to: path })),
        roll: { soak: '200ms' },
      },
    };
  };
}

/** Each release has a new file for the proxy as well, which names it, and a worker after the replicas. */
export async function quickShopWithProxyFile(): Promise<Shop> {
  const files = await quickFiles();
  return (release) => {
    const caddy = files['caddy/Caddyfile'].replace(':80 {', `:80 {\n\theader x-edge ${release}`);
    const checkout = { ...files, 'caddy/Caddyfile': caddy, 'notes.txt': notesOf(release) };
    // biome-ignore lint/suspicious/noThenProperty: the key is part of the file format
    const reload = { then: { reload: 'caddy' } };
    const entries = Object.keys(checkout).map((path) => ({
      ...{ from: path, to: path },
      ...(path === 'caddy/Caddyfile' ? reload : {}),
    }));
    const config = { files: entries, roll: { soak: '200ms' }, probe: { 'max-failed': 3 } };
    // biome-ignore lint/suspicious/noThenProperty: the key is part of the file format
    return { checkout, config: { ...config, then: ['worker'] } };
  };
}

// --- internal ---

const notesOf = (release: string) => `What is new in ${release}\n`;

async function quickFiles() {
  const { 'compose.yaml': compose = '', 'caddy/Caddyfile': caddy = '' } = await sampleDeployFiles();
  return {
    'compose.yaml': compose
      .replace('restart:', 'environment: { BOOT_MS: 200 }\n  restart:')
      .replace('  caddy:\n', `${WORKER}\n  caddy:\n`),
    'caddy/Caddyfile': caddy.replace(/health_interval \S+/, 'health_interval 250ms'),
  };
}
