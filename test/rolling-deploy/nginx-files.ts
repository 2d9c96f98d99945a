/** The sample application's files with nginx in place of Caddy, and other ways to choose a replica in them. */
import { readFile } from 'node:fs/promises';
import { SAMPLE_APP, sampleDeployFiles } from '../stack/sample-app.ts';

/** The configuration of nginx; what it includes is the pools of two services. */
export const NGINX_CONF = 'nginx/nginx.conf';
const POOLS = 'nginx/pools/replicas.conf';

/** The files of the deploy directory by name: two services behind nginx, with markers. */
export async function nginxFiles(): Promise<Record<string, string>> {
  const { 'compose.yaml': compose = '' } = await sampleDeployFiles();
  return {
    'compose.yaml': withNginx(compose),
    [NGINX_CONF]: await sampleNginxConf(),
    [POOLS]: await readFile(SAMPLE_APP + POOLS, 'utf8'),
  };
}

/** A Compose file with nginx: its service, its directory and its mount. The variable of the image stays. */
export function withNginx(compose: string): string {
  return compose.replaceAll('caddy', 'nginx');
}

export function sampleNginxConf(): Promise<string> {
  return readFile(SAMPLE_APP + NGINX_CONF, 'utf8');
}

/** The same nginx.conf, where other lines choose the replica, and requests go `to` what they chose. */
export function choosing(
  conf: string,
  { lines, to }: { readonly lines: string; readonly to: string },
): string {
  const markers = / {6}set \$pool.*?(?= {6}proxy_pass)/s;
  if (!markers.test(conf)) throw new Error('the sample nginx.conf has other markers by now');
  return conf.replace(markers, () => lines).replace('http://$pool', () => `http://${to}`);
}
