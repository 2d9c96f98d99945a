import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostJob } from '../../../kit/action/job.ts';
import { quietJob } from '../../../test/rolling-deploy/quiet-job.ts';
import { authorized, privateKey } from '../../../test/ssh/session-to.ts';
import { type SshServer, startSshServer } from '../../../test/ssh/ssh-server.ts';
import { post, STATE_RELEASED, STATE_TOKEN } from './post.ts';

const TOKEN = '6f1c1c1e-8d35-4c39-9f86-0a5b7b1f2d11';
const workspace = mkdtempSync(join(tmpdir(), 'fairway-post-'));
afterAll(() => rmSync(workspace, { recursive: true }));

let servers: SshServer[];
beforeEach(async () => {
  servers = await Promise.all([1, 2, 3].map(() => startSshServer({ authorized })));
});
afterEach(async () => {
  for (const server of servers) await server[Symbol.asyncDispose]();
});

/** The post step of a run on all servers, of which the `strange` one shows another key. */
async function afterRun(state: Readonly<Record<string, string>>, strange?: number) {
  const hosts = servers.map(({ port, fingerprint }, index) => ({
    ...{ ssh: `deploy@127.0.0.1:${port}`, directory: `/srv/${index}` },
    fingerprint: index === strange ? `SHA256:${'A'.repeat(43)}` : fingerprint,
  }));
  const file = {
    ...{ version: 1, project: 'shop', image: 'ghcr.io/acme/shop', hosts },
    roll: { services: ['a', 'b'], port: 3000 },
  };
  writeFileSync(join(workspace, 'deploy.yaml'), JSON.stringify(file));
  const { job, said } = quietJob();
  const log = Object.assign(job.log, { named: () => job.log });
  const env = { GITHUB_WORKSPACE: workspace, 'INPUT_SSH-PRIVATE-KEY': privateKey };
  const own: PostJob = { env, log, secrets: job.secrets, state: (name) => state[name] };
  const error = await post(own).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { said, error };
}

/** The directories whose locks were asked to be given back with the token of the run. */
function givenBack(): string[] {
  const commands = servers.flatMap(({ events }) => events).filter((event) => /^exec/.test(event));
  return commands
    .flatMap((command) => /rm -rf "\$lock"' fairway (\S+) (\S+)$/.exec(command) ?? [])
    .filter((text) => text.startsWith('/') || text === TOKEN);
}

describe('after the job', () => {
  it('the locks of all hosts are given back', async () => {
    const { said, error } = await afterRun({ [STATE_TOKEN]: TOKEN });
    expect(error).toBeUndefined();
    expect(givenBack()).toEqual([
      '/srv/0/.fairway',
      TOKEN,
      '/srv/1/.fairway',
      TOKEN,
      '/srv/2/.fairway',
      TOKEN,
    ]);
    expect(said).toEqual(Array.from({ length: 3 }, () => 'The lock was given back.'));
  });

  it('one host that can not be entered keeps none of the others locked', async () => {
    const { error } = await afterRun({ [STATE_TOKEN]: TOKEN }, 0);
    expect(error).toMatchObject({ code: 'FR011' });
    expect(givenBack()).toEqual(['/srv/1/.fairway', TOKEN, '/srv/2/.fairway', TOKEN]);
  });

  it.each([
    ['no lock was to be taken', {}],
    ['all were given back', { [STATE_TOKEN]: TOKEN, [STATE_RELEASED]: 'true' }],
  ])('no host is connected to where %s', async (_, state) => {
    expect((await afterRun(state)).error).toBeUndefined();
    expect(servers.flatMap(({ events }) => events)).toEqual([]);
  });
});
