/** Containers, networks and volumes of a test run: labelled, removed by label, swept when it died. */
import { randomBytes } from 'node:crypto';
import { docker, tryDocker } from './docker.ts';
import type { Engine } from './engine/engine.ts';
import { isGone, thisProcess } from './process-identity.ts';

const RUN_LABEL = 'fairway.test';
const OWNER_LABEL = 'fairway.test.owner';

type AnyEngine = Pick<Engine, 'env'>;

/** One stack's name tag. Everything that it creates carries it. */
export interface Owner {
  /** Unique, short, fit for names: "fw-3f9a1c". */
  readonly id: string;
  /** `--label` arguments for whatever is created. */
  readonly labels: readonly string[];
}

/** A new name tag for this process. */
export function newOwner(): Owner {
  const id = `fw-${randomBytes(4).toString('hex')}`;
  const labels = [`${RUN_LABEL}=${id}`, `${OWNER_LABEL}=${thisProcess()}`];
  return { id, labels: labels.flatMap((label) => ['--label', label]) };
}

/** Removes everything of one owner; fine when nothing is left. */
export async function removeOwned(engine: AnyEngine, owner: Owner): Promise<void> {
  await removeLabelled(engine, `${RUN_LABEL}=${owner.id}`);
}

/** Removes what runs left behind whose process is gone. Never touches that of a living one. */
export async function sweepLeftovers(engine: AnyEngine): Promise<void> {
  const format = `{{.Label "${OWNER_LABEL}"}}`;
  const lists = await Promise.all([
    docker(engine, ['ps', '--all', '--filter', `label=${OWNER_LABEL}`, '--format', format]),
    docker(engine, ['network', 'ls', '--filter', `label=${OWNER_LABEL}`, '--format', format]),
    docker(engine, ['volume', 'ls', '--filter', `label=${OWNER_LABEL}`, '--format', format]),
  ]);
  const owners = new Set(
    lists
      .join('\n')
      .split('\n')
      .filter((identity) => identity !== ''),
  );
  for (const identity of owners) {
    if (isGone(identity)) await removeLabelled(engine, `${OWNER_LABEL}=${identity}`);
  }
}

/** What is there of one owner, by kind and name; for tests that nothing is left behind. */
export async function listOwned(engine: AnyEngine, owner: Owner): Promise<string[]> {
  const filter = ['--filter', `label=${RUN_LABEL}=${owner.id}`];
  const kinds = {
    container: ['ps', '--all', ...filter, '--format', '{{.Names}}'],
    network: ['network', 'ls', ...filter, '--format', '{{.Name}}'],
    volume: ['volume', 'ls', ...filter, '--format', '{{.Name}}'],
  };
  const found = await Promise.all(
    Object.entries(kinds).map(async ([kind, args]) =>
      words(await docker(engine, args)).map((name) => `${kind} ${name}`),
    ),
  );
  return found.flat();
}

async function removeLabelled(engine: AnyEngine, label: string): Promise<void> {
  const filter = ['--quiet', '--filter', `label=${label}`];
  const containers = words(await docker(engine, ['ps', '--all', ...filter]));
  // --volumes takes the anonymous ones of these containers along.
  if (containers.length > 0) {
    await removeImagesOf(engine, containers);
    await tryDocker(engine, ['rm', '--force', '--volumes', ...containers]);
  }
  const networks = words(await docker(engine, ['network', 'ls', ...filter]));
  if (networks.length > 0) await tryDocker(engine, ['network', 'rm', ...networks]);
  const volumes = words(await docker(engine, ['volume', 'ls', ...filter]));
  if (volumes.length > 0) await tryDocker(engine, ['volume', 'rm', '--force', ...volumes]);
}

/** A port that one of these containers published may be a registry's: images are named after it. */
async function removeImagesOf(engine: AnyEngine, containers: readonly string[]): Promise<void> {
  const ports = '{{range .HostConfig.PortBindings}}{{range .}}{{.HostPort}} {{end}}{{end}}';
  const bound = words(await docker(engine, ['inspect', '--format', ports, ...containers]));
  const registries = bound.map((port) => `127.0.0.1:${port}/`);
  const format = '{{.Repository}} {{.Tag}} {{.Digest}}';
  // Without its tag an image may still be there by its digest: twice.
  for (const kind of ['tag', 'digest'] as const) {
    const list = await docker(engine, ['image', 'ls', '--digests', '--format', format]);
    const names = list.split('\n').flatMap((line) => {
      const [repository = '', tag, digest] = line.split(' ');
      if (!registries.some((prefix) => repository.startsWith(prefix))) return [];
      if (kind === 'tag') return tag === '<none>' ? [] : [`${repository}:${tag}`];
      return digest === '<none>' ? [] : [`${repository}@${digest}`];
    });
    if (names.length > 0) await tryDocker(engine, ['image', 'rm', '--force', ...new Set(names)]);
  }
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
