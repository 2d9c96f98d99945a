import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedHost } from '../../../../test/stack/scripted-host.ts';
import type { Container } from '../host/containers.ts';
import { KINDS } from './kinds.ts';

const replicas = { services: ['a', 'b'], port: 80 };
const proxy = { id: 'caddy', command: ['caddy', 'run'] } as unknown as Container;
const leadingTo = (...dials: readonly string[]) =>
  JSON.stringify({ handler: 'reverse_proxy', upstreams: dials.map((dial) => ({ dial })) });

function look(answers: { readonly running: Scripted; readonly file: Scripted }) {
  const host = scriptedHost([
    [/caddy adapt/, answers.file],
    [/config\/$/, answers.running],
  ]);
  return KINDS.caddy.look(host, proxy, replicas);
}

describe('a look at Caddy', () => {
  const both = leadingTo('a:80', 'b:80');
  const off = { exitCode: 1 };

  it.each<[string, Scripted, Scripted, readonly string[], boolean]>([
    ['what runs and what is in the file', both, both, ['a', 'b'], true],
    ['the replica that a run has left out', leadingTo('b:80'), both, ['a', 'b'], true],
    ['what runs, where that is something else', leadingTo('b:80', 'x:1'), both, ['b'], false],
    ['the file, where the API is off', off, both, ['a', 'b'], false],
    ['what runs, where there is no file', both, off, ['a', 'b'], false],
  ])('sees %s', async (_, running, file, dialled, isChangeable) => {
    const offers = await look({ running, file });
    expect(offers?.dialled).toEqual(dialled);
    expect(offers?.changeable !== undefined).toBe(isChangeable);
  });

  it('sees nothing where neither can be had', async () => {
    expect(await look({ running: off, file: off })).toBeUndefined();
  });
});
