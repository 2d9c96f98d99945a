import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../actions/rolling-deploy/src/config/load.ts';
import { readActionYml, root } from '../../scripts/action-yml.ts';
import { configuration, EXAMPLE } from './menuvo.ts';

const read = (path: string) => readFileSync(join(EXAMPLE, path), 'utf8');
const workflows = readdirSync(join(EXAMPLE, '.github/workflows'));

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** The steps that call our actions, with the name of the action. */
function ownSteps(workflow: string): [string, Step][] {
  const { jobs } = parse(read(`.github/workflows/${workflow}`)) as {
    jobs: Record<string, { steps: Step[] }>;
  };
  return Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .flatMap((step) => {
      const [, name] = /^OWNER\/fairway\/actions\/(.+)@v1$/.exec(step.uses ?? '') ?? [];
      return name === undefined ? [] : [[name, step] as [string, Step]];
    });
}

it('has a deploy.yaml that is valid as it is written', () => {
  const config = parseConfig(read('deploy.yaml'), {
    file: 'deploy.yaml',
    environment: 'production',
  });
  expect(config.roll.services).toEqual(['platform-a', 'platform-b']);
});

it('gives every secret of deploy.yaml in both workflows, and needs no other', () => {
  const { secrets } = configuration().compose;
  expect(secrets).toHaveLength(27);
  for (const workflow of workflows) {
    const [, { env = {} }] = ownSteps(workflow).find(([name]) => name === 'rolling-deploy') ?? [
      '',
      {},
    ];
    expect(env).toEqual(
      Object.fromEntries(secrets.map((name: string) => [name, `\${{ secrets.${name} }}`])),
    );
  }
});

it('uses in its Compose file what the environment file holds, and all of it', () => {
  const used = [...read('docker-compose.yml').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
  const { secrets, env } = configuration().compose;
  expect([...new Set(used)].sort()).toEqual(['VERSION', ...Object.keys(env), ...secrets].sort());
});

it.each(workflows)('%s knows the inputs of our actions', (workflow) => {
  const steps = ownSteps(workflow);
  expect(steps.length).toBeGreaterThan(0);
  for (const [name, step] of steps) {
    const { inputs } = readActionYml(join(root, 'actions', name));
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  }
});

it('copies every file of its infrastructure', () => {
  const files: readonly { readonly from: string }[] = configuration().files;
  const own = ['.github', 'README.md', 'deploy.yaml'];
  const there = readdirSync(EXAMPLE).filter((name) => !own.includes(name));
  expect(files.map(({ from }) => from).sort()).toEqual(there.sort());
});
