import { expect, it } from 'vitest';
import { type ActionError, fail as failInKit } from '../../../../kit/action/errors.ts';
import { fail } from '../errors.ts';
import { chooseEngine, engineWish } from './choose.ts';
import type { Engine } from './engine.ts';

const engine = (name: Engine['name']) => ({ name }) as Engine;
const ready = (name: Engine['name']) => () => Promise.resolve(engine(name));
const missing = () => Promise.reject(failInKit('FK005', 'not installed'));
const silent = () => Promise.reject(fail('FB005', 'Docker does not answer'));
const tooOld = () => Promise.reject(fail('FB006', 'buildx is too old'));
const broken = () => Promise.reject(fail('FB024', 'no storage'));

it.each([
  ['docker where it answers', ready('docker'), ready('buildah'), 'docker'],
  ['buildah where there is no docker', missing, ready('buildah'), 'buildah'],
  ['buildah where the engine does not answer', silent, ready('buildah'), 'buildah'],
])('auto is %s', async (_, docker, buildah, name) => {
  expect((await chooseEngine('auto', { docker, buildah })).name).toBe(name);
});

it.each<[string, () => Promise<Engine>, () => Promise<Engine>, ActionError['code']]>([
  ['neither is there', missing, missing, 'FB025'],
  ['docker does not answer and there is no buildah', silent, missing, 'FB005'],
  ['docker answers and can not build', tooOld, ready('buildah'), 'FB006'],
  ['buildah does not work either', missing, broken, 'FB024'],
])('auto tells when %s', async (_, docker, buildah, code) => {
  await expect(chooseEngine('auto', { docker, buildah })).rejects.toMatchObject({ code });
});

it('the engine that was asked for is not replaced by the other', async () => {
  const engines = { docker: silent, buildah: ready('buildah') };
  await expect(chooseEngine('docker', engines)).rejects.toMatchObject({ code: 'FB005' });
  expect((await chooseEngine('buildah', { ...engines, docker: ready('docker') })).name).toBe(
    'buildah',
  );
});

it('who names a builder wants docker, and can not have buildah', () => {
  expect(engineWish({ engine: 'auto', builder: 'mine' })).toBe('docker');
  expect(engineWish({ engine: 'buildah', builder: undefined })).toBe('buildah');
  expect(() => engineWish({ engine: 'buildah', builder: 'mine' })).toThrow('`builder`');
});
