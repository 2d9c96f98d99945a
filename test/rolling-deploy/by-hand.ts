/** A stack that somebody started by hand: plain `docker compose up -d` in the deploy directory. */

import type { DeployStage, Published } from '../stack/deploy-stage.ts';
import { docker } from '../stack/docker.ts';
import { sampleDeployFiles, sampleEnvFile } from '../stack/sample-app.ts';
import { until } from '../stack/until.ts';
import { onHost } from './standing.ts';

/** What the stack differs in from the sample. */
export interface ByHand {
  /** The tag that is used for the image; default: the one it was pushed under. */
  readonly tag?: string;
  readonly compose?: string;
}

/** Clears the host and starts a release on it, without anything of ours. */
export async function startByHand(
  stage: DeployStage,
  published: Published,
  { tag = published.release, compose }: ByHand = {},
): Promise<void> {
  const { host, stack, imageName } = stage;
  await clear(stage);
  await pull(stage, published.image);
  await onHost(stage, 'docker', 'tag', published.image, `${imageName}:${tag}`);
  const files = await sampleDeployFiles();
  const all = { ...files, ...(compose === undefined ? {} : { 'compose.yaml': compose }) };
  for (const [path, content] of Object.entries(all)) await host.write(path, content);
  await host.write('.env', sampleEnvFile(stack, { image: imageName, version: tag }));
  await host.exec(['mkdir', '-p', `${host.directory}/drain`], { user: 'deploy' });
  await upByHand(stage);
  await until({ what: 'both replicas are healthy', timeoutMs: 30_000 }, async () => {
    const format = ['--filter', 'health=healthy', '--format', '{{.Names}}'];
    const healthy = await onHost(stage, 'docker', 'ps', ...format);
    return healthy.split('\n').filter((name) => name.includes('app-')).length === 2;
  });
  await until({ what: 'the stack answers', timeoutMs: 10_000 }, async () => {
    const answer = await fetch(`${host.url}/version`).catch(() => undefined);
    return answer?.status === 200;
  });
}

/** What somebody runs who trusts that nothing happens. */
export async function upByHand({ host }: Pick<DeployStage, 'host'>): Promise<void> {
  const up = ['docker', 'compose', '--project-name', 'shop', 'up', '--detach'];
  const done = await host.exec(up, { user: 'deploy', cwd: host.directory });
  if (done.exitCode !== 0) throw new Error(done.stderr);
}

/** Each service with the id of its container. */
export async function containers(stage: Pick<DeployStage, 'host'>) {
  const format = '{{.Label "com.docker.compose.service"}} {{.ID}}';
  const listed = await onHost(stage, 'docker', 'ps', '--all', '--no-trunc', '--format', format);
  return Object.fromEntries(listed.split('\n').map((line) => line.split(' ')));
}

async function clear(stage: DeployStage): Promise<void> {
  const { directory } = stage.host;
  const all = 'docker ps --all --quiet | xargs --no-run-if-empty docker rm --force';
  await stage.host.exec(['sh', '-c', `${all}; find ${directory} -mindepth 1 -delete`]);
}

async function pull({ host, stack, imageName }: DeployStage, image: string): Promise<void> {
  const { writer } = stack.registry;
  const registry = imageName.slice(0, imageName.indexOf('/'));
  const inside = (args: string[]) => ['exec', '--interactive', host.container, 'docker', ...args];
  const login = ['login', '--username', writer.username, '--password-stdin', registry];
  await docker(stack.engine, inside(login), { input: writer.password });
  await docker(stack.engine, inside(['pull', '--quiet', image]));
  await docker(stack.engine, inside(['logout', registry]));
}
