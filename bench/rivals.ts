/** How releases are rolled without this action: what people type or put in a script. */
import { readFileSync } from 'node:fs';
import { PLAIN_CADDYFILE } from '../test/rolling-deploy/zero/proxies.ts';
import type { Host } from '../test/stack/host.ts';

/** A way of rolling that is not ours. */
export interface Rival {
  readonly name: string;
  readonly caddyfile: string;
  /** Services with the replicas, and how many containers each has. */
  readonly services: Readonly<Record<string, number>>;
  /** Puts what it needs on the host; without it nothing is needed. */
  readonly install?: (host: Host) => Promise<void>;
  /** Commands that replace the release once the environment file names the new one. */
  readonly commands: readonly (readonly string[])[];
}

const DEFAULTS = `:80 {
	reverse_proxy app-a:3000 app-b:3000
}
`;

/** What docker-rollout's documentation asks for: replicas of one service, found by its name. */
const BY_NAME = `:80 {
	reverse_proxy {
		dynamic a app 3000 {
			refresh 1s
		}
		lb_try_duration 5s
		lb_try_interval 100ms
	}
}
`;

const REPLICAS = { 'app-a': 1, 'app-b': 1 } as const;
const up = (...services: string[]) => [
  ...['docker', 'compose', 'up', '--detach', '--no-deps', '--wait'],
  ...services,
];
const both = [up('app-a', 'app-b')];
const oneByOne = [up('app-a'), up('app-b')];

/** Where docker-rollout's one file is; without it that row is left out. */
const ROLLOUT = process.env['DOCKER_ROLLOUT'];
const ROLLOUT_PLACE = '/usr/local/bin/docker-rollout';

const dockerRollout = (path: string): Rival => ({
  name: 'docker-rollout',
  caddyfile: BY_NAME,
  services: { app: 2 },
  async install(host) {
    await host.write('docker-rollout', readFileSync(path, 'utf8'));
    const from = `${host.directory}/docker-rollout`;
    await host.exec(['install', '-m', '755', from, ROLLOUT_PLACE]);
  },
  commands: [[ROLLOUT_PLACE, 'rollout', 'app']],
});

/** Another rival is another row. */
export const rivals: readonly Rival[] = [
  {
    name: '`up -d` both, proxy defaults',
    ...{ caddyfile: DEFAULTS, services: REPLICAS, commands: both },
  },
  {
    name: '`up -d` both, retries + active health',
    ...{ caddyfile: PLAIN_CADDYFILE, services: REPLICAS, commands: both },
  },
  {
    name: 'one after the other, proxy defaults',
    ...{ caddyfile: DEFAULTS, services: REPLICAS, commands: oneByOne },
  },
  {
    name: 'one after the other, retries + active health',
    ...{ caddyfile: PLAIN_CADDYFILE, services: REPLICAS, commands: oneByOne },
  },
  ...(ROLLOUT ? [dockerRollout(ROLLOUT)] : []),
];

/** The sample's Compose file with these services in place of app-a and app-b. */
export function composeFor({ services }: Rival, sample: string): string {
  const lines = Object.entries(services).map(([name, scale]) =>
    scale === 1 ? `  ${name}: *app\n` : `  ${name}:\n    <<: *app\n    scale: ${scale}\n`,
  );
  const text = sample.replace('  app-a: *app\n  app-b: *app\n', lines.join(''));
  if (!text.includes(lines.join(''))) throw new Error('the sample has other services by now');
  return text;
}
