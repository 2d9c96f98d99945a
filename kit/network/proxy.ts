/** Requests of this process go through the proxy that the environment names, as those of children do. */
import * as http from 'node:http';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

let isUsed = false;

/**
 * Sends what `fetch` and `http` ask for through `https_proxy` and `http_proxy`, except for the hosts
 * of `no_proxy` and this machine. Does something on the first call only.
 */
export function useEnvironmentProxy(env: NodeJS.ProcessEnv): void {
  const names = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
  if (isUsed || names.every((name) => !env[name])) return;
  isUsed = true;
  const noProxy = [env.no_proxy || env.NO_PROXY, ...LOOPBACK].filter(Boolean).join(',');
  // Node has it since 24.14; a runner before that is told to start the process with it instead.
  // https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
  const setProxy: unknown = Reflect.get(http, 'setGlobalProxyFromEnv');
  if (typeof setProxy === 'function') setProxy({ ...env, no_proxy: noProxy, NO_PROXY: noProxy });
}
