/** What is written down on the host of containers that were started by hand: they have no labels of ours. */
import * as z from 'zod/mini';
import { type Container, LABELS } from '../host/containers.ts';
import { readText, writeText } from '../host/files.ts';
import type { OpenSite, Site } from '../site/site.ts';

const known = z.object({
  release: z.string(),
  digest: z.string(),
  /** Our hash of its definition; null where it is not known. */
  config: z.nullable(z.string()),
  objection: z.nullable(z.string()),
});

/** What a deploy found out about a container. */
export type Known = z.output<typeof known>;

const adoptedFile = z.object({ version: z.literal(1), containers: z.record(z.string(), known) });

/** What earlier deploys found out, by the id of the container. */
export async function readKnown({
  host,
  paths,
}: Pick<Site, 'host' | 'paths'>): Promise<ReadonlyMap<string, Known>> {
  return parseKnown(await readText(host, paths.adopted));
}

/** Reads `.fairway/adopted.json`; what can not be read is found out anew. */
export function parseKnown(text: string | undefined): ReadonlyMap<string, Known> {
  try {
    const parsed = adoptedFile.safeParse(JSON.parse(text ?? ''));
    return new Map(Object.entries(parsed.data?.containers ?? {}));
  } catch {
    return new Map();
  }
}

/**
 * Writes down what is known of containers by hand, so that it still is when the files that they were
 * started with have changed. Those that are gone are left out.
 */
export async function writeKnown(
  { changes, paths }: Pick<OpenSite, 'changes' | 'paths'>,
  containers: readonly Container[],
): Promise<void> {
  const byHand = containers.filter((container) => container.byHand !== undefined);
  if (!byHand.some((container) => container.byHand?.isNew)) return;
  const content = { version: 1, containers: Object.fromEntries(byHand.map(entryOf)) };
  await writeText(changes, {
    path: paths.adopted,
    content: `${JSON.stringify(content, undefined, 2)}\n`,
  });
}

// --- internal ---

function entryOf({ id, labels, byHand }: Container): [string, Known] {
  return [
    id,
    {
      release: labels[LABELS.release] ?? '',
      digest: labels[LABELS.digest] ?? '',
      config: labels[LABELS.config] ?? null,
      objection: byHand?.objection ?? null,
    },
  ];
}
