import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../host/journal.ts';
import { releaseBefore } from './before.ts';

const digestOf = (release: string) => `sha256:${release.padEnd(64, '0')}`;

/** A line: `v2<v1` is a deploy of v2 where v1 served, `back:v1<v2` the way back from it. */
function line(text: string): JournalEntry {
  const [, back, release = '', before = '', result = 'deployed'] =
    /^(back:)?([^<!]+)<([^!]*)(?:!(.+))?$/.exec(text) ?? [];
  return {
    ...{ version: 1, at: '2026-11-21T10:00:00Z', rolled: [], requests: null, durationMs: 1 },
    operation: back === undefined ? 'deploy' : 'rollback',
    result: result as JournalEntry['result'],
    ...{ release, digest: digestOf(release.replace('-again', '')) },
    previousRelease: before || null,
    previousDigest: before === '' ? null : digestOf(before),
    run: { repository: 'acme/shop', id: '7', attempt: 1, actor: 'alice' },
    failureCode: null,
  };
}

describe('the release before', () => {
  it.each<[string, string[], string | undefined]>([
    ['nothing was deployed', [], undefined],
    ['one release was', ['v1<'], undefined],
    ['two were', ['v1<', 'v2<v1'], 'v1'],
    ['it was gone back', ['v1<', 'v2<v1', 'back:v1<v2'], 'v1'],
    ['it was gone back further', ['v1<', 'v2<v1', 'v3<v2', 'back:v1<v3'], 'v1'],
    ['a deploy came after', ['v1<', 'v2<v1', 'back:v1<v2', 'v3<v1'], 'v1'],
    ['a deploy failed and was taken back', ['v1<', 'v2<v1', 'v3<v2!rolled-back'], 'v2'],
    ['a deploy failed and stays', ['v1<', 'v2<v1', 'v3<v2!failed'], 'v2'],
    ['a deploy was killed', ['v1<', 'v2<v1', 'v3<v2!begun'], 'v2'],
    ['the second one was killed', ['v1<', 'v2<v1!begun'], 'v1'],
    ['the first one was killed', ['v1<!begun'], undefined],
    ['a deploy was killed twice', ['v1<', 'v2<v1!begun', 'v2<v2!begun'], 'v1'],
    ['a killed one was found whole', ['v0<', 'v1<v0', 'v2<v1!begun', 'v2<v2!unchanged'], 'v1'],
    ['a killed one was finished', ['v1<', 'v2<v1!begun', 'v2<v1!begun', 'v2<v1'], 'v1'],
    ['going back was killed', ['v1<', 'v2<v1', 'back:v1<v2!begun'], 'v1'],
    ['going back further was killed', ['v1<', 'v2<v1', 'v3<v2', 'back:v1<v3!begun'], 'v2'],
    ['going back failed', ['v1<', 'v2<v1', 'back:v1<v2!begun', 'back:v1<v2!rolled-back'], 'v1'],
    ['the same one was deployed anew', ['v1<', 'v2<v1', 'v2<v2!begun', 'v2<v2'], 'v1'],
    ['only its name changed', ['v1<', 'v2<v1', 'v2-again<v2!unchanged'], 'v1'],
  ])('when %s', (_, lines, expected) => {
    expect(releaseBefore({ recent: lines.map(line) })).toBe(expected);
  });
});
