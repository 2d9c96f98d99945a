/**
 * dockerd leaves its bridge and its firewall chains behind, and forwarding refused by default.
 * What was not there before our engine started is taken away after it has stopped.
 */
import { access, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { run } from '../../../kit/process/run.ts';
import { systemEnvironment } from './system-environment.ts';

const FILE = 'before.json';
/** Docker's own bridge, and those of networks that were still there when it ended. */
const BRIDGE = /^(docker0|br-[0-9a-f]{12})$/;
const BRIDGE_RULE = /^-A (?!DOCKER)\S+ .*(DOCKER|docker0|br-[0-9a-f]{12})/;
const FORWARDING = '/proc/sys/net/ipv4/ip_forward';

interface Before {
  readonly hadDocker: boolean;
  readonly bridges: readonly string[];
  readonly forwarding: string;
  /** Default policy of the FORWARD chain by program: ACCEPT or DROP. */
  readonly policies: Readonly<Record<string, string>>;
}

/** Notes down what the firewall is like before our engine changes it. */
export async function rememberFirewall(home: string): Promise<void> {
  const known = await access(`${home}/${FILE}`).then(
    () => true,
    () => false,
  );
  if (known) return;
  const policies: Record<string, string> = {};
  let hadDocker = false;
  for (const program of ['iptables', 'ip6tables']) {
    const rules = await rulesOf(program, 'filter');
    hadDocker ||= rules.some((rule) => rule.startsWith('-N DOCKER'));
    const policy = rules.find((rule) => rule.startsWith('-P FORWARD '))?.split(' ')[2];
    if (policy !== undefined) policies[program] = policy;
  }
  const forwarding = (await readFile(FORWARDING, 'utf8').catch(() => '')).trim();
  const before: Before = { hadDocker, bridges: await bridges(), forwarding, policies };
  await writeFile(`${home}/${FILE}`, JSON.stringify(before));
}

/** Takes away Docker's bridge and chains, unless they were there before our engine was. */
export async function forgetFirewall(home: string): Promise<void> {
  const text = await readFile(`${home}/${FILE}`, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const before = JSON.parse(text) as Before;
  if (!before.hadDocker) {
    for (const [program, policy] of Object.entries(before.policies)) {
      for (const table of ['nat', 'filter']) await removeChains(program, table);
      await quietly(program, ['--wait', '-P', 'FORWARD', policy]);
    }
    for (const bridge of await bridges()) {
      if (!before.bridges.includes(bridge)) await quietly('ip', ['link', 'delete', bridge]);
    }
    if (before.forwarding === '0') await writeFile(FORWARDING, '0').catch(() => undefined);
  }
  await rm(`${home}/${FILE}`);
}

/** Rules of the built-in chains that lead to Docker's chains or bridge, then those chains. */
async function removeChains(program: string, table: string): Promise<void> {
  const rules = await rulesOf(program, table);
  const docker = rules.filter((rule) => BRIDGE_RULE.test(rule));
  for (const rule of docker) {
    await quietly(program, ['--wait', '-t', table, '-D', ...rule.slice(3).split(' ')]);
  }
  const chains = rules.flatMap((rule) => /^-N (DOCKER\S*)$/.exec(rule)?.[1] ?? []);
  for (const flag of ['-F', '-X']) {
    for (const chain of chains) await quietly(program, ['--wait', '-t', table, flag, chain]);
  }
}

async function bridges(): Promise<string[]> {
  const links = await readdir('/sys/class/net').catch(() => []);
  return links.filter((name) => BRIDGE.test(name));
}

async function rulesOf(program: string, table: string): Promise<string[]> {
  try {
    const list = await run({
      file: program,
      args: ['--wait', '-t', table, '-S'],
      env: systemEnvironment(),
    });
    return list.exitCode === 0 ? list.stdout.trim().split('\n') : [];
  } catch {
    return [];
  }
}

async function quietly(file: string, args: readonly string[]): Promise<void> {
  await run({ file, args, env: systemEnvironment() }).catch(() => undefined);
}
