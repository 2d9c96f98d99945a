import { describe, expect, it } from 'vitest';
import {
  describeEffect,
  type Effect,
  effectsOf,
  feasible,
  readEffects,
  writtenEffects,
} from './effect.ts';

const reload: Effect = { how: 'reload', service: 'caddy' };
const build: Effect = { how: 'build', service: 'caddy' };
const restart: Effect = { how: 'restart', service: 'gatus' };

const files = [
  { path: 'Caddyfile', effect: reload },
  { path: 'sites/a', effect: reload },
  { path: 'Dockerfile', effect: build },
  { path: 'gatus.yaml', effect: restart },
  { path: 'compose.yaml', effect: undefined },
];

describe('effectsOf', () => {
  it.each<[string, string[], Effect[], Effect[]]>([
    ['nothing, when nothing changed', [], [], []],
    ['nothing, for a file that nobody reads', ['compose.yaml'], [], []],
    ['a reload, once for two files', ['Caddyfile', 'sites/a'], [], [reload]],
    [
      'what makes a service anew first',
      ['Caddyfile', 'gatus.yaml', 'Dockerfile'],
      [],
      [build, restart, reload],
    ],
    ['what an earlier run left to do', [], [reload], [reload]],
    ['both once, where they are the same', ['Caddyfile'], [reload], [reload]],
  ])('gives %s', (_, changed, pending, expected) => {
    expect(effectsOf(files, { changed, pending })).toEqual(expected);
  });
});

it('asks nothing of a service that the Compose files do not have any more', () => {
  expect(feasible([build, restart, reload], new Map([['caddy', {}]]))).toEqual([build, reload]);
});

it('reads what it wrote, and passes over what it did not', () => {
  const effects = [build, restart, reload];
  expect(readEffects(writtenEffects(effects))).toEqual(effects);
  expect(readEffects('reload\nexplode caddy\n\nreload caddy\nrest')).toEqual([reload]);
});

it.each<[Effect, boolean, string]>([
  [reload, true, 'Reload `caddy`'],
  [restart, false, 'Restart `gatus`'],
  [
    { how: 'recreate', service: 'caddy' },
    true,
    'Recreate `caddy`, whose definition changed; no request is answered meanwhile, usually for 1 to 3 s',
  ],
  [
    build,
    true,
    'Build `caddy`, and recreate it if that changes it; no request is answered meanwhile, usually for 1 to 3 s',
  ],
])('says what %j means', (effect, isProxy, expected) => {
  expect(describeEffect(effect, isProxy)).toBe(expected);
});
