/** A host to deploy to, releases of the sample application to deploy, and a checkout to do it from. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { type ActionRun, type RunOptions, runAction } from '../runner/run-action.ts';
import { docker } from './docker.ts';
import type { Host } from './host.ts';
import { buildSample, type SampleVersion, sampleDeployFiles } from './sample-app.ts';
import { type Stack, type StackRequest, startStack } from './stack.ts';

/** A release that was pushed. */
export interface Published {
  /** Its tag, and what the application calls itself. */
  readonly release: string;
  /** `name@sha256:…` */
  readonly image: string;
  readonly digest: string;
}

/** What a deployment differs in from the usual one. */
export interface DeployOptions extends Omit<RunOptions, 'action'> {
  /** Changes to deploy.yaml: objects merge, everything else replaces. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** More files of the checkout, or others in place of the usual ones. */
  readonly checkout?: Readonly<Record<string, string>>;
  readonly host?: Host;
}

/** The stage of the deploy scenarios. */
export interface DeployStage extends AsyncDisposable {
  readonly stack: Stack;
  readonly host: Host;
  /** Name of the image, without tag. */
  readonly imageName: string;
  /** Builds and pushes a version of the sample application. */
  publish(version: SampleVersion): Promise<Published>;
  /** Runs the action for a release; the inputs are complete unless told otherwise. */
  deploy(published: Published, options?: DeployOptions): Promise<ActionRun>;
  stop(): Promise<void>;
}

/** Starts a stack and prepares everything but the first release. */
export async function startDeployStage(request: StackRequest = {}): Promise<DeployStage> {
  const stack = await startStack(request);
  const scratch = mkdtempSync(join(tmpdir(), 'fairway-stage-'));
  const imageName = `${stack.registry.address}/shop/app`;
  const { writer } = stack.registry;
  const login = ['login', '--username', writer.username, '--password-stdin'];
  await docker(stack.engine, [...login, stack.registry.address], { input: writer.password });
  const stop = async () => {
    rmSync(scratch, { recursive: true, force: true });
    await stack.stop();
  };
  const stage: Omit<DeployStage, 'publish' | 'deploy'> = {
    stack,
    host: stack.host,
    imageName,
    stop,
    [Symbol.asyncDispose]: stop,
  };
  return {
    ...stage,
    publish: (version) => publish(stage, version),
    deploy: (published, options = {}) => deploy(stage, { published, options, scratch }),
  };
}

async function publish(
  { stack, imageName }: Pick<DeployStage, 'stack' | 'imageName'>,
  version: SampleVersion,
): Promise<Published> {
  const tag = await buildSample(stack, version, `${imageName}:${version.version}`);
  await docker(stack.engine, ['push', '--quiet', tag]);
  // Stacks side by side push the same content: it has a digest in each of their registries.
  const format = ['--format', '{{join .RepoDigests "\\n"}}'];
  const digests = await docker(stack.engine, ['image', 'inspect', ...format, tag]);
  const image = digests.split('\n').find((name) => name.startsWith(`${imageName}@`)) ?? '';
  return { release: version.version, image, digest: image.slice(image.indexOf('@') + 1) };
}

async function deploy(
  stage: Pick<DeployStage, 'stack' | 'host' | 'imageName'>,
  what: {
    readonly published: Published;
    readonly options: DeployOptions;
    readonly scratch: string;
  },
): Promise<ActionRun> {
  const { published, scratch } = what;
  const { config = {}, checkout = {}, host = stage.host, inputs, ...run } = what.options;
  const workspace = mkdtempSync(join(scratch, 'checkout-'));
  const files = await sampleDeployFiles();
  const usual = stringify(merged(usualConfig(stage, host, files), config));
  const written = { ...files, 'deploy.yaml': usual, ...checkout };
  for (const [path, content] of Object.entries(written)) writeIn(workspace, path, content);
  const { writer } = stage.stack.registry;
  return runAction({
    action: 'rolling-deploy',
    workspace,
    ...run,
    inputs: {
      image: published.image,
      release: published.release,
      'ssh-private-key': host.privateKey,
      'ssh-known-hosts': host.knownHosts,
      'registry-username': writer.username,
      'registry-password': writer.password,
      ...inputs,
    },
  });
}

/** deploy.yaml of the sample application. Times are short: the sample boots within a second. */
function usualConfig(
  { stack, imageName }: Pick<DeployStage, 'stack' | 'imageName'>,
  host: Host,
  files: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return {
    version: 1,
    project: 'shop',
    image: imageName,
    hosts: [{ ssh: host.ssh, directory: host.directory }],
    compose: { files: ['compose.yaml'], env: { IMAGE: imageName, CADDY_IMAGE: stack.caddyImage } },
    files: Object.keys(files).map((path) => ({ from: path, to: path })),
    roll: {
      services: ['app-a', 'app-b'],
      port: 3000,
      health: { path: '/health', interval: '250ms', timeout: '20s' },
      soak: '1s',
    },
    probe: { url: 'http://127.0.0.1/version', rate: 20, 'version-header': 'x-version' },
    verify: [{ url: 'http://127.0.0.1/live' }],
  };
}

/** A copy of an object with changes: objects merge, everything else replaces. */
export function merged(
  base: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const old = result[key];
    result[key] = isObject(old) && isObject(value) ? merged(old, value) : value;
  }
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function writeIn(directory: string, path: string, content: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
}
