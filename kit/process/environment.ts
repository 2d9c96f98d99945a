/** The environment of a child: what programs need to work, and nothing that is a secret of the job. */

/**
 * Variables that every child gets: to find programs and files, to speak the right language, and to
 * reach the network through a proxy. Tokens, INPUT_*, ACTIONS_* and GITHUB_* are not among them.
 */
export const ALLOWED: readonly string[] = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'XDG_RUNTIME_DIR',
  // By it the runner finds and ends what a killed step left running.
  'RUNNER_TRACKING_ID',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

/**
 * The allowed variables of `env`, those named in `also`, and `own` on top.
 * A value of undefined in `own` takes a variable away.
 */
export function childEnvironment(
  env: NodeJS.ProcessEnv,
  options: { also?: readonly string[]; own?: NodeJS.ProcessEnv } = {},
): NodeJS.ProcessEnv {
  const child: NodeJS.ProcessEnv = {};
  for (const name of [...ALLOWED, ...(options.also ?? [])]) {
    if (env[name] !== undefined) child[name] = env[name];
  }
  for (const [name, value] of Object.entries(options.own ?? {})) {
    if (value === undefined) delete child[name];
    else child[name] = value;
  }
  return child;
}
