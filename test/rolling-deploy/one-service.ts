/** The sample application as one service, `web`, behind Caddy or nginx. */
import type { DeployOptions } from '../stack/deploy-stage.ts';
import { sampleDeployFiles } from '../stack/sample-app.ts';
import { choosing, NGINX_CONF, sampleNginxConf, withNginx } from './nginx-files.ts';

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
export async function nginxByMarker(image: string): Promise<OneServiceProxy> {
  const file = await nginxConf(`      if (-f /drain/web-a) { set $replica web-b; }
      if (-f /drain/web-b) { set $replica web-a; }
`);
  return { kind: 'nginx', image, file };
}

/** nginx that knows only the name of the service, and looks it up each second. */
export async function nginxByName(image: string): Promise<OneServiceProxy> {
  return { kind: 'nginx', image, file: await nginxConf('') };
}

/** What a deploy of the one service differs in. */
export async function asOneService(
  { kind, file, image }: OneServiceProxy,
  roll: Readonly<Record<string, unknown>> = {},
): Promise<DeployOptions> {
  const { 'compose.yaml': compose = '' } = await sampleDeployFiles();
  const one = compose.replace(/ {2}app-a: \*app\n {2}app-b: \*app\n/, '  web: *app\n');
  const checkout = {
    'compose.yaml': kind === 'caddy' ? one : withNginx(one),
    [kind === 'caddy' ? 'caddy/Caddyfile' : NGINX_CONF]: file,
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

/** One name in place of the pools, looked up with each request. */
async function nginxConf(markers: string): Promise<string> {
  const lines = `      set $replica web;\n${markers}`;
  const conf = choosing(await sampleNginxConf(), { lines, to: '$replica:3000' });
  return conf
    .replace('  include /etc/nginx/pools/*.conf;\n', '')
    .replace('    listen 80;\n', '    listen 80;\n    resolver 127.0.0.11 valid=1s;\n');
}
