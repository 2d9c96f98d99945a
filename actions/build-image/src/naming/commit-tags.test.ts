import { describe, expect, it } from 'vitest';
import { checkCommitTags, commitTags } from './commit-tags.ts';

const SHA = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

function tagged(...tags: string[]) {
  return tags.map((tag) => ({ registry: 'ghcr.io', repository: 'acme/shop', tag }));
}

it('every tag with the full hash of the commit is found, of whatever image', () => {
  const tags = [...tagged('latest', SHA, `debug-${SHA}`, SHA.slice(0, 7), OTHER)];
  const elsewhere = { registry: 'docker.io', repository: 'acme/shop', tag: SHA };
  const found = commitTags({ tags: [...tags, elsewhere], revision: { sha: SHA } });
  expect(found).toEqual([...tagged(SHA, `debug-${SHA}`), elsewhere]);
  expect(commitTags({ tags, revision: undefined })).toEqual([]);
});

describe('a tag', () => {
  it.each([OTHER, `debug-${OTHER}`, `${OTHER}-arm64`])('%s names another commit', (tag) => {
    expect(() => checkCommitTags(tagged('latest', tag), { sha: SHA }, SHA)).toThrow(
      expect.objectContaining({ code: 'FB013', what: expect.stringContaining(tag) }),
    );
  });

  it.each([SHA, `${OTHER}-${SHA}`, 'bbbbbbb', 'f'.repeat(41), 'd'.repeat(64), 'latest'])(
    '%s does not',
    (tag) => {
      expect(() => checkCommitTags(tagged(tag), { sha: SHA }, SHA)).not.toThrow();
    },
  );

  it('may name the commit of a label, which the user gave for files of no checkout', () => {
    expect(() => checkCommitTags(tagged(SHA, OTHER), { sha: SHA }, OTHER)).not.toThrow();
  });

  it('is not judged where no commit is known', () => {
    expect(() => checkCommitTags(tagged(OTHER), undefined, undefined)).not.toThrow();
  });
});
