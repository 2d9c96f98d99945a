import { expect, it } from 'vitest';
import type { Definition } from './definition.ts';
import { shellForm } from './shell-form.ts';

it.each<[string, Partial<Definition>, readonly string[] | undefined, string | undefined]>([
  ['a shell in the image', {}, ['/bin/sh', '-c', 'npm start'], 'npm start'],
  ['a shell that replaces itself', {}, ['sh', '-c', 'migrate && exec node x'], undefined],
  ['a shell with options', {}, ['/bin/bash', '-ec', 'node x\necho'], 'node x'],
  ['a program', {}, ['node', 'server.js'], undefined],
  ['a script', {}, ['/entrypoint.sh', 'sh', '-c', 'x'], undefined],
  [
    'the Compose file, before the container',
    { command: ['node', 'x'] },
    ['sh', '-c', 'y'],
    undefined,
  ],
  ['a shell in the Compose file', { command: ['sh', '-c', 'node x'] }, undefined, 'node x'],
])('knows %s', (_, definition, runs, expected) => {
  expect(shellForm(definition, runs)).toBe(expected);
});
