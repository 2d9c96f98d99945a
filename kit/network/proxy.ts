/** Requests of this process go through the proxy that the environment names, as those of children do. */
import * as http from 'node:http';
import { fail } from '../action/errors.ts';

let isUsed = false;

/**
 * Sends what `http` and `https` ask for through `https_proxy` and `http_proxy`, except for the hosts
 * of `no_proxy`. Does something on the first call only.
 *
 * @throws {ActionError} FK007 when a proxy is not an address; its value may hold a password and is
 *   not shown.
 */
export function useEnvironmentProxy(env: NodeJS.ProcessEnv): void {
  const names = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].filter(
    (name) => env[name],
  );
  if (isUsed || names.length === 0) return;
  const proxies = Object.fromEntries(names.map((name) => [name, addressIn(env, name)]));
  isUsed = true;
  // Node has it since 24.14; a runner before that is told to start the process with it instead.
  // https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
  const setProxy: unknown = Reflect.get(http, 'setGlobalProxyFromEnv');
  if (typeof setProxy === 'function') {
    setProxy({ ...env, ...proxies });
  }
}

/** Docker, Git and curl take `host:port` for a proxy as well; Node does not. */
function addressIn(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name] ?? '';
  const address = value.includes('://') ? value : `http://${value}`;
  if (/^https?:/i.test(address) && URL.canParse(address)) return address;
  throw fail('FK007', `The variable \`${name}\` holds no address of a proxy.`);
}
