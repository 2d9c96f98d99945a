/** The deploy.yaml of the story. */
import { stringify } from 'yaml';
import type { Stage } from '../stage.ts';

/** What a small team would write, with the addresses of this stage. */
export function settings({ stack, image }: Pick<Stage, 'stack' | 'image'>): string {
  return stringify({
    version: 1,
    project: 'shop',
    image,
    hosts: [{ ssh: stack.host.ssh, directory: stack.host.directory }],
    compose: { files: ['compose.yaml'], env: { IMAGE: image, CADDY_IMAGE: stack.caddyImage } },
    files: [
      { from: 'compose.yaml', to: 'compose.yaml' },
      { from: 'caddy/Caddyfile', to: 'caddy/Caddyfile' },
    ],
    roll: {
      services: ['app-a', 'app-b'],
      port: 3000,
      health: { path: '/health', timeout: '20s' },
      soak: '3s',
    },
    probe: { url: 'http://127.0.0.1/health', rate: 10, 'version-header': 'x-version' },
    verify: [{ url: 'http://127.0.0.1/live', status: 200 }],
  });
}
