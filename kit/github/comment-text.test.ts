import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, codeBlock, joined, md } from '../report/markdown.ts';
import { Summary } from '../report/summary.ts';
import {
  composeComment,
  isFairwayComment,
  isSameNews,
  LONGEST_COMMENT,
  type NewSection,
  parseComment,
  sectionId,
  withoutMarks,
} from './comment-text.ts';

const STAMP = { run: 77, attempt: 1, commit: 'abc123' };
const FOOT = '<sub>Commit `abc123`</sub>';

/** A section whose content is cut at any character. */
function section(id: string, content: string, more: Partial<NewSection> = {}): NewSection {
  return {
    ...{ id, stamp: STAMP, head: `### ${id}`, foot: FOOT },
    contentWithin: (characters) => content.slice(0, characters),
    ...more,
  };
}

/** The text of a comment to which sections were added one after the other. */
function added(...sections: readonly NewSection[]): string {
  return sections.reduce((body, one) => composeComment(parseComment(body), one), '');
}

describe('a comment', () => {
  it('is read as it was written', () => {
    const body = added(
      section('trivy-gate', 'a\n\n| b |\n|---|\n| c |'),
      section('build-image', ''),
    );
    expect(isFairwayComment(body)).toBe(true);
    expect(parseComment(body)).toEqual([
      { id: 'build-image', stamp: STAMP, head: '### build-image', content: '', foot: FOOT },
      {
        ...{ id: 'trivy-gate', stamp: STAMP, head: '### trivy-gate', foot: FOOT },
        content: 'a\n\n| b |\n|---|\n| c |',
      },
    ]);
  });

  it('is the same with the ends of lines of a web form', () => {
    const body = added(section('trivy-gate', 'a\n\nb'));
    expect(isSameNews(body, body.replaceAll('\n', '\r\n'))).toBe(true);
  });

  it('has its sections in the order of a release, whatever came first', () => {
    const ids = ['z', 'rolling-deploy', 'trivy-gate/web', 'build-image', 'trivy-gate/api', 'a'];
    const body = added(...ids.map((id) => section(id, 'x')));
    expect(parseComment(body).map(({ id }) => id)).toEqual([
      ...['build-image', 'trivy-gate/api', 'trivy-gate/web', 'rolling-deploy', 'a', 'z'],
    ]);
  });

  it('replaces the section of the same name and leaves the others', () => {
    const body = added(section('a', '1'), section('b', '2'), section('a', '3'));
    expect(parseComment(body).map(({ content }) => content)).toEqual(['3', '2']);
  });

  it.each([
    ['nothing', ''],
    ['something else', 'Thanks!'],
    ['a mark that is not at its beginning', 'See:\n<!-- fairway:comment -->'],
    ['a mark within a line', ' <!-- fairway:comment -->'],
  ])('is not what holds %s', (_, body) => {
    expect(isFairwayComment(body)).toBe(false);
  });

  it.each([
    ['has no end', '<!-- fairway:begin a run=1.1 commit=ab -->\n\n### a'],
    [
      'ends as another',
      '<!-- fairway:begin a run=1.1 commit=ab -->\n### a\n<!-- fairway:end b -->',
    ],
    ['has no run', '<!-- fairway:begin a -->\n### a\n<!-- fairway:end a -->'],
  ])('a section that %s is none', (_, body) => {
    expect(parseComment(`<!-- fairway:comment -->\n${body}`)).toEqual([]);
  });
});

describe('the same news', () => {
  const body = added(section('a', 'x'));
  it.each<[string, Partial<NewSection>, boolean]>([
    [
      'of a later run on the same commit',
      { stamp: { ...STAMP, run: 78 }, foot: '<sub>78</sub>' },
      true,
    ],
    ['but of another commit', { stamp: { ...STAMP, commit: 'def' } }, false],
    ['but with another verdict', { head: '### no' }, false],
    ['but with another content', { contentWithin: () => 'y' }, false],
  ])('%s', (_, more, expected) => {
    expect(isSameNews(body, added(section('a', 'x', more)))).toBe(expected);
  });
});

