/** The system of examples/menuvo on a real host that is empty at first. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { push } from '../runner/events.ts';
import { type ActionRun, runAction } from '../runner/run-action.ts';
import { startDeployStage } from '../stack/deploy-stage.ts';
import { docker } from '../stack/docker.ts';
import type { Host } from '../stack/host.ts';
import type { SampleVersion } from '../stack/sample-app.ts';
import { buildPlatform, forTests, loadImages } from './stand-ins.ts';

/** The example as it stands in this repository. */
export const EXAMPLE = fileURLToPath(new URL('../../examples/menuvo/', import.meta.url));

/** A commit of menuvo: what it is called, what it was built to, and what it changes of the example's files. */
export interface Commit {
  readonly sha: string;
  readonly image: string;
  readonly changes?: Readonly<Record<string, (text: string) => string>>;
}

/** menuvo, and who deploys it. */
export interface Menuvo extends AsyncDisposable {
  readonly host: Host;
  /** The value of each secret, by its name. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Builds and pushes the image of a version; gives `name@digest`. */
  publish(version: SampleVersion): Promise<string>;
  /** What the workflow does with a commit; without an image, as in rollback.yml, it goes back. */
  deploy(commit: Commit): Promise<ActionRun>;
  goBack(from: Commit): Promise<ActionRun>;
  stop(): Promise<void>;
}

/** Starts a host with nothing on it but the stand-ins for images that it can't pull. */
export async function startMenuvo(): Promise<Menuvo> {
  const stage = await startDeployStage();
  const { stack, host } = stage;
  const image = `${stack.registry.address}/mwesox/menuvo-platform`;
  const scratch = mkdtempSync(join(tmpdir(), 'fairway-menuvo-'));
  const stop = async () => {
    rmSync(scratch, { recursive: true, force: true });
    await stage.stop();
  };
  const names: readonly string[] = configuration().compose.secrets;
  const secrets = Object.fromEntries(names.map((name) => [name, `value-of-${name}`]));
  const { username, password } = stack.registry.writer;
  const run = (commit: Commit, inputs: Readonly<Record<string, string>>) =>
    runAction({
      action: 'rolling-deploy',
      workspace: checkout(scratch, { commit, host, image }),
      event: push({ repository: 'mwesox/menuvo', sha: commit.sha }),
      env: secrets,
      inputs: {
        environment: 'production',
        'ssh-private-key': host.privateKey,
        'ssh-known-hosts': host.knownHosts,
        'registry-username': username,
        'registry-password': password,
        ...inputs,
      },
    });
  await loadImages(stack, host);
  return {
    host,
    secrets,
    async publish(version) {
      const tag = `${image}:${version.version}`;
      await buildPlatform(stack, version, tag);
      await docker(stack.engine, ['push', '--quiet', tag]);
      const format = ['--format', '{{join .RepoDigests "\\n"}}'];
      const digests = await docker(stack.engine, ['image', 'inspect', ...format, tag]);
      return digests.split('\n').find((name) => name.startsWith(`${image}@`)) ?? '';
    },
    deploy: (commit) => run(commit, { image: commit.image }),
    goBack: (from) => run(from, { operation: 'rollback' }),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** deploy.yaml of the example, as it is written. */
export function configuration() {
  return parse(readFileSync(join(EXAMPLE, 'deploy.yaml'), 'utf8'));
}

// --- internal ---

/** The files of a commit, in a directory of their own. */
function checkout(
  scratch: string,
  { commit, ...place }: { readonly commit: Commit; readonly host: Host; readonly image: string },
): string {
  const workspace = mkdtempSync(join(scratch, 'checkout-'));
  cpSync(EXAMPLE, workspace, { recursive: true });
  const files: readonly { readonly from: string }[] = configuration().files;
  for (const path of ['deploy.yaml', ...files.map(({ from }) => from)]) {
    const own = readFileSync(join(EXAMPLE, path), 'utf8');
    const text = commit.changes?.[path]?.(own) ?? own;
    writeFileSync(join(workspace, path), forTests(path, text, place));
  }
  return workspace;
}
