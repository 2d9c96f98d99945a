/** Several hosts: the first one alone, then the others; what fails on one takes all of them back. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { done, onHost } from '../rolling-deploy/standing.ts';
import { refuseOn, startThreeHosts, type ThreeHosts } from '../rolling-deploy/three-hosts.ts';
import type { Host } from '../stack/host.ts';
import { startWiretap, type Wiretap } from '../stack/ssh-wiretap.ts';

let three: ThreeHosts;
let stage: ThreeHosts['stage'];
let hosts: ThreeHosts['hosts'];

beforeAll(async () => {
  three = await startThreeHosts();
  ({ stage, hosts } = three);
  await using run = await stage.deploy(three.v1, together());
  expect(run.exitCode, run.maskedLog).toBe(0);
});

afterAll(() => three?.stage.stop());

/** The canary alone, and then the two others side by side. */
const together = () => three.options({ roll: { 'max-unavailable-hosts': 2 } });
const nameOf = ({ sshPort }: Host) => `[127.0.0.1]:${sshPort}`;
/** A line of the log that one host wrote. */
const lineOf = (host: Host, text: string) => (line: string) =>
  line.startsWith(`${nameOf(host)}: ${text}`);
const containers = () => Promise.all(hosts.map((host) => onHost({ host }, 'docker', 'ps', '-q')));
const journals = () =>
  Promise.all(
    hosts.map(async (host) => {
      const journal = await onHost({ host }, 'cat', `${host.directory}/.fairway/journal.jsonl`);
      const { result, release } = JSON.parse(journal.split('\n').at(-1) ?? '');
      return `${result} ${release}`;
    }),
  );

describe('before anything is changed', () => {
  const KEX_ECDH_INIT = 30;
  const NEWKEYS = 21;
  const STRANGER = `SHA256:${'A'.repeat(43)}`;

  test('one host with another key keeps anything from being sent to any of them', async () => {
    const before = await Promise.all([containers(), journals()]);
    await using one = await startWiretap(hosts[0].sshPort);
    await using two = await startWiretap(hosts[1].sshPort);
    await using last = await startWiretap(hosts[2].sshPort);
    const at = ({ port }: Wiretap) => ({ ssh: `deploy@127.0.0.1:${port}` });
    const known = three.options({
      hosts: { 0: at(one), 1: { ...at(two), fingerprint: STRANGER }, 2: at(last) },
    });
    await using run = await stage.deploy(three.v2, { ...known, inputs: { 'ssh-known-hosts': '' } });
    expect(run.outputs, run.maskedLog).toMatchObject({
      'failure-code': 'FR011',
      'failure-phase': 'connection',
      'rolled-back': 'false',
    });
    expect(run.summary).toContain('Nothing was sent');
    expect(run.post?.maskedLog ?? '').not.toContain('lock');
    expect(await Promise.all([containers(), journals()])).toEqual(before);
    // Each was asked for its key, and with none of them encryption ever began.
    for (const tap of [one, two, last]) {
      expect(tap.messages()).toContain(KEX_ECDH_INIT);
      expect(tap.messages()).not.toContain(NEWKEYS);
    }
  });

  test('the objections of all hosts are told at once', async () => {
    const [, two, last] = hosts;
    const before = await Promise.all([containers(), journals()]);
    await two.exec(['gpasswd', '--delete', 'deploy', 'docker']);
    const full = '/home/deploy/full';
    await last.exec(['install', '-d', '-o', 'deploy', full]);
    await last.exec(['mount', '-t', 'tmpfs', '-o', 'size=512k,mode=777', 'tmpfs', full]);
    try {
      const where = three.options({ hosts: { 2: { directory: full } } });
      await using run = await stage.deploy(three.v2, where);
      expect(run.outputs, run.maskedLog).toMatchObject({
        'failure-code': 'FR080',
        'failure-phase': 'preflight',
      });
      expect(run.maskedLog).toContain(`${nameOf(two)}: FR020`);
      expect(run.maskedLog).toContain(`${nameOf(last)}: FR025`);
      expect(await onHost({ host: last }, 'ls', '-A', full)).toBe('');
    } finally {
      await two.exec(['gpasswd', '--add', 'deploy', 'docker']);
      await last.exec(['umount', full]);
    }
    expect(await Promise.all([containers(), journals()])).toEqual(before);
  });
});

