import { expect, it } from 'vitest';
import { labels } from '../../../../test/build-image/recorded-images.ts';
import { sampleEvent } from '../../../../test/build-image/samples.ts';
import { REVISION_LABEL } from '../naming/labels.ts';
import { revisionBuilt } from './revision-built.ts';

const BUILT = 'b'.repeat(40);
const here = { sha: 'f'.repeat(40), committedAt: 1, pullRequest: undefined };

/** The commit that images with these labels were built from, in a run for commit aaaa…. */
function built(...all: readonly Readonly<Record<string, string>>[]) {
  const descriptor = { mediaType: 'x', digest: 'y', size: 1 };
  const images = all.map((one, index) => ({
    descriptor,
    platform: { os: 'linux', architecture: `${index}` },
    labels: one,
  }));
  return revisionBuilt(images, here, sampleEvent())?.sha;
}

it.each<[string, readonly Readonly<Record<string, string>>[], string]>([
  ['that of the label, of images that this action built', [labels({ of: BUILT })], BUILT],
  [
    'that of the run, where the label agrees',
    [{ [REVISION_LABEL]: 'a'.repeat(40) }],
    'a'.repeat(40),
  ],
  ['that of the workspace, where the label agrees', [{ [REVISION_LABEL]: here.sha }], here.sha],
  ['that of the workspace, where there is no label', [{}], here.sha],
  ['that of the workspace, where the label is no commit', [{ [REVISION_LABEL]: 'v1' }], here.sha],
])('the commit is %s', (_, images, sha) => {
  expect(built(...images)).toBe(sha);
});

it.each<[string, readonly Readonly<Record<string, string>>[]]>([
  ['of an image that another tool built', [{ [REVISION_LABEL]: BUILT }]],
  [
    'beside the record of another commit',
    [{ ...labels({ of: 'c'.repeat(40) }), [REVISION_LABEL]: BUILT }],
  ],
  ['of one of two images', [labels({ of: BUILT }), { [REVISION_LABEL]: BUILT }]],
])('a label %s may be that of its base image', (_, images) => {
  expect(() => built(...images)).toThrow(
    expect.objectContaining({ code: 'FB010', what: expect.stringContaining(BUILT) }),
  );
});
