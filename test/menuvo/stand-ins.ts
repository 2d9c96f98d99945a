/**
 * What stands in for menuvo where it is tested: the only place in which its files are changed. Images that
 * can't be had become local ones of the same name; an address on the internet becomes the test host.
 */
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { merged } from '../stack/deploy-stage.ts';
import { docker } from '../stack/docker.ts';
import type { Host } from '../stack/host.ts';
import { buildSample, type SampleVersion } from '../stack/sample-app.ts';
import type { Stack } from '../stack/stack.ts';

/** The image of the platform, in deploy.yaml and docker-compose.yml. */
export const PLATFORM = 'ghcr.io/mwesox/menuvo-platform';

const DIRECTORY = fileURLToPath(new URL('./stand-ins/', import.meta.url));

/** Images of others, and the stage of stand-ins/Dockerfile that takes their name on the test host. */
const IMAGES: Readonly<Record<string, 'services' | 'caddy-builder'>> = {
  'postgres:18': 'services',
  'postgres:18-alpine': 'services',
  'redis:8': 'services',
  'twinproduction/gatus:v5.17.0': 'services',
  'henrygd/beszel:0.12.3': 'services',
  'henrygd/beszel-agent:0.12.3': 'services',
  'caddy:2.11.4': 'caddy-builder',
  'caddy:2.11.4-builder': 'caddy-builder',
};

/** Puts the stand-ins for images of others into the engine of the host, under the names of these. */
export async function loadImages(stack: Stack, host: Host): Promise<void> {
  for (const stage of new Set(Object.values(IMAGES))) {
    const local = `fairway-test/menuvo-${stage}:${stack.owner.id}`;
    await build(stack, {
      stage,
      tag: local,
      from: stage === 'services' ? stack.appBase : stack.caddyImage,
    });
    await host.loadImage(local);
    for (const [name, by] of Object.entries(IMAGES)) {
      if (by === stage) await host.exec(['docker', 'tag', local, name]);
    }
    await docker(stack.engine, ['rmi', local]);
  }
}

/** Builds a release of the platform under a tag. */
export async function buildPlatform(
  stack: Stack,
  version: SampleVersion,
  tag: string,
): Promise<void> {
  const sample = await buildSample(stack, version, `${tag}-sample`);
  await build(stack, { stage: 'platform', tag, from: sample });
  await docker(stack.engine, ['rmi', sample]);
}

/** What is changed in the files of the example, by path: everything else is as it is written. */
export function forTests(
  path: string,
  text: string,
  { host, image }: { readonly host: Host; readonly image: string },
): string {
  if (path === 'docker-compose.yml') return replaced(text, PLATFORM, image);
  // The plugin is not in the stand-in, and would stop visitors who come 145 times in a second.
  if (path === 'Caddyfile') return replaced(text, /\trate_limit \{\n.*?\n\t\}\n/s, '');
  if (path !== 'deploy.yaml') return text;
  const here = {
    image,
    hosts: [{ ssh: host.ssh, directory: '/home/deploy/menuvo' }],
    compose: { env: { SITE: ':80' } },
    // The sample boots within a second.
    roll: { health: { interval: '250ms', timeout: '20s' }, soak: '1s' },
    probe: { url: 'http://127.0.0.1/health' },
    verify: [{ url: 'http://127.0.0.1/live' }],
  };
  return stringify(merged(parse(text), here));
}

// --- internal ---

function replaced(text: string, what: string | RegExp, by: string): string {
  const result = text.replace(what, by);
  if (result === text) throw new Error(`the example has no ${what} to replace any more`);
  return result;
}

async function build(
  { engine }: Pick<Stack, 'engine'>,
  { stage, tag, from }: { readonly stage: string; readonly tag: string; readonly from: string },
): Promise<void> {
  const variables: Readonly<Record<string, string>> = {
    platform: 'PLATFORM',
    services: 'SERVICES',
    'caddy-builder': 'CADDY',
  };
  const args = ['--build-arg', `${variables[stage]}=${from}`, '--target', stage];
  await docker(engine, ['build', '--quiet', '--tag', tag, ...args, DIRECTORY]);
}
