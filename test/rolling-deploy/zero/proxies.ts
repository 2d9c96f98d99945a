/** The proxies of the Zero matrix: their images, their files, and the methods that they can offer. */
import { readFile } from 'node:fs/promises';
import type { ImageName } from '../../stack/images/recipes.ts';
import { SAMPLE_APP, sampleDeployFiles } from '../../stack/sample-app.ts';

/** The values of `roll.proxy.method` but `auto`. */
export type Method = 'marker' | 'health' | 'admin' | 'none';

/** A proxy before the sample application. */
export interface ProxyRow {
  readonly name: string;
  readonly kind: 'caddy' | 'nginx';
  readonly image: ImageName;
  readonly methods: readonly Method[];
}

/** Another proxy is another row. */
export const PROXIES: readonly ProxyRow[] = [
  {
    ...{ name: 'Caddy 2.11', kind: 'caddy', image: 'caddy' },
    methods: ['marker', 'health', 'admin', 'none'],
  },
  {
    ...{ name: 'Caddy 2.6', kind: 'caddy', image: 'caddy-2.6' },
    methods: ['marker', 'health', 'admin', 'none'],
  },
  { name: 'nginx 1.22', kind: 'nginx', image: 'nginx', methods: ['marker', 'none'] },
];

/** A Caddyfile without markers, as people have it who heard of retries and health checks. */
export const PLAIN_CADDYFILE = `:80 {
	reverse_proxy app-a:3000 app-b:3000 {
		lb_policy round_robin
		lb_try_duration 5s
		lb_try_interval 100ms
		health_uri /health
		health_interval 500ms
		health_timeout 1s
	}
}
`;

/** The files of the deploy directory: with markers, or without where another method is to be used. */
export async function filesFor(
  { kind }: ProxyRow,
  method: Method,
): Promise<Record<string, string>> {
  const files = await sampleDeployFiles();
  if (kind === 'caddy') {
    return method === 'marker' ? files : { ...files, 'caddy/Caddyfile': PLAIN_CADDYFILE };
  }
  const read = (name: string) => readFile(SAMPLE_APP + name, 'utf8');
  const conf = await read('nginx/nginx.conf');
  return {
    // The service, its directory and where that is mounted; the variable of its image stays.
    'compose.yaml': (files['compose.yaml'] ?? '').replaceAll('caddy', 'nginx'),
    'nginx/nginx.conf': method === 'marker' ? conf : withoutMarkers(conf),
    'nginx/pools/replicas.conf': await read('nginx/pools/replicas.conf'),
  };
}

// --- internal ---

function withoutMarkers(conf: string): string {
  const plain = conf
    .replace(/ {6}set \$pool.*?(?= {6}proxy_pass)/s, '')
    .replace('http://$pool', 'http://all_replicas');
  if (plain.includes('-f /drain'))
    throw new Error('the sample nginx.conf has other markers by now');
  return plain;
}
