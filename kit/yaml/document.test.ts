import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readYaml, YamlProblem } from './document.ts';
import type { Path } from './position.ts';
import { describeIssue, pathText } from './problem.ts';

const TEXT = `# who
- name: a
  list: [x, 0010]
- name: b
  deep:
    key: 1
`;

describe('a YAML file', () => {
  test.each<[string, Path, number, number]>([
    ['its root', [], 2, 1],
    ['an entry', [1], 4, 3],
    ['a key', [1, 'name'], 4, 3],
    ['a key further in', [1, 'deep', 'key'], 6, 5],
    ['an item of a list', [0, 'list', 1], 3, 13],
    ['a key that is missing, by what is around it', [1, 'deep', 'lock'], 5, 3],
    ['an entry that is missing', [7, 'name'], 2, 1],
  ])('knows the place of %s', (_, where, line, column) => {
    expect(readYaml(TEXT).positionOf(where)).toEqual({ line, column });
  });

  test('has its values, and how they are written', () => {
    const yaml = readYaml(TEXT);
    expect(yaml.value).toMatchObject([{ list: ['x', 10] }, { deep: { key: 1 } }]);
    expect(yaml.valueAt([0, 'list', 1])).toBe(10);
    expect(yaml.sourceAt([0, 'list', 1])).toBe('0010');
    expect(yaml.sourceAt([0, 'list'])).toBeUndefined();
  });

  test('that is empty has no place', () => {
    expect(readYaml('').value).toBeNull();
    expect(readYaml('').positionOf(['x'])).toBeUndefined();
  });

  test('is refused where it stops being YAML', () => {
    const at = { line: 2, column: 1 };
    expect(() => readYaml('a: 1\na: 2\n')).toThrow(expect.objectContaining({ at }));
  });

  test('is refused as a whole for aliases that multiply beyond all measure', () => {
    const nine = (name: string) => `[${Array.from({ length: 9 }, () => `*${name}`).join()}]`;
    const text = `a: &a [x]\nb: &b ${nine('a')}\nc: &c ${nine('b')}\nd: ${nine('c')}\n`;
    expect(() => readYaml(text)).toThrow(YamlProblem);
    expect(() => readYaml(text)).toThrow(expect.objectContaining({ at: undefined }));
  });
});

test('what zod finds is told with place, value and what to write instead', () => {
  const entry = z.strictObject({ name: z.string('write a name'), size: z.optional(z.number()) });
  const schema = z.array(entry, 'write a list');
  const told = (text: string) => {
    const yaml = readYaml(text);
    const issues = schema.safeParse(yaml.value).error?.issues ?? [];
    const form = { schema, valueAt: yaml.valueAt, notYet: { color: 'paint it by hand' } };
    return issues.flatMap((issue) => describeIssue(issue, form)).map(({ message }) => message);
  };
  expect(told('- {nmae: x, color: red}\n- name: 7\n')).toEqual([
    '`[0].name` is missing: write a name',
    '`[0].nmae`: there is no such key; did you mean `name`?',
    '`[0].color` does not work in this version: paint it by hand',
    '`[1].name` is `7`: write a name',
  ]);
  const known = 'there is no such key; known are: name, size';
  expect(told('- {name: x, constructor: y}')).toEqual([`\`[0].constructor\`: ${known}`]);
  expect(told('"a\\nb"')).toEqual(['The file is `a b`: write a list']);
  expect(told('name: x')).toEqual(['The file: write a list']);
});

test('a form that is a part of the file is told by its place in the file', () => {
  const schema = z.strictObject({ size: z.number('write a number') });
  const issues = schema.safeParse({ size: 'x', siz: 1 }).error?.issues ?? [];
  const form = {
    schema,
    valueAt: () => 'x',
    placeOf: (where: Path) => ['boxes', 2, ...where],
  };
  expect(issues.flatMap((issue) => describeIssue(issue, form))).toEqual([
    { where: ['boxes', 2, 'size'], message: '`boxes[2].size` is `x`: write a number' },
    {
      where: ['boxes', 2, 'siz'],
      message: '`boxes[2].siz`: there is no such key; did you mean `size`?',
    },
  ]);
});

test('the way to a value is written as in JavaScript', () => {
  expect(pathText(['roll', 'services', 1])).toBe('roll.services[1]');
});
