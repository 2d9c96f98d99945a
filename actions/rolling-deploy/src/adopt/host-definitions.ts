/** How Compose reads the project as it stands on the host, with the files that it was started with. */
import type { ImageReference } from '../../../../kit/registry/reference.ts';
import { type Model, parseModel, RELEASE_PLACEHOLDER } from '../host/compose.ts';
import { type Host, script } from '../ssh/host.ts';
import { isOf } from './release-of.ts';
import { type StartedWith, sameCommand } from './started-with.ts';

/** The services of a project as the files on the host define them. */
export interface HostDefinitions {
  /** Compose's own hashes of each service; one container carries one of them. */
  readonly composeHashes: ReadonlyMap<string, readonly string[]>;
  /** The same services with our hashes, which do not depend on the name of the release. */
  readonly model: Model;
  /** Version of the Compose that was asked. */
  readonly version: string;
}

// `config --hash` of Compose 2.26 leaves `env_file` as it is, where `up` puts its lines into the
// environment first. What `config` prints has them there, so its hash is that of the container.
const HASH_RESOLVED = `project=$1
shift
resolved=$("$@" config) || exit 1
printf '%s\\n' "$resolved" | docker compose --project-name "$project" --env-file /dev/null --file - config --hash '*'`;

/** What the files on the host say; undefined where Compose can not read them. */
export async function hostDefinitions(
  host: Host,
  started: StartedWith,
  { project, versionKey, image, release }: HostProject,
): Promise<HostDefinitions | undefined> {
  const command = sameCommand(project, started);
  // Whatever the environment file says by now, the container was made for the release that it runs.
  const then = release === undefined ? command : ['env', `${versionKey}=${release}`, ...command];
  const [plain, resolved, model, version] = await Promise.all([
    host.run({ args: [...then, 'config', '--hash', '*'] }),
    host.run({ args: script(HASH_RESOLVED, project, ...then) }),
    host.run({
      args: [
        ...['env', `${versionKey}=${RELEASE_PLACEHOLDER}`],
        ...[...command, 'config', '--format', 'json'],
      ],
    }),
    host.run({ args: ['docker', 'compose', 'version', '--short'] }),
  ]);
  if (plain.exitCode !== 0 || model.exitCode !== 0) return undefined;
  return {
    composeHashes: readHashes([plain.stdout, resolved.stdout]),
    model: parseModel(withPlaceholder(model.stdout, image), versionKey),
    version: version.stdout.trim().replace(/^v/, ''),
  };
}

/** The project as the configuration has it. */
export interface HostProject {
  readonly project: string;
  readonly versionKey: string;
  readonly image: ImageReference;
  /** The release that the container runs, where it is of that image. */
  readonly release: string | undefined;
}

/** Lines of `docker compose config --hash`: a service and its hash. */
export function readHashes(outputs: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of outputs.flatMap((text) => text.split('\n'))) {
    const [service, hash] = line.trim().split(/\s+/);
    if (service && hash) found.set(service, [...(found.get(service) ?? []), hash]);
  }
  return found;
}

/**
 * A model in which the image of the project has the placeholder for its tag: a stack by hand may
 * name the tag itself where later the version key stands, and means the same image.
 */
export function withPlaceholder(json: string, image: ImageReference): string {
  const model = JSON.parse(json) as { services?: Record<string, { image?: unknown }> };
  for (const service of Object.values(model.services ?? {})) {
    if (typeof service.image !== 'string' || !isOf(service.image, image)) continue;
    service.image = service.image.replace(/(?::[^:/]+)?$/, `:${RELEASE_PLACEHOLDER}`);
  }
  return JSON.stringify(model);
}
