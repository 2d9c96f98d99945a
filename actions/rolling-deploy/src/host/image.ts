/** The image on the host: pulled by digest with a credential that does not stay, tagged by release. */
import { formatReference, type ImageReference } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import { complaint, type Host, script, succeed } from '../ssh/host.ts';
import { IN_SCRATCH, leftBehind } from './scratch.ts';

/** A user of a registry. */
export interface RegistryLogin {
  readonly username: string;
  readonly password: string;
}

const PULL_TIMEOUT_MS = 20 * 60_000;

// The credential comes as one line, so that stdin can stay open and the pull can be interrupted.
const PULL = `set -u
${IN_SCRATCH}
IFS= read -r credential
printf '%s' "$credential" > "$scratch/config.json"
unset credential
docker --config "$scratch" pull --quiet "$1"`;

/** The engine's own id of an image; undefined when it is not there. */
export async function imageId(host: Host, name: string): Promise<string | undefined> {
  const args = ['docker', 'image', 'inspect', '--format', '{{.Id}}', name];
  const { exitCode, stdout } = await host.run({ args });
  return exitCode === 0 ? stdout.trim() : undefined;
}

/** The names by digest of images, by the engine's ids; those that are gone have none. */
export async function repoDigests(
  host: Host,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const format = '{{.Id}} {{range .RepoDigests}}{{.}} {{end}}';
  const { stdout } = await host.run({
    args: ['docker', 'image', 'inspect', '--format', format, ...ids],
  });
  const lines = stdout.split('\n').map((line) => line.trim().split(' '));
  return new Map(lines.map(([id = '', ...names]) => [id, names] as const));
}

/**
 * Pulls an image by digest, if it is not there already, and returns the engine's id of it.
 *
 * @throws {ActionError} FR026 with what Docker says, FR027 when the credential stayed on the host.
 */
export async function pullImage(
  host: Host,
  image: ImageReference,
  login: RegistryLogin | undefined,
): Promise<string> {
  const name = formatReference(image);
  const there = await imageId(host, name);
  if (there !== undefined) return there;
  const finished = login
    ? await host.run({
        args: script(PULL, name),
        line: dockerConfig(image.registry, login),
        timeoutMs: PULL_TIMEOUT_MS,
      })
    : await host.run({ args: ['docker', 'pull', '--quiet', name], timeoutMs: PULL_TIMEOUT_MS });
  const left = leftBehind(finished.stdout);
  if (left !== undefined) throw fail('FR027', `The directory \`${left}\` is still on the host.`);
  if (finished.exitCode !== 0) {
    throw fail('FR026', `\`${name}\` can not be pulled: ${complaint(finished)}`);
  }
  const id = await imageId(host, name);
  if (id === undefined) throw fail('FR026', `\`${name}\` was pulled, but is not there.`);
  return id;
}

/** Gives the image the name that the Compose file uses: `name:release`. */
export async function tagImage(host: Host, id: string, name: string): Promise<void> {
  await succeed(host, { args: ['docker', 'tag', id, name] });
}

/**
 * Takes a name, a tag or a digest, from an image; one without names goes. The engine refuses to remove
 * what a container uses.
 */
export async function untagImage(host: Host, name: string): Promise<void> {
  await succeed(host, { args: ['docker', 'image', 'rm', name] });
}

const USED = `ids=$(docker ps --all --quiet --no-trunc) || exit 1
[ -z "$ids" ] || docker inspect --type container --format '{{.Image}}' $ids`;

/** The engine's ids of the images of all containers, whosever they are, those that stopped too. */
export async function imagesInUse(host: Host): Promise<ReadonlySet<string>> {
  const listed = await succeed(host, { args: script(USED) });
  return new Set(listed.split('\n').filter((id) => id !== ''));
}

// --- internal ---

/** config.json of Docker with one login; Docker Hub is listed under its old address. */
function dockerConfig(registry: string, { username, password }: RegistryLogin): string {
  const host = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  const auth = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
  return JSON.stringify({ auths: { [host]: { auth } } });
}
