/**
 * The part of our Compose file that says how the replicas are laid out: the twin of a single service,
 * which extends what each of the project's files says of it, and how many containers there are.
 * https://docs.docker.com/reference/compose-file/services/#extends
 */
import { posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { Config } from '../config/config.ts';
import { type Layout, slotName } from './layout.ts';

/** What has to be known of a service to write that part. */
export interface Written {
  readonly layout: Layout;
  /** Files that define the single service, as `extends` has to name them, in their order. */
  readonly sources: readonly string[];
  /** The networks of the service. */
  readonly networks: readonly string[];
  /** The services whose containers stand; of a single service's two slots the other is empty. */
  readonly standing: readonly string[];
}

/** A part of a Compose file; later ones are merged over earlier ones. */
export type Document = { readonly services: Readonly<Record<string, object>> };

/** The keys of the services that follow from the layout, without labels. */
export function layoutDocuments(written: Written): Document[] {
  const { layout, sources } = written;
  if (layout.kind === 'services') return [];
  if (layout.kind === 'scaled') {
    const { service, replicas } = layout;
    return [{ services: { [service]: scaledTo(replicas) } }];
  }
  const { service, twin } = layout;
  // `extends` sees one file only, so each of them is extended, and the results are merged as they are.
  const parts = sources.map((file) => ({ services: { [twin]: { extends: { service, file } } } }));
  const slots = [service, twin].map((slot) => [slot, slotKeys(slot, layout, written)]);
  return [...parts, { services: Object.fromEntries(slots) }];
}

/** Whether a Compose file says something of a service. */
export function definesService(text: string, service: string): boolean {
  // Tags such as `!override` are Compose's own.
  const value: unknown = parseDocument(text, { logLevel: 'silent' }).toJS();
  const parsed = z.looseObject({ services: z.record(z.string(), z.unknown()) }).safeParse(value);
  return parsed.success && Object.hasOwn(parsed.data.services, service);
}

/** A Compose file of the project as `extends` finds it: from the directory of the first of them. */
export function extendsPath({ compose }: Pick<Config, 'compose'>, file: string): string {
  return posix.relative(posix.dirname(compose.files[0] ?? ''), file);
}

/**
 * The key in which the twin is not what its service is, in what `docker compose config --format json`
 * printed; undefined when it is the same.
 */
export function differingKey(
  json: string,
  { service, twin }: Extract<Layout, { kind: 'single' }>,
): string | undefined {
  const { services } = z
    .looseObject({ services: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(json));
  const [one = {}, other = {}] = [services[service], services[twin]].map(comparable);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].find((key) => !isDeepStrictEqual(one[key], other[key]));
}

// --- internal ---

function slotKeys(slot: string, layout: Layout, { networks, standing }: Written): object {
  const own = slotName(layout, slot);
  const shared = layout.kind === 'single' ? layout.service : slot;
  // A service has its own name as an alias; the twin needs that of both.
  const aliases = [...new Set([shared, own])].filter((name) => name !== slot);
  return {
    ...scaledTo(standing.includes(slot) ? 1 : 0),
    networks: Object.fromEntries(networks.map((name) => [name, { aliases }])),
  };
}

/** Both say the same; where a file says one of them, Compose refuses another number in the other. */
function scaledTo(count: number): object {
  return { scale: count, deploy: { replicas: count } };
}

/** A service without what tells the two slots apart. */
function comparable(service: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { scale: _scale, deploy, networks, extends: _extends, ...rest } = service;
  const names = typeof networks === 'object' && networks !== null ? Object.keys(networks) : [];
  const { replicas: _replicas, ...resources } = (deploy ?? {}) as Record<string, unknown>;
  return { ...rest, deploy: resources, networks: names.sort() };
}
