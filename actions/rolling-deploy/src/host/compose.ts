/** Compose on the host: its command line, and the project's model as Compose itself resolves it. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import * as z from 'zod/mini';
import { formatReference, parseReference } from '../../../../kit/registry/reference.ts';
import { parseDuration } from '../../../../kit/time/duration.ts';
import { type Definition, definitionOf } from '../checks/definition.ts';
import type { Config } from '../config/config.ts';
import { slotName } from '../layout/layout.ts';
import { type Shape, shapeOf } from '../layout/shape.ts';
import { layoutDocuments, type Written } from '../layout/twin.ts';
import { type ComposeService, composeService } from './compose-service.ts';
import { LABELS } from './containers.ts';
import type { Paths } from './paths.ts';

/** A service that another one depends on. */
export interface Dependency {
  readonly name: string;
  /** What it has to be before the other one starts, in Compose's words. */
  readonly condition: string;
}

/** A service as far as the deploy has to know it. */
export interface Service {
  readonly name: string;
  readonly image: string;
  /** Hash of its whole configuration but for the release. */
  readonly hash: string;
  readonly hasHealthCheck: boolean;
  /** How long a container may take to stop after SIGTERM. */
  readonly graceMs: number;
  readonly dependsOn: readonly Dependency[];
  /** Directories and files of the host that it has mounted. */
  readonly binds: readonly Bind[];
  /** Whether Compose builds its image. */
  readonly isBuilt: boolean;
  /** What the checks of the preflight look at. */
  readonly definition?: Definition;
  /** What keeps it from standing beside itself. */
  readonly shape?: Shape;
}

/** A directory or file of the host in a container. */
export interface Bind {
  /** Absolute, on the host. */
  readonly source: string;
  readonly target: string;
}

/** The services of a project by name. */
export type Model = ReadonlyMap<string, Service>;

/** What the labels of a container say. */
export interface Labels {
  readonly release: string;
  readonly digest: string;
  /** Hash of the service's configuration. */
  readonly config: string;
}

/** Stands for the release while a model is read, so that the hash does not depend on its name. */
export const RELEASE_PLACEHOLDER = 'fairway-release';
const DEFAULT_GRACE_MS = 10_000;

const modelSchema = z.looseObject({
  services: z._default(z.record(z.string(), composeService), {}),
});

/** The beginning of a Compose command line that is run in the deploy directory, or a copy of it. */
export function composeArgs({ project, compose }: Config): string[] {
  return beginning(project, compose.envFile, compose.files);
}

/** A Compose command over the project as it stands, with our labels; run from anywhere. */
export function composeCommand(config: Config, paths: Paths, args: readonly string[]): string[] {
  const files = config.compose.files.map((file) => `${paths.directory}/${file}`);
  return [...beginning(config.project, paths.envFile, [...files, paths.labels]), ...args];
}

/** Replaces the container of each service by a new one, or makes it; touches nothing else. */
export function recreateArgs(
  services: readonly string[],
  options: { readonly pull: 'never' | 'missing' },
): string[] {
  const only = ['--no-deps', '--pull', options.pull];
  return ['up', '--detach', ...only, '--force-recreate', ...services];
}

/** Stops and removes every container of one service. */
export function removeArgs(service: string): string[] {
  return ['rm', '--stop', '--force', service];
}

/** Starts services that are not there or not running, and leaves the others as they are. */
export function startArgs(services: readonly string[]): string[] {
  return ['up', '--detach', '--no-deps', '--no-recreate', ...services];
}

/**
 * Reads what `docker compose config --format json` printed. It holds secrets: nothing of it but
 * hashes is kept.
 *
 * @throws {Error} when it is not what Compose prints.
 */
export function parseModel(json: string, versionKey: string): Model {
  const { services } = modelSchema.parse(JSON.parse(json));
  return new Map(
    Object.entries(services).map(([name, service]) => [
      name,
      {
        name,
        image: wholeName(service.image),
        hash: hashOf(service, versionKey),
        hasHealthCheck: hasHealthCheck(service.healthcheck),
        graceMs: graceOf(service.stop_grace_period),
        dependsOn: Object.entries(service.depends_on ?? {}).map(([dependency, { condition }]) => ({
          name: dependency,
          condition,
        })),
        binds: (service.volumes ?? []).flatMap(({ type, source, target }) =>
          type === 'bind' && source ? [{ source, target }] : [],
        ),
        isBuilt: service.build !== undefined && service.build !== null,
        definition: definitionOf(service),
        shape: shapeOf(service),
      },
    ]),
  );
}

/** Services that do their work once, and are done when they have ended well. */
export function oneOffs(model: Model): ReadonlySet<string> {
  const dependencies = [...model.values()].flatMap(({ dependsOn }) => dependsOn);
  const once = dependencies.filter(
    ({ condition }) => condition === 'service_completed_successfully',
  );
  return new Set(once.map(({ name }) => name));
}

// Compose reads YAML as Go does: `2026-11-21` would become a time, and `1_000` or `0b11` a number.
const IN_QUOTES = { defaultStringType: 'QUOTE_DOUBLE' } as const;

/** The Compose file that puts our labels on the containers of services, and lays the replicas out. */
export function labelsFile(labels: ReadonlyMap<string, Labels>, written?: Written): string {
  const nameOf = (name: string) => (written ? slotName(written.layout, name) : name);
  const services = Object.fromEntries(
    [...labels].map(([name, { release, digest, config }]) => [
      name,
      {
        labels: {
          [LABELS.release]: release,
          [LABELS.digest]: digest,
          [LABELS.config]: config,
          [LABELS.slot]: nameOf(name),
        },
      },
    ]),
  );
  const head = '# Written by Fairway with each deploy: by these labels it knows its containers.\n';
  const documents = [...(written ? layoutDocuments(written) : []), { services }];
  return head + documents.map((document) => stringify(document, IN_QUOTES)).join('---\n');
}

// --- internal ---

function beginning(project: string, envFile: string, files: readonly string[]): string[] {
  return [
    ...['docker', 'compose', '--ansi', 'never', '--project-name', project, '--env-file', envFile],
    ...files.flatMap((file) => ['--file', file]),
  ];
}

/** The image with its registry written out, so that `app:v1` and `docker.io/library/app:v1` are one. */
function wholeName(image: string): string {
  try {
    return formatReference(parseReference(image));
  } catch {
    return image;
  }
}

function hashOf(service: ComposeService, versionKey: string): string {
  const environment = { ...service.environment };
  // An `env_file` brings the release into the container's environment as well.
  delete environment[versionKey];
  const text = JSON.stringify(sorted({ ...service, environment }));
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The same value with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function hasHealthCheck(check: ComposeService['healthcheck']): boolean {
  if (!check || check.disable) return false;
  return check.test?.[0] !== undefined && check.test[0] !== 'NONE';
}

function graceOf(text: string | null | undefined): number {
  return (text ? parseDuration(text) : undefined) ?? DEFAULT_GRACE_MS;
}
