/** The sample application in all its versions, and the files that a host needs to run it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { docker } from './docker.ts';
import type { Stack } from './stack.ts';

/** Server, Dockerfile, compose.yaml and caddy/Caddyfile of the sample application. */
export const SAMPLE_APP = fileURLToPath(new URL('./sample-app/', import.meta.url));

/** One version of the sample application. */
export interface SampleVersion {
  /** What /version and the x-version header say. */
  readonly version: string;
  /** "none": dies at once on SIGTERM. Default: finishes its requests. */
  readonly stop?: 'graceful' | 'none';
  /** What is wrong with it; see sample-app/server.mjs. */
  readonly broken?: 'health' | 'boot' | 'later' | 'sometimes' | 'proxied' | 'crash' | 'memory';
}

/** The `--build-arg` values of a version, for whoever builds it. */
function sampleBuildArgs(
  stack: Pick<Stack, 'appBase'>,
  { version, stop, broken }: SampleVersion,
): Record<string, string> {
  return {
    BASE: stack.appBase,
    VERSION: version,
    ...(stop === undefined ? {} : { STOP: stop }),
    ...(broken === undefined ? {} : { BROKEN: broken }),
  };
}

/** Builds a version with plain docker and tags it. Returns the tag. */
export async function buildSample(
  stack: Pick<Stack, 'engine' | 'appBase'>,
  version: SampleVersion,
  tag: string,
): Promise<string> {
  const args = Object.entries(sampleBuildArgs(stack, version)).flatMap(([key, value]) => [
    '--build-arg',
    `${key}=${value}`,
  ]);
  await docker(stack.engine, ['build', '--quiet', '--tag', tag, ...args, SAMPLE_APP]);
  return tag;
}

/** The files of the deploy directory by name: compose.yaml and caddy/Caddyfile. */
export async function sampleDeployFiles(): Promise<Record<string, string>> {
  const names = ['compose.yaml', 'caddy/Caddyfile'];
  const texts = await Promise.all(names.map((name) => readFile(SAMPLE_APP + name, 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

/** The lines of the env file that compose.yaml needs. */
export function sampleEnvFile(
  stack: Pick<Stack, 'caddyImage'>,
  release: { readonly image: string; readonly version: string },
): string {
  const lines = [`IMAGE=${release.image}`, `VERSION=${release.version}`];
  return `${[...lines, `CADDY_IMAGE=${stack.caddyImage}`].join('\n')}\n`;
}
