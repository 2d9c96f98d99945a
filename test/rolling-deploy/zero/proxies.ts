/** The proxies of the Zero matrix: their images, and the methods that they can offer. */
import type { ImageName } from '../../stack/images/recipes.ts';

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
