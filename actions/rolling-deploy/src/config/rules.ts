/** Rules that concern more than one key of deploy.yaml. */
import type { Path } from '../../../../kit/yaml/position.ts';
import { type Problem, pathText } from '../../../../kit/yaml/problem.ts';
import { OWN_VARIABLES } from '../environment/written.ts';
import { sameHosts } from '../hosts/names.ts';
import { replicationOf } from '../layout/layout.ts';
import { layoutRules } from '../layout/rules.ts';
import { toHost } from './config.ts';
import { type DeployFile, proxyServiceOf } from './schema.ts';

/**
 * Every rule that a file breaks although each of its keys is fine; `placeOf` says where in the file
 * a key stands.
 */
export function brokenRules(file: DeployFile, placeOf: (where: Path) => Path): Problem[] {
  const problems = [
    ...[...hosts(file), ...layoutRules(file.roll), ...services(file)],
    ...[...variables(file), ...paths(file)],
  ];
  return problems.map(({ where: key, message }) => {
    const where = placeOf(key);
    return { where, message: `\`${pathText(where)}\`: ${message}` };
  });
}

// --- internal ---

/** Directories on the host that belong to us. */
const OWN_DIRECTORIES = ['.fairway', 'drain'];

function hosts(file: DeployFile): Problem[] {
  const alone = file.hosts.flatMap((host, index) =>
    host['jump-fingerprint'] === undefined || host.jump !== undefined
      ? []
      : [{ where: ['hosts', index, 'jump-fingerprint'], message: 'there is no `jump` beside it' }],
  );
  const twice = sameHosts(file.hosts.map(toHost)).map(([first, second]) => ({
    where: ['hosts', second],
    message: `it is the host of \`hosts[${first}]\` once more`,
  }));
  return [...alone, ...twice];
}

/** Nothing that is written to the host may land on something else that is. */
function paths({ compose, files, roll }: DeployFile): Problem[] {
  const envFile = compose['env-file'];
  const problems: Problem[] = [];
  const isOwn = (path: string) => OWN_DIRECTORIES.includes(path.split('/')[0] ?? '');
  if (isOwn(envFile) || compose.files.includes(envFile)) {
    const message = `\`${envFile}\` is something else already`;
    problems.push({ where: ['compose', 'env-file'], message });
  }
  const replicas = replicationOf(roll).services;
  for (const [index, { to, then }] of files.entries()) {
    const where = ['files', index, 'to'];
    if (isOwn(to) || to === envFile || to === '.env') {
      problems.push({ where, message: `\`${to}\` is written by each deploy itself` });
    } else if (files.findIndex((file) => file.to === to) < index) {
      problems.push({ where, message: `\`${to}\` is the target of another file already` });
    }
    // Each of the three is a service.
    const [service = ''] = Object.values(then ?? {});
    if (replicas.includes(service)) {
      const message = `\`${service}\` is a replica, which is only replaced one after the other`;
      problems.push({ where: ['files', index, 'then'], message });
    }
  }
  return problems;
}

function services({ roll, ...file }: DeployFile): Problem[] {
  const problems: Problem[] = [];
  const { kind, service: named, method, 'drain-command': drain } = roll.proxy;
  const proxy = proxyServiceOf(roll.proxy);
  const replicas = replicationOf(roll).services;
  if (kind === 'none' && named !== undefined) {
    const message = 'with `kind: none` the proxy is not a service of the project';
    problems.push({ where: ['roll', 'proxy', 'service'], message });
  }
  if (drain !== undefined && method !== 'health' && method !== 'auto') {
    const message = `it is only run with \`method: health\`, not with \`${method}\``;
    problems.push({ where: ['roll', 'proxy', 'drain-command'], message });
  }
  if (proxy !== undefined && replicas.includes(proxy)) {
    const where = ['roll', roll.service === undefined ? 'services' : 'service'];
    problems.push({ where, message: 'the proxy can not be a replica' });
  }
  const taken = [...replicas, proxy ?? []].flat();
  for (const [index, service] of file.then.entries()) {
    const where = ['then', index];
    if (taken.includes(service)) {
      problems.push({ where, message: `\`${service}\` is a replica or the proxy` });
    } else if (file.then.indexOf(service) < index) {
      problems.push({ where, message: `\`${service}\` is named already` });
    }
  }
  return problems;
}

/** Each variable of the environment file has one source. */
function variables({ compose }: DeployFile): Problem[] {
  const sources: readonly { where: Path; name: string }[] = [
    { where: ['compose', 'version-key'], name: compose['version-key'] },
    ...Object.keys(compose.env).map((name) => ({ where: ['compose', 'env', name], name })),
    ...compose.secrets.map((name, index) => ({ where: ['compose', 'secrets', index], name })),
    ...compose.keep.map((name, index) => ({ where: ['compose', 'keep', index], name })),
  ];
  const seen = new Map<string, Path>();
  return sources.flatMap(({ where, name }) => {
    if (OWN_VARIABLES.includes(name)) {
      return [{ where, message: `\`${name}\` is written by each deploy itself` }];
    }
    const first = seen.get(name);
    seen.set(name, first ?? where);
    return first === undefined
      ? []
      : [{ where, message: `\`${name}\` has its value from \`${pathText(first)}\` already` }];
  });
}
