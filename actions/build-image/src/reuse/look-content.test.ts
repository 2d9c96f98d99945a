import { describe, expect, it } from 'vitest';
import {
  CONTENT,
  expectation,
  IMAGE,
  INDEX,
  imageOf,
  inputsOf,
  type Labels,
  labels,
  lookInto,
  NOW,
  OTHER,
  SHA,
  served,
} from '../../../../test/build-image/recorded-images.ts';
import type { Scripted } from '../../../../test/registry/scripted-registry.ts';
import { contentTag, pointTo } from './content-pointer.ts';

describe('an image of the same content', () => {
  const tag = contentTag(CONTENT);
  const expected = expectation({ content: CONTENT });
  const found = labels({ content: CONTENT, of: OTHER });

  /** The image, and the pointer to it. */
  function pointed(image: Labels, builtAt = NOW - 86_400_000) {
    const { body = '', headers } = imageOf(image).manifest;
    const digest = headers?.['docker-content-digest'] ?? '';
    const bytes = Buffer.from(body);
    const pointer = pointTo({ digest, mediaType: IMAGE, bytes }, builtAt);
    return { [tag]: served(INDEX, Buffer.from(pointer.bytes)), [digest]: image };
  }

  it('is reused, whatever its commit', async () => {
    const { verdict } = await lookInto(pointed(found), expected);
    expect(verdict).toMatchObject({ kind: 'reuse', at: 'content', image: { revision: OTHER } });
  });

  it('is reused under the tag of this commit', async () => {
    const { verdict } = await lookInto({ [SHA]: found }, expected);
    expect(verdict).toMatchObject({ kind: 'reuse', at: { tag: SHA } });
  });

  it('is found where no tag names the commit', async () => {
    const { verdict } = await lookInto(pointed(found), expected, ['latest']);
    expect(verdict.kind).toBe('reuse');
  });

  it.each<[string, Labels, string, number?]>([
    [
      'was pushed for a pull request',
      { ...found, 'fairway.pushed-for': 'pull_request' },
      'pull request',
    ],
    [
      'was pushed for something unknown',
      { ...found, 'fairway.pushed-for': 'Push' },
      'pull request',
    ],
    ['has another content', { ...found, 'fairway.content': 'd'.repeat(64) }, 'another one'],
    ['has other inputs', labels({ inputs: inputsOf({ target: 'x' }), content: CONTENT }), 'inputs'],
    ['has no record', {}, 'inputs'],
    ['is 8 days old', found, '7 days', NOW - 8 * 86_400_000],
    ['is of tomorrow', found, '7 days', NOW + 86_400_000],
  ])('is not reused when it %s', async (_, image, why, builtAt) => {
    const { verdict } = await lookInto(pointed(image, builtAt), expected);
    expect(verdict).toEqual({ kind: 'build', why: expect.stringContaining(why) });
  });

  it.each<[string, Parameters<typeof lookInto>[0]]>([
    ['it is gone and only the pointer is there', { ...pointed(found), ...gone(pointed(found)) }],
    ['the tag of the content is no pointer', { [tag]: found }],
  ])('is not there when %s', async (_, images) => {
    const { verdict } = await lookInto(images, expected);
    expect(verdict).toEqual({ kind: 'build', why: 'no image has this content yet' });
  });

  it('is not looked for when it has to be built', async () => {
    const { asked } = await lookInto(pointed(found), { ...expected, mustBuild: 'so' });
    expect(asked.join()).not.toContain(tag);
  });

  function gone(images: ReturnType<typeof pointed>): Record<string, Scripted> {
    const digests = Object.keys(images).filter((name) => name !== tag);
    return Object.fromEntries(digests.map((digest) => [digest, { status: 404 }]));
  }
});
