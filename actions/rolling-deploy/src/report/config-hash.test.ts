import { expect, it } from 'vitest';
import { parseModel } from '../host/compose.ts';
import { configHash, type MadeFrom } from './config-hash.ts';

function modelOf(change: Readonly<Record<string, unknown>> = {}) {
  const app = { image: 'app:v1', environment: { VERSION: 'v1', PASSWORD: 'one' } };
  const services = { 'app-a': app, worker: app, database: { image: 'postgres:17' }, ...change };
  return parseModel(JSON.stringify({ services }), 'VERSION');
}

const usual: MadeFrom = {
  model: modelOf(),
  services: ['app-a', 'worker'],
  files: [
    { path: 'a.txt', mode: '644', content: 'a' },
    { path: 'b.txt', mode: '644', content: 'b' },
  ],
};
const other = { image: 'app:v1', environment: { VERSION: 'v1', PASSWORD: 'two' } };
const [first = { path: '', mode: '', content: '' }, second = first] = usual.files;

it.each<[string, Partial<MadeFrom>]>([
  ['the release has another name', { model: renamed('v2') }],
  ['the files come in another order', { files: [second, first] }],
  [
    'the services come in another order, one of them twice',
    { services: ['worker', 'app-a', 'worker'] },
  ],
  ['a service changed that is neither rolled nor updated', { model: modelOf({ database: other }) }],
])('stays the same where %s', (_, change) => {
  expect(configHash({ ...usual, ...change })).toBe(configHash(usual));
});

it.each<[string, Partial<MadeFrom>]>([
  ['a secret changed', { model: modelOf({ worker: other }) }],
  ['a file changed', { files: [first, { ...second, content: 'c' }] }],
  ['a file got another mode', { files: [first, { ...second, mode: '755' }] }],
  ['a service went', { services: ['app-a'] }],
])('is another one where %s', (_, change) => {
  expect(configHash({ ...usual, ...change })).not.toBe(configHash(usual));
});

function renamed(release: string) {
  const app = { image: 'app:v1', environment: { VERSION: release, PASSWORD: 'one' } };
  return modelOf({ 'app-a': app, worker: app });
}