test('a release is brought to all of them under load, and no request fails', async () => {
  const loads = three.visitors();
  await using run = await stage.deploy(three.v2, together());
  const records = (await Promise.all(loads.map((load) => load.stop()))).flat();
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'deployed', 'requests-failed': '0' });
  expect(run.summary.split('\n')[0]).toContain('shop: v2 on 3 of 3 hosts');
  expect(measure(records)).toMatchObject({ failed: 0, failures: {} });
  expect(await three.standings()).toEqual(hosts.map(() => done('v2')));
  expect(await journals()).toEqual(hosts.map(() => 'deployed v2'));
  const file = JSON.parse(readFileSync(run.outputs['journal-file'] ?? '', 'utf8'));
  const ofHost = ({ directory, sshPort }: Host) => ({
    ...{ host: `deploy@[127.0.0.1]:${sshPort}`, directory, result: 'deployed' },
    steps: expect.arrayContaining([['app-a', 'drain', expect.any(Number), expect.any(Number)]]),
  });
  expect(file).toMatchObject({ release: 'v2', hosts: hosts.map(ofHost) });
  // The canary was done before the second one was begun.
  const lines = run.maskedLog.split('\n');
  const [one, two] = hosts;
  const lastOfOne = lines.findLastIndex(lineOf(one, 'app-b is back'));
  expect(lines.findIndex(lineOf(two, 'app-a is out'))).toBeGreaterThan(lastOfOne);
});

test('plan and status tell of each host, and the next deploy is unchanged on all', async () => {
  const plan = three.options({ inputs: { operation: 'plan' } });
  await using planned = await stage.deploy(three.v2, plan);
  const ofHost = ({ directory }: Host) => ({ directory, roll: [], wish: { release: 'v2' } });
  const file = JSON.parse(readFileSync(planned.outputs['plan-file'] ?? '', 'utf8'));
  expect(file).toMatchObject({ release: 'v2', hosts: hosts.map(ofHost) });
  const asked = { inputs: { operation: 'status', image: '' } };
  await using status = await stage.deploy(three.v2, three.options(asked));
  expect(status.outputs, status.maskedLog).toMatchObject({ status: 'reported', release: 'v2' });
  for (const host of hosts) {
    expect(status.summary).toMatch(new RegExp(`Services of shop on .*:${host.sshPort}`));
    expect(status.maskedLog).toContain(`${nameOf(host)}: app-a  v2`);
  }
  await using run = await stage.deploy(three.v2, three.options());
  expect(run.outputs.status, run.maskedLog).toBe('unchanged');
});

test('a release that one host can not run is taken back everywhere, and no further host is begun', async () => {
  const [, two] = hosts;
  await refuseOn(two, 'v1', true);
  const untouched = (await containers())[2];
  const roll = { health: { timeout: '4s' } };
  await using run = await stage.deploy(three.v1, three.options({ roll }));
  await refuseOn(two, 'v1', false);
  expect(run.outputs, run.maskedLog).toMatchObject({
    'failure-code': 'FR040',
    'failure-phase': 'roll',
    'rolled-back': 'true',
  });
  expect(run.summary).toContain('shop: v1 on 0 of 3 hosts');
  expect(await three.standings()).toEqual(hosts.map(() => done('v2')));
  expect((await containers())[2]).toBe(untouched);
  expect(await journals()).toEqual(['rolled-back v1', 'rolled-back v1', 'deployed v2']);
});

