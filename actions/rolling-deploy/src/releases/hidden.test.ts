import { expect, it } from 'vitest';
import { parseJournal } from '../host/journal.ts';
import { tellHidden } from './hidden.ts';

/** Lines: `v2<v1` is a deploy of v2 where v1 served; `?` is one of another version. */
function journalOf(lines: readonly string[]) {
  const written = lines.map((text) => {
    const [, release, previousRelease, result = 'deployed'] =
      /^(.+)<([^!]+)(?:!(.+))?$/.exec(text) ?? [];
    if (release === undefined) return { version: 2 };
    return {
      ...{ version: 1, at: '', result, release, digest: '', previousRelease, previousDigest: '' },
      run: { repository: 'acme/shop', id: '7', attempt: 1, actor: 'alice' },
      ...{ rolled: [], requests: null, failureCode: null, durationMs: 1 },
    };
  });
  return parseJournal(written.map((entry) => JSON.stringify(entry)).join('\n'));
}

it.each<[string, string[], string | undefined]>([
  ['all lines are known', ['v1<v0'], undefined],
  ['the last one is not', ['v1<v0', '?'], '1 line'],
  ['only the name of what runs changed since', ['?', '?', 'v2<v1!unchanged'], '2 lines'],
  ['a release was brought out since', ['?', 'v3<v2'], undefined],
  ['a deploy began since', ['?', 'v3<v2!begun'], undefined],
])('warns when the release before is hidden: %s', (_, lines, expected) => {
  const said: string[] = [];
  tellHidden({ warning: (...texts) => said.push(texts.join(': ')) }, journalOf(lines));
  expect(said).toEqual(
    expected === undefined
      ? []
      : [expect.stringMatching(`^Journal: ${expected} of .* name its \`release\``)],
  );
});
