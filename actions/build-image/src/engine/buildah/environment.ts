/** The environment of a buildah command. */
import { childEnvironment } from '../../../../../kit/process/environment.ts';
import type { BuildOrder } from '../order.ts';

/** What of the job's environment tells buildah where its storage is and how it is to work. */
const ENGINE_VARIABLES: readonly string[] = [
  'BUILDAH_ISOLATION',
  'BUILDAH_RUNTIME',
  'CONTAINERS_CONF',
  'CONTAINERS_CONF_OVERRIDE',
  'CONTAINERS_REGISTRIES_CONF',
  'CONTAINERS_STORAGE_CONF',
  'STORAGE_DRIVER',
  'STORAGE_OPTS',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  // A shell of `buildah unshare` runs its children with these.
  '_CONTAINERS_USERNS_CONFIGURED',
  '_CONTAINERS_ROOTLESS_UID',
  '_CONTAINERS_ROOTLESS_GID',
  // For `--ssh`.
  'SSH_AUTH_SOCK',
];

/**
 * The environment; `auth` is what `writeAuthFile` gave. With an order it holds the secrets of the
 * build, each under the name by which the arguments refer to it.
 */
export function buildahEnvironment(
  env: NodeJS.ProcessEnv,
  auth: NodeJS.ProcessEnv = {},
  order?: Pick<BuildOrder, 'secrets'>,
): NodeJS.ProcessEnv {
  const secrets = order?.secrets.map(({ variable }) => variable) ?? [];
  return childEnvironment(env, { also: [...ENGINE_VARIABLES, ...secrets], own: auth });
}