describe('a comment that would be too long', () => {
  it('is cut at a row of the section that is written, and says what was cut', () => {
    const summary = new Summary();
    const rows = Array.from({ length: 5_000 }, (_, row) => [
      code(`package-${row}`),
      'fixed in 1.2',
    ]);
    summary.table(['Package', 'Fix'], rows, 'the summary of the run');
    const contentWithin = (characters: number) => summary.render(characters);
    const body = added(section('trivy-gate', '', { contentWithin }));
    expect(body.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(body.length).toBeGreaterThan(LONGEST_COMMENT - 2_000);
    const { content = '' } = parseComment(body)[0] ?? {};
    const shown = content.split('\n').filter((line) => line.startsWith('| `package-'));
    expect(shown.every((line) => line.endsWith(' | fixed in 1\\.2 |') || line.endsWith('|'))).toBe(
      true,
    );
    expect(content).toContain(`_${5_000 - shown.length} more rows did not fit here`);
    expect(body.endsWith(`${FOOT}\n\n<!-- fairway:end trivy-gate -->`)).toBe(true);
  });

  it('takes from who has more than its share, and leaves the verdict of that', () => {
    const long = 'x'.repeat(60_000);
    const body = added(section('a', long), section('b', 'short'), section('c', long));
    expect(body.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    const [a, b, c] = parseComment(body);
    expect(a).toMatchObject({ head: '### a', foot: FOOT });
    expect(a?.content).toMatch(/cut to make room/);
    expect(b?.content).toBe('short');
    expect(c?.content.length).toBeGreaterThan(20_000);
  });

  it('takes nothing where there is room for what is new', () => {
    const long = 'x'.repeat(60_000);
    const body = added(section('a', long), section('b', 'short'));
    expect(parseComment(body).map(({ content }) => content.length)).toEqual([60_000, 5]);
  });

  it('stays short enough whatever is in it', () => {
    const content = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constant('<!--'.repeat(15_000)),
      fc.constant('x'.repeat(70_000)),
    );
    const sections = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 40 }), content), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(sections, (all) => {
        const body = added(...all.map(([key, text]) => section(sectionId('a', key), text)));
        expect(body.length).toBeLessThanOrEqual(LONGEST_COMMENT);
        const last = all.at(-1);
        if (last === undefined) return;
        const ids = parseComment(body).map(({ id }) => id);
        expect(ids).toContain(sectionId('a', last[0]));
      }),
      { numRuns: 60 },
    );
  });

  it('gives way to the section that is written when there are too many', () => {
    const many = Array.from({ length: 256 }, (_, key) => ({
      ...{ id: sectionId('a', `image-${key}`), stamp: STAMP, head: '### a', foot: FOOT },
      content: 'x'.repeat(300),
    }));
    const body = composeComment(many, section('trivy-gate', 'last'));
    expect(body.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(parseComment(body)[0]).toMatchObject({ id: 'trivy-gate', content: 'last' });
  });
});

describe('foreign text can not forge a mark', () => {
  const marks = fc.constantFrom(
    '<!-- fairway:comment -->',
    '<!-- fairway:end trivy-gate -->',
    '<!-- fairway:begin rolling-deploy run=999.1 commit=abc -->',
    '<!--',
    '-->',
    '<!-\u200b-',
    '<!<!----',
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '`',
    '```\n',
    '</details>',
  );
  const foreign = fc
    .array(fc.oneof(marks, fc.string({ unit: 'binary' })), { maxLength: 12 })
    .map((parts) => parts.join(''));

  /** All the ways in which foreign text gets into a section. */
  function hostile(text: string): NewSection {
    const content = new Summary();
    content.add(md`${text}`).add(code(text)).add(codeBlock(text)).details(text, codeBlock(text));
    content.table([text], [[text], [code(text)], [joined([md`${text}`, code(text)])]]);
    return {
      ...section(sectionId('trivy-gate', text), ''),
      head: md`### ${text} ${code(text)}`.markdown,
      contentWithin: (characters) => content.render(characters),
    };
  }

  it('in a heading, a key, a cell, code or a block', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const own = hostile(text);
        const before = added(section('build-image', 'theirs'));
        const body = composeComment(parseComment(before), own);
        const sections = parseComment(body);
        expect(sections.map(({ id }) => id)).toEqual(['build-image', own.id]);
        expect(sections[0]?.content).toBe('theirs');
        expect(sections[1]?.stamp).toEqual(STAMP);
        // Only our own marks are hidden: five, and none of them holds anything else.
        expect(body.match(/<!--/g)?.length).toBe(5);
        expect(composeComment(sections, own)).toBe(body);
      }),
      { numRuns: 500 },
    );
  });

  it('nor raw, where Markdown of ours would let it through', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const body = added(section('a', text, { head: text, foot: text }), section('b', 'theirs'));
        expect(parseComment(body).map(({ id }) => id)).toEqual(['a', 'b']);
        expect(withoutMarks(text)).not.toContain('<!--');
      }),
      { numRuns: 500 },
    );
  });
});
