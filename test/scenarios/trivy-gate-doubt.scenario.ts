/** One situation of each kind in which a scan fails or lies, and what looks like one and is none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goProgram } from '../stack/go-program.ts';
import { situations } from '../trivy-gate/situations/all.ts';
import { representatives } from '../trivy-gate/situations/representatives.ts';
import { play, type Standing, startScenes } from '../trivy-gate/situations/scene.ts';
import { ALPINE, CRITICAL, GO, UNFIXED } from '../trivy-gate/visits.ts';

/** Codes that other scenarios of the gate have in all their forms: archives, pins, waivers, inputs. */
const ELSEWHERE = new Set(['FG012', 'FG020', 'FG021', 'FG040', 'FG042', 'FG050', 'FG051', 'FK001']);

let standing: Standing;

beforeAll(async () => {
  standing = await startScenes();
});

afterAll(() => standing?.stage.stop());

const chosen = representatives(situations, ELSEWHERE);

test.for(chosen.map((one) => [one.group, one.name, one] as const))(
  'nothing that looks clean passes: %s: %s',
  ([, , situation]) => play(situation, standing),
);

test('a database is taken from the next repository when the first one fails or is stale', async () => {
  const { stage, gate, old } = standing;
  const updatedAt = new Date(Date.now() - 60 * 86_400_000);
  const stale = await stage.database({ advisories: [], updatedAt });
  const fresh = await stage.database([CRITICAL, UNFIXED]);
  const repositories = ['127.0.0.1:9/trivy-db:2', stale, fresh].join('\n');
  await using run = await gate({ image: old.reference, 'db-repositories': repositories });
  expect(run.outputs).toMatchObject({ verdict: 'block', critical: '2' });
});

test("a database is fetched without the password of the image's registry", async () => {
  const { stage, gate, clean } = standing;
  const visits = stage.publicRegistry.visits.length;
  await using run = await gate({ image: clean.reference });
  expect(run.outputs['verdict']).toBe('pass');
  const seen = stage.publicRegistry.visits.slice(visits);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.map(({ authorization }) => authorization)).not.toContainEqual(expect.anything());
});

describe('is judged', () => {
  test('a Go program without a system, where there is no other sign of one', async () => {
    const { stage, gate } = standing;
    const database = await stage.database([GO]);
    const image = await stage.image({
      osRelease: undefined,
      programs: { 'app/srv': goProgram('example.com/shop', { 'golang.org/x/net': 'v0.50.0' }) },
      history: ['COPY srv /app/srv # buildkit'],
    });
    await using run = await gate({ image: image.reference, 'db-repositories': database });
    expect(run.outputs).toMatchObject({ verdict: 'pass', critical: '0' });
  });

  test('an Alpine that names its own release', async () => {
    const { stage, gate } = standing;
    const database = await stage.database([ALPINE]);
    const image = await stage.image({
      osRelease: { ID: 'alpine', VERSION_ID: '3.22.0' },
      files: {
        'etc/alpine-release': '3.22.0\n',
        'lib/apk/db/installed': 'P:openssl\nV:3.0.1-r0\nA:x86_64\no:openssl\n\n',
        'etc/apk/repositories': 'https://dl-cdn.alpinelinux.org/alpine/v3.22/main\n',
      },
    });
    await using run = await gate({ image: image.reference, 'db-repositories': database });
    expect(run.outputs).toMatchObject({ verdict: 'block', critical: '1' });
  });
});
