/** What buildx needs of the job's environment to reach a cache, by the type of the cache. */
import { type CacheOrder, cacheType } from '../order.ts';

/** Variables of the job. */
interface CacheAccess {
  readonly open: readonly string[];
  /** These hold secrets. */
  readonly secret: readonly string[];
}

/**
 * Of the other types `registry` has the logins of Docker, and `azblob` is reached with the environment
 * of BuildKit itself. https://docs.docker.com/build/cache/backends/azblob/
 */
const CACHE_ACCESS: ReadonlyMap<string, CacheAccess> = new Map([
  // https://docs.docker.com/build/cache/backends/gha/
  [
    'gha',
    {
      open: ['ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL'],
      secret: ['ACTIONS_RUNTIME_TOKEN'],
    },
  ],
  // buildx asks AWS's own library, which finds credentials in many ways:
  // https://docs.docker.com/build/cache/backends/s3/ and
  // https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html#EVarSettings
  [
    's3',
    {
      open: [
        'AWS_ACCESS_KEY_ID',
        'AWS_CA_BUNDLE',
        'AWS_CONFIG_FILE',
        'AWS_CONTAINER_CREDENTIALS_FULL_URI',
        'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
        'AWS_DEFAULT_REGION',
        'AWS_PROFILE',
        'AWS_REGION',
        'AWS_ROLE_ARN',
        'AWS_ROLE_SESSION_NAME',
        'AWS_SHARED_CREDENTIALS_FILE',
        'AWS_WEB_IDENTITY_TOKEN_FILE',
      ],
      secret: ['AWS_CONTAINER_AUTHORIZATION_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
    },
  ],
]);

/** Names of the variables that a build with these caches needs. */
export function cacheVariables(cache: CacheOrder): string[] {
  return accessTo(cache).flatMap(({ open, secret }) => [...open, ...secret]);
}

/** Names of those among them that hold secrets: the builder may quote what it is given. */
export function secretCacheVariables(cache: CacheOrder): string[] {
  return accessTo(cache).flatMap(({ secret }) => secret);
}

// --- internal ---

function accessTo({ from, to }: CacheOrder): CacheAccess[] {
  const types = new Set([...from, ...to].map((cache) => cacheType(cache) ?? ''));
  return [...types].flatMap((type) => CACHE_ACCESS.get(type) ?? []);
}
