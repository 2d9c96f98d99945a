/** Rules that concern more than one key of deploy.yaml. */
import type { Path } from './position.ts';
import { type Problem, pathText } from './problem.ts';
import type { DeployFile } from './schema.ts';

/** Every rule that a file breaks although each of its keys is fine. */
export function brokenRules(file: DeployFile): Problem[] {
  return [...services(file), ...variables(file)].map(({ where, message }) => ({
    where,
    message: `\`${pathText(where)}\`: ${message}`,
  }));
}

// --- internal ---

function services({ roll, ...file }: DeployFile): Problem[] {
  const problems: Problem[] = [];
  if (roll.services.includes(roll.proxy.service)) {
    problems.push({ where: ['roll', 'services'], message: 'the proxy can not be a replica' });
  }
  const taken = [...roll.services, roll.proxy.service];
  for (const [index, service] of file.then.entries()) {
    if (!taken.includes(service)) continue;
    problems.push({ where: ['then', index], message: `\`${service}\` is a replica or the proxy` });
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
    const first = seen.get(name);
    seen.set(name, first ?? where);
    return first === undefined
      ? []
      : [{ where, message: `\`${name}\` has its value from \`${pathText(first)}\` already` }];
  });
}