test('a cancel leaves every host with a healthy version and without a lock', async () => {
  const [, two] = hosts;
  const cancel = lineOf(two, 'app-a is out');
  await using run = await stage.deploy(three.v1, { ...three.options(), cancel });
  expect(run.outputs.status, run.maskedLog).toBe('cancelled');
  expect(run.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
  const [canary, inHand, untouched] = await three.standings();
  expect([canary, untouched]).toEqual([done('v1'), done('v2')]);
  expect(inHand).toMatchObject({
    locked: false,
    replicas: expect.arrayContaining(['app-b v2 healthy']),
  });
  for (const { url } of hosts) expect((await fetch(`${url}/version`)).status).toBe(200);
});

test('killed while the second host is in hand, and the next run converges', async () => {
  const [, two] = hosts;
  const kill = lineOf(two, 'app-a is back');
  const attempt = (number: string) => ({ env: { GITHUB_RUN_ATTEMPT: number } });
  await using killed = await stage.deploy(three.v1, { ...three.options(attempt('2')), kill });
  expect(killed.killed).toBe(true);
  await using next = await stage.deploy(three.v1, three.options(attempt('3')));
  expect(next.outputs.status, next.maskedLog).toBe('deployed');
  expect(await three.standings()).toEqual(hosts.map(() => done('v1')));
  expect(await journals()).toEqual(['unchanged v1', 'deployed v1', 'deployed v1']);
});

test('going back is refused where the release is another image on one host', async () => {
  const [, , last] = hosts;
  const record = `${last.directory}/.fairway/releases/v2/release.json`;
  const stranger = `sha256:${'0'.repeat(64)}`;
  await last.exec(['sed', '-i', `s/sha256:[0-9a-f]*/${stranger}/`, record]);
  const back = { inputs: { operation: 'rollback', image: '', release: 'v2' } };
  const before = await Promise.all([containers(), journals()]);
  await using run = await stage.deploy(three.v2, three.options(back));
  expect(run.outputs, run.maskedLog).toMatchObject({
    'failure-code': 'FR082',
    'failure-phase': 'preflight',
    'rolled-back': 'false',
    'journal-file': '',
  });
  expect(run.maskedLog).toContain(`${nameOf(last)}: \`v2\` is ${stranger} here`);
  expect(await Promise.all([containers(), journals()])).toEqual(before);
});

test('going back is refused where one host does not have the release', async () => {
  const [, , last] = hosts;
  await last.exec(['rm', '-r', `${last.directory}/.fairway/releases/v2`]);
  const back = { inputs: { operation: 'rollback', image: '', release: 'v2' } };
  const before = await containers();
  await using run = await stage.deploy(three.v2, three.options(back));
  expect(run.outputs, run.maskedLog).toMatchObject({
    'failure-code': 'FR060',
    'failure-phase': 'preflight',
    'rolled-back': 'false',
  });
  expect(run.summary).toContain('v1');
  expect(run.maskedLog).toContain(`${nameOf(last)}: The release \`v2\` is not written down`);
  expect(await containers()).toEqual(before);
});

test('the post step gives the locks of all hosts back that a dying runner left', async () => {
  const [one] = hosts;
  const { version } = (await (await fetch(`${one.url}/version`)).json()) as { version: string };
  const release = version === 'v1' ? three.v2 : three.v1;
  const died = { cancel: lineOf(one, 'app-a is out'), grace: { interruptMs: 1, terminateMs: 1 } };
  await using run = await stage.deploy(release, { ...three.options(), ...died });
  expect(run.endedBy, run.maskedLog).toBe('SIGKILL');
  const lines = run.post?.maskedLog.split('\n') ?? [];
  for (const host of hosts) {
    expect(lines, run.post?.maskedLog).toContain(`${nameOf(host)}: The lock was given back.`);
    expect((await fetch(`${host.url}/version`)).status).toBe(200);
  }
  const locked = (await three.standings()).map((now) => now.locked);
  expect(locked).toEqual([false, false, false]);
});
