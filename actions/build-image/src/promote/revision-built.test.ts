import { expect, it } from 'vitest';
import { type Labels, labels } from '../../../../test/build-image/recorded-images.ts';
import { sampleEvent } from '../../../../test/build-image/samples.ts';
import { CREATED_LABEL, REVISION_LABEL } from '../naming/labels.ts';
import { revisionBuilt } from './revision-built.ts';

const BUILT = 'b'.repeat(40);
const here = { sha: 'f'.repeat(40), committedAt: 1, pullRequest: undefined };

/** When commits were made, and when others build. */
const [THEN, NOW] = ['2026-11-02T08:00:00Z', '2026-11-21T12:00:00Z'];
const byUs = { ...labels({ of: BUILT }), [CREATED_LABEL]: THEN };

/** The commit that images with these labels were built from, in a run for commit aaaa…. */
function built(all: readonly Labels[], created = THEN) {
  const descriptor = { mediaType: 'x', digest: 'y', size: 1 };
  const images = all.map((one, index) => ({
    descriptor,
    platform: { os: 'linux', architecture: `${index}` },
    labels: one,
    created,
  }));
  return revisionBuilt(images, here, sampleEvent())?.sha;
}

it.each<[string, readonly Labels[], string]>([
  ['that of the label, of images that this action built', [byUs], BUILT],
  [
    'that of the run, where the label agrees',
    [{ [REVISION_LABEL]: 'a'.repeat(40) }],
    'a'.repeat(40),
  ],
  ['that of the workspace, where the label agrees', [{ [REVISION_LABEL]: here.sha }], here.sha],
  ['that of the workspace, where there is no label', [{}], here.sha],
  ['that of the workspace, where the label is no commit', [{ [REVISION_LABEL]: 'v1' }], here.sha],
])('the commit is %s', (_, images, sha) => {
  expect(built(images)).toBe(sha);
});

it.each<[string, readonly Labels[]]>([
  ['of an image that another tool built', [{ [REVISION_LABEL]: BUILT }]],
  [
    'beside the record of another commit',
    [{ ...byUs, ...labels({ of: 'c'.repeat(40) }), [REVISION_LABEL]: BUILT }],
  ],
  ['beside a record without the time of the commit', [labels({ of: BUILT })]],
  ['of one of two images', [byUs, { [REVISION_LABEL]: BUILT }]],
])('a label %s may be that of its base image', (_, images) => {
  expect(() => built(images)).toThrow(
    expect.objectContaining({ code: 'FB010', what: expect.stringContaining(BUILT) }),
  );
});

it('a record and its commit may be inherited by an image that has another time', () => {
  expect(built([byUs], '2026-11-02T08:00:00.000000000Z')).toBe(BUILT);
  expect(() => built([byUs], NOW)).toThrow(expect.objectContaining({ code: 'FB010' }));
});
