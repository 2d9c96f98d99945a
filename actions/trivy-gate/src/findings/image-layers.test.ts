import { describe, expect, test } from 'vitest';
import { describeLayer, layersOf } from './image-layers.ts';

function step(instruction: string | undefined, isEmpty = false) {
  return { instruction, isEmpty };
}

describe('a layer', () => {
  const steps = [step('ADD rootfs.tar /'), step('ENV A=1', true), step('COPY app /app # buildkit')];

  test('has its number from below and the instruction that made it', () => {
    const layers = layersOf({ diffIds: ['sha256:1', 'sha256:2'], steps });
    expect(layers.get('sha256:2')).toEqual({
      ...{ diffId: 'sha256:2', number: 2, of: 2, instruction: 'COPY app /app' },
    });
    const first = layers.get('sha256:1');
    expect(first?.instruction).toBe('ADD rootfs.tar /');
    expect(first && describeLayer(first)).toBe('layer 1 of 2');
  });

  test('has no instruction where the history does not fit the layers', () => {
    const layers = layersOf({ diffIds: ['sha256:1', 'sha256:2', 'sha256:3'], steps });
    expect(layers.get('sha256:2')).toMatchObject({ number: 2, of: 3, instruction: undefined });
  });

  test('is not named where its content is there twice', () => {
    const layers = layersOf({ diffIds: ['sha256:1', 'sha256:1'], steps });
    expect(layers.size).toBe(0);
  });

  test.each([
    ['of the classic builder', '/bin/sh -c #(nop) ADD file:1 in / ', 'ADD file:1 in /'],
    ['run by the classic builder', '/bin/sh -c apt-get update', 'RUN apt-get update'],
    ['of BuildKit', 'RUN /bin/sh -c apk add curl # buildkit', 'RUN apk add curl'],
    ['with build arguments', '|1 TOKEN=geheim /bin/sh -c npm ci', 'RUN npm ci'],
    [
      'of BuildKit with build arguments',
      'RUN |1 T=geheim /bin/sh -c npm ci # buildkit',
      'RUN npm ci',
    ],
    ['with build arguments for another shell', 'RUN |1 T=geheim bash -ec x # buildkit', 'RUN'],
    ['of several lines', 'RUN /bin/sh -c a \n\t  b', 'RUN a b'],
    ['that is long', `COPY ${'x'.repeat(200)} /`, `COPY ${'x'.repeat(75)}…`],
    ['that is a command of the log', '::error::x', ': :error::x'],
    ['that is empty', '', undefined],
    ['that is missing', undefined, undefined],
  ])('shows a step %s as in a Dockerfile', (_, instruction, shown) => {
    const layers = layersOf({ diffIds: ['sha256:1'], steps: [step(instruction)] });
    expect(layers.get('sha256:1')?.instruction).toBe(shown);
  });
});
