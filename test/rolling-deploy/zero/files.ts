/** What a deploy of a row differs in: the Compose file of its layout, and its proxy's own file. */
import type { DeployOptions } from '../../stack/deploy-stage.ts';
import { sampleDeployFiles } from '../../stack/sample-app.ts';
import { choosing, NGINX_CONF, nginxFiles } from '../nginx-files.ts';
import {
  asOneService,
  caddyByMarker,
  caddyByName,
  nginxByMarker,
  nginxByName,
  type OneServiceProxy,
} from '../one-service.ts';
import { type Method, PLAIN_CADDYFILE, type ProxyRow } from './proxies.ts';
import type { Row } from './rows.ts';

/** The image of the proxy, and what deploy.yaml says below `roll`. */
export interface Deployed {
  readonly image: string;
  readonly roll: Readonly<Record<string, unknown>>;
}

/** The files of the deploy directory, and the lines of deploy.yaml that go with them. */
export async function deployOf(
  { proxy, layout, method }: Pick<Row, 'proxy' | 'layout' | 'method'>,
  { image, roll }: Deployed,
): Promise<DeployOptions> {
  if (layout.name !== 'services') {
    return asOneService(await oneService(proxy, { method, image }), roll);
  }
  const checkout = await filesFor(proxy, method);
  const files = Object.keys(checkout).map((path) => ({ from: path, to: path }));
  return { checkout, config: { compose: { env: { CADDY_IMAGE: image } }, files, roll } };
}

// --- internal ---

async function oneService(
  { kind }: ProxyRow,
  { method, image }: { readonly method: Method; readonly image: string },
): Promise<OneServiceProxy> {
  const isMarked = method === 'marker';
  if (kind === 'nginx') return isMarked ? nginxByMarker(image) : nginxByName(image);
  return { ...(isMarked ? caddyByMarker : caddyByName), image };
}

/** Two services: with markers, or without where another method is to be used. */
async function filesFor({ kind }: ProxyRow, method: Method): Promise<Record<string, string>> {
  const files = await sampleDeployFiles();
  if (kind === 'caddy') {
    return method === 'marker' ? files : { ...files, 'caddy/Caddyfile': PLAIN_CADDYFILE };
  }
  const nginx = await nginxFiles();
  if (method === 'marker') return nginx;
  const plain = choosing(nginx[NGINX_CONF] ?? '', { lines: '', to: 'all_replicas' });
  return { ...nginx, [NGINX_CONF]: plain };
}
