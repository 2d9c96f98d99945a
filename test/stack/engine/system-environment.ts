/**
 * This process's environment with the administrator's directories on PATH. A root shell that was
 * opened with plain `su` lacks them, and dockerd and iptables live there.
 */
export function systemEnvironment(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(':');
  const missing = ['/usr/local/sbin', '/usr/sbin', '/sbin'].filter((name) => !path.includes(name));
  return { ...process.env, PATH: [...path, ...missing].join(':') };
}
