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
  it.each([
    OTHER,
    `debug-${OTHER}`,
    `${OTHER}-arm64`,
    `web${OTHER}`,
    `a${OTHER}`,
    `${OTHER}0`,
    `20261121${OTHER}`,
    `web${OTHER}-${SHA.slice(1)}`,
  ])('%s names another commit', (tag) => {
    expect(() => checkCommitTags(tagged('latest', tag), { sha: SHA }, SHA)).toThrow(
      expect.objectContaining({ code: 'FB013', what: expect.stringContaining(tag) }),
    );
  });

  it.each([
    SHA,
    `web${SHA}`,
    `${OTHER}-${SHA}`,
    'bbbbbbb',
    'd'.repeat(32),
    'd'.repeat(64),
    `cache${'d'.repeat(64)}`,
    'd'.repeat(128),
    'latest',
  ])('%s does not', (tag) => {
    expect(() => checkCommitTags(tagged(tag), { sha: SHA }, SHA)).not.toThrow();
  });

  it('with a hash of 64 digits is judged where the commits have such', () => {
    const [own, other] = ['a'.repeat(64), 'b'.repeat(64)];
    const check = (tag: string) => checkCommitTags(tagged(tag), { sha: own }, own);
    expect(() => check(`web${other}`)).toThrow(expect.objectContaining({ code: 'FB013' }));
    expect(() => check(`web${own}`)).not.toThrow();
    expect(() => check('d'.repeat(96))).not.toThrow();
  });

  it('may name the commit of a label, which the user gave for files of no checkout', () => {
    expect(() => checkCommitTags(tagged(SHA, OTHER), { sha: SHA }, OTHER)).not.toThrow();
    expect(() => checkCommitTags(tagged(`web${OTHER}`), { sha: SHA }, '')).toThrow();
  });

  it('is not judged where no commit is known', () => {
    expect(() => checkCommitTags(tagged(OTHER), undefined, undefined)).not.toThrow();
  });
});
