import { expect, test } from 'vitest';
import type { Job } from '../../../../kit/action/job.ts';
import { sampleEvent } from '../../../../test/build-image/samples.ts';
import { checkLogins } from './logins.ts';

const LOGINS = [
  { registry: 'docker.io', username: 'mia', variable: 'HUB_TOKEN', password: undefined },
  { registry: 'ghcr.io', username: 'mia', variable: 'TOKEN', password: 'hush' },
];

/** The notices that are told. */
function check(readOnly: 'fork' | 'dependabot' | undefined, registryAuth = LOGINS): string[] {
  const told: string[] = [];
  const log = { notice: (_: string, message: string) => void told.push(message) };
  const job = { event: sampleEvent({ readOnly }), log } as unknown as Pick<Job, 'event' | 'log'>;
  checkLogins({ registryAuth }, job);
  return told;
}

test('a login without its password is a mistake', () => {
  expect(() => check(undefined)).toThrow(
    expect.objectContaining({
      code: 'FK001',
      what: expect.stringMatching(/`registry-auth`: `docker\.io` has no password: .*`HUB_TOKEN`/),
    }),
  );
});

test.each([
  ['fork', 'a pull request from a fork'],
  ['dependabot', 'Dependabot'],
] as const)('a run for a %s does without it, with a notice', (readOnly, whose) => {
  expect(check(readOnly)).toEqual([
    `A run for ${whose} gets no secrets, so the login for \`docker.io\` is left off.`,
  ]);
});

test('logins with their passwords are not remarked on', () => {
  expect(check(undefined, LOGINS.slice(1))).toEqual([]);
});
