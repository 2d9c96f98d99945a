/** A server to deploy to: reachable by SSH, with a Docker engine of its own, in a container. */
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import type { Finished } from '../../kit/process/run.ts';
import { type RunningContainer, startContainer } from './container.ts';
import { docker, dockerPipe, tryDocker } from './docker.ts';
import type { Engine } from './engine/engine.ts';
import { ensureImage } from './images/image.ts';
import type { Owner } from './owned.ts';
import { type Progress, silent } from './progress.ts';
import type { Registry } from './registry.ts';
import { until } from './until.ts';

/** What a host shall have. */
export interface HostRequest {
  readonly owner: Owner;
  readonly network: string;
  /** Its name, which is also its deploy directory: /home/deploy/<project>. */
  readonly project: string;
  /** The registry that it reaches under the same address as this machine does. */
  readonly registry?: Registry;
  /** Images of the outer engine to load into its own before it counts as started. */
  readonly images?: readonly string[];
}

/** A host that runs. */
export interface Host extends AsyncDisposable {
  /** "deploy@127.0.0.1:PORT", as deploy.yaml wants it. */
  readonly ssh: string;
  readonly sshPort: number;
  /** The deploy user's private key, OpenSSH format, without a passphrase. */
  readonly privateKey: string;
  /** "[127.0.0.1]:PORT ssh-ed25519 AAAA…". */
  readonly knownHosts: string;
  /** "SHA256:…" of the host key. */
  readonly fingerprint: string;
  /** "/home/deploy/<project>". It exists and belongs to the deploy user. */
  readonly directory: string;
  /** What the host's port 80 is here: "http://127.0.0.1:PORT". */
  readonly url: string;
  readonly httpPort: number;
  readonly container: string;
  /** Runs a program on the host as root, not through SSH: for assertions and for sabotage. */
  exec(args: readonly string[], options?: ExecOptions): Promise<Finished>;
  /** Writes a file of the deploy user; a relative path starts in the deploy directory. */
  write(path: string, content: string): Promise<void>;
  /** Puts an image of the outer engine into the host's own. */
  loadImage(image: string): Promise<void>;
  stop(): Promise<void>;
}

/** How a program is run on a host. */
export interface ExecOptions {
  readonly user?: string;
  readonly cwd?: string;
  readonly input?: string;
  readonly timeoutMs?: number;
}

/** Starts a host and waits until its sshd and its engine answer. */
export async function startHost(
  engine: Engine,
  request: HostRequest,
  progress: Progress = silent,
): Promise<Host> {
  const { registry } = request;
  const container = await startContainer(engine, request.owner, {
    role: 'host',
    alias: request.project,
    image: await ensureImage(engine, 'host', progress),
    network: request.network,
    publish: [22, 80],
    env: registry ? { FORWARDS: `${registry.port}=${registry.insideAddress}` } : {},
    options: ['--privileged', '--volume', '/var/lib/docker'],
  });
  try {
    const host = await describe(engine, container, request.project);
    await Promise.all((request.images ?? []).map((image) => host.loadImage(image)));
    return host;
  } catch (error) {
    const logs = await tryDocker(engine, ['logs', '--tail', '10', container.name]);
    await container.remove();
    throw new Error(`the host does not come up: ${logs.stderr.trim()}`, { cause: error });
  }
}

async function describe(
  engine: Engine,
  container: RunningContainer,
  project: string,
): Promise<Host> {
  const { name } = container;
  const exec = (args: readonly string[], options: ExecOptions = {}) =>
    tryDocker(engine, ['exec', ...execOptions(options), name, ...args], {
      ...(options.input === undefined ? {} : { input: options.input }),
      ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    });
  const must = (args: readonly string[]) => docker(engine, ['exec', name, ...args]);
  const sshPort = container.ports[22] ?? 0;
  const httpPort = container.ports[80] ?? 0;
  const directory = `/home/deploy/${project}`;

  await until({ what: 'sshd of the host answers', timeoutMs: 30_000 }, () => saysSsh(sshPort));
  await until(
    { what: 'the engine of the host answers', timeoutMs: 60_000 },
    async () => (await exec(['docker', 'version'])).exitCode === 0,
  );
  await must(['install', '-d', '-o', 'deploy', '-g', 'deploy', directory]);
  const hostKey = await must(['cat', '/etc/ssh/ssh_host_ed25519_key.pub']);
  const privateKey = `${await must(['cat', '/root/deploy-key'])}\n`;
  await must(['rm', '/root/deploy-key', '/root/deploy-key.pub']);
  const [type = '', key = ''] = hostKey.split(' ');
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64');
  return {
    ssh: `deploy@127.0.0.1:${sshPort}`,
    sshPort,
    privateKey,
    knownHosts: `[127.0.0.1]:${sshPort} ${type} ${key}`,
    fingerprint: `SHA256:${digest.replace(/=+$/, '')}`,
    directory,
    url: `http://127.0.0.1:${httpPort}`,
    httpPort,
    container: name,
    exec,
    write: (path, content) =>
      write(engine, name, path.startsWith('/') ? path : `${directory}/${path}`, content),
    loadImage: (image) =>
      dockerPipe(engine, ['save', image], ['exec', '--interactive', name, 'docker', 'load']),
    stop: container.remove,
    [Symbol.asyncDispose]: container.remove,
  };
}

function execOptions(options: ExecOptions): string[] {
  return [
    ...(options.input === undefined ? [] : ['--interactive']),
    ...(options.user === undefined ? [] : ['--user', options.user]),
    ...(options.cwd === undefined ? [] : ['--workdir', options.cwd]),
  ];
}

async function write(engine: Engine, name: string, path: string, content: string): Promise<void> {
  const asDeploy = ['exec', '--interactive', '--user', 'deploy', name];
  // install makes the directories on the way, too; it reads its input as a file.
  const install = ['install', '-D', '-m', '644', '/dev/stdin', path];
  await docker(engine, [...asDeploy, ...install], { input: content });
}

/** Whether an SSH server greets on that port: Docker's forwarder alone accepts and says nothing. */
function saysSsh(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('data', (chunk) => end(chunk.toString('latin1').startsWith('SSH-2.0-')));
  });
}
