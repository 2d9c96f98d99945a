import { describe, expect, it } from 'vitest';
import { instructionOf, layerInstructions } from './layer-instructions.ts';

describe('an instruction is shown as its author wrote it, whatever builder wrote it down', () => {
  it.each([
    ['RUN /bin/sh -c make # buildkit', 'RUN make'],
    ['RUN |2 A=1 B=two words /bin/sh -c make -j # buildkit', 'RUN make -j'],
    ['COPY . /shop # buildkit', 'COPY . /shop'],
    ['/bin/sh -c #(nop) COPY file:abc in /shop ', 'COPY file:abc in /shop'],
    [
      '/bin/sh -c apt-get update &&\t  apt-get install -y curl',
      'RUN apt-get update && apt-get install -y curl',
    ],
    ['|1 VERSION=7 /bin/sh -c make', 'RUN make'],
    ['WORKDIR /shop', 'WORKDIR /shop'],
    ['', undefined],
    [' # buildkit', undefined],
  ])('%j', (createdBy, instruction) => {
    expect(instructionOf(createdBy)).toBe(instruction);
  });
});

const config = (...history: readonly unknown[]) => Buffer.from(JSON.stringify({ history }));

it('instructions that made no layer are passed over', () => {
  const history = [
    { created_by: 'FROM' },
    { created_by: 'ENV A=1', empty_layer: true },
    { created_by: 'COPY . /' },
  ];
  expect(layerInstructions(config(...history), 2)).toEqual(['FROM', 'COPY . /']);
});

it.each([
  ['a history of another length', config({ created_by: 'COPY . /' })],
  ['no history', Buffer.from('{}')],
  ['what is no config', Buffer.from('<html>')],
])('with %s no layer gets a name, rather than a wrong one', (_, bytes) => {
  expect(layerInstructions(bytes, 2)).toEqual([undefined, undefined]);
});
