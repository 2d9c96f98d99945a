/** Every variable that a deploy writes into the environment file. Pure. */
import type { Config } from '../config/config.ts';
import { LABELS_FILE } from '../host/paths.ts';

/** Lines that make a `docker compose` by hand mean the same as ours; nobody else may set them. */
const OWN = { project: 'COMPOSE_PROJECT_NAME', files: 'COMPOSE_FILE' } as const;

/** Names of variables that are not for the configuration to set. */
export const OWN_VARIABLES: readonly string[] = Object.values(OWN);

/** The variables by name: the release, constants, secrets, and ours. */
export function environmentOf(
  { config }: { readonly config: Pick<Config, 'project' | 'compose'> },
  secrets: ReadonlyMap<string, string>,
  release: string,
): ReadonlyMap<string, string> {
  const { compose } = config;
  return new Map([
    [compose.versionKey, release],
    ...Object.entries(compose.constants),
    ...secrets,
    [OWN.project, config.project],
    [OWN.files, [...compose.files, LABELS_FILE].join(':')],
  ]);
}
