/** The sample application as one service, `web`, behind Caddy or nginx. */
import type { DeployOptions } from '../stack/deploy-stage.ts';
import { sampleDeployFiles } from '../stack/sample-app.ts';

/** How the proxy leads to the service. */
export interface OneServiceProxy {
  readonly kind: 'caddy' | 'nginx';
  /** What its configuration file says. */
  readonly file: string;
  /** Its image, where it is not the usual Caddy. */
  readonly image?: string;
}

/** Caddy with a marker for each of the two slots. */
export const caddyByMarker: OneServiceProxy = {
  kind: 'caddy',
  file: `:80 {
	@web_a_out file {
		root /drain
		try_files /web-a
	}
	handle @web_a_out {
		reverse_proxy web-b:3000
	}
	@web_b_out file {
		root /drain
		try_files /web-b
	}
	handle @web_b_out {
		reverse_proxy web-a:3000
	}
	handle {
		reverse_proxy web:3000
	}
}
`,
};

/** Caddy that knows only the name of the service. */
export const caddyByName: OneServiceProxy = {
  kind: 'caddy',
  file: `{
	admin off
}
:80 {
	reverse_proxy web:3000 {
		lb_try_duration 5s
		lb_try_interval 100ms
	}
}
`,
};

/** nginx with a marker for each of the two slots. */
export const nginxByMarker = (image: string): OneServiceProxy => ({
  kind: 'nginx',
  image,
  file: nginxConf(`
      if (-f /drain/web-a) { set $replica web-b; }
      if (-f /drain/web-b) { set $replica web-a; }`),
});

/** nginx that knows only the name of the service, and looks it up each second. */
export const nginxByName = (image: string): OneServiceProxy => ({
  kind: 'nginx',
  image,
  file: nginxConf(''),
});

/** What a deploy of the one service differs in. */
export async function asOneService(
  { kind, file, image }: OneServiceProxy,
  roll: Readonly<Record<string, unknown>> = {},
): Promise<DeployOptions> {
  const { 'compose.yaml': compose = '' } = await sampleDeployFiles();
  const checkout = {
    'compose.yaml': compose
      .replace(/ {2}app-a: \*app\n {2}app-b: \*app\n/, '  web: *app\n')
      .replaceAll('caddy', kind),
    [kind === 'caddy' ? 'caddy/Caddyfile' : 'nginx/nginx.conf']: file,
  };
  return {
    checkout,
    config: {
      ...(image === undefined ? {} : { compose: { env: { CADDY_IMAGE: image } } }),
      files: Object.keys(checkout).map((path) => ({ from: path, to: path })),
      roll: { services: undefined, service: 'web', proxy: { kind }, ...roll },
    },
  };
}

// --- internal ---

function nginxConf(markers: string): string {
  return `worker_processes 2;
error_log /dev/stderr warn;
events {
  worker_connections 4096;
}
http {
  access_log off;
  map $http_upgrade $connection_header {
    default upgrade;
    '' close;
  }
  server {
    listen 80;
    resolver 127.0.0.11 valid=1s;
    location / {
      set $replica web;${markers}
      proxy_pass http://$replica:3000;
      proxy_connect_timeout 2s;
      proxy_set_header Host $host;
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_header;
    }
  }
}
`;
}
