import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Recipe extends Record<string, unknown> {
  readonly outputs?: Record<string, string>;
}

/** The YAML blocks of an action's README that have a word in them, read. */
function recipes(action: string, word: string): Record<string, Recipe>[] {
  const readme = new URL(`../../actions/${action}/README.md`, import.meta.url);
  const blocks = readFileSync(readme, 'utf8').matchAll(/```yaml\n(.*?)```/gs);
  return [...blocks].flatMap(([, text = '']) => (text.includes(word) ? [parse(text)] : []));
}

test('the README of rolling-deploy takes what that of trivy-gate hands on, by the same name', () => {
  const [handsOn] = recipes('trivy-gate', 'steps.gate.outputs').map(({ gate }) => gate?.outputs);
  const handedOn = Object.entries(handsOn ?? {});
  const [takes] = recipes('rolling-deploy', 'require-verdict').map((block) => block['with']);
  expect(handedOn).toContainEqual(['verdict-json', '${' + '{ steps.gate.outputs.verdict-json }}']);
  const taken = Object.values(takes ?? {}).flatMap((value) => {
    const name = /needs\.gate\.outputs\.([\w-]+)/.exec(String(value))?.[1];
    return name === undefined ? [] : [name];
  });
  expect(taken).toContain('verdict-json');
  for (const name of taken) expect(handedOn.map(([key]) => key)).toContain(name);
});
