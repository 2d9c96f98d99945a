import { describe, expect, it } from 'vitest';
import { sampleEvent, samplePullRequest } from '../../../../test/build-image/samples.ts';
import { resolveTag } from './resolve-tags.ts';
import { revisionOf } from './revision.ts';
import { parseTagLine } from './tag-rule.ts';

const MERGE = { sha: 'f'.repeat(40), committedAt: 1, isTestMerge: true };

function shaTag(...given: Parameters<typeof revisionOf>) {
  const revision = revisionOf(...given);
  const resolved = resolveTag(parseTagLine('type=sha'), {
    event: sampleEvent(),
    revision,
    now: new Date(0),
  });
  return resolved.kind === 'tag' ? resolved.tag : undefined;
}

describe("GitHub's merge commit of a pull request", () => {
  it('has the number of the pull request for a tag', () => {
    expect(shaTag(MERGE, samplePullRequest())).toBe('pr-12');
  });

  it.each(['workflow_run', 'workflow_dispatch'])(
    'has none in a run of %s, which does not know the number',
    (name) => {
      expect(() => shaTag(MERGE, sampleEvent({ name }))).toThrow(
        expect.objectContaining({ code: 'FB010', what: expect.stringContaining('pull request') }),
      );
    },
  );

  it('is a commit like others when it was pushed to the branch of the run', () => {
    expect(shaTag(MERGE, sampleEvent({ sha: MERGE.sha }))).toBe(MERGE.sha);
  });
});
