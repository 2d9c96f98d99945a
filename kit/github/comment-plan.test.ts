import { describe, expect, it } from 'vitest';
import { type OwnComment, planStep } from './comment-plan.ts';
import { composeComment, type NewSection, parseComment } from './comment-text.ts';

const COMMIT = 'abc';

interface Made {
  readonly run?: number;
  readonly attempt?: number;
  readonly commit?: string;
}

function made(id: string, content: string, { run = 77, attempt = 1, commit = COMMIT }: Made = {}) {
  const foot = `<sub>run ${run}</sub>`;
  return {
    id,
    stamp: { run, attempt, commit },
    head: `### ${id}`,
    foot,
    contentWithin: () => content,
  };
}

function comment(id: number, ...sections: readonly NewSection[]): OwnComment {
  const body = sections.reduce((text, one) => composeComment(parseComment(text), one), '');
  return { id, body, url: `https://github.test/${id}` };
}

const own = made('trivy-gate', 'pass');
const other = made('build-image', 'built');

/** What is done, to which comment, and what it then says. */
function plan(found: readonly OwnComment[], hasWritten = false) {
  const step = planStep(found, own, hasWritten);
  const said = 'body' in step ? parseComment(step.body) : [];
  return [
    step.do,
    ...('comment' in step ? [step.comment.id] : []),
    ...said.map(({ id, content }) => `${id}: ${content}`),
  ];
}

describe('the next step', () => {
  it.each<[string, readonly OwnComment[], readonly unknown[]]>([
    ['creates what is not there', [], ['create', 'trivy-gate: pass']],
    [
      'adds the section',
      [comment(1, other)],
      ['rewrite', 1, 'build-image: built', 'trivy-gate: pass'],
    ],
    [
      'replaces the section',
      [comment(1, other, made('trivy-gate', 'block'))],
      ['rewrite', 1, 'build-image: built', 'trivy-gate: pass'],
    ],
    ['is none when it is there', [comment(1, other, own)], ['nothing', 1]],
    [
      'is none when an earlier run said the same of this commit',
      [comment(1, made('trivy-gate', 'pass', { run: 70 }))],
      ['nothing', 1],
    ],
    [
      'replaces what an earlier run said of another commit',
      [comment(1, made('trivy-gate', 'pass', { run: 70, commit: 'def' }))],
      ['rewrite', 1, 'trivy-gate: pass'],
    ],
    [
      'leaves what a later run said',
      [comment(1, made('trivy-gate', 'block', { run: 80, commit: 'def' }))],
      ['nothing', 1],
    ],
    [
      'leaves what a later attempt said',
      [comment(1, made('trivy-gate', 'block', { attempt: 2 }))],
      ['nothing', 1],
    ],
    [
      'brings a second comment into the oldest',
      [comment(1, other), comment(2, own)],
      ['rewrite', 1, 'build-image: built', 'trivy-gate: pass'],
    ],
    [
      'removes a second comment when all of it is there',
      [comment(1, other, own), comment(2, own)],
      ['remove', 2],
    ],
    [
      'removes one after the other',
      [comment(1, own), comment(2, own), comment(3, own)],
      ['remove', 2],
    ],
    [
      'takes of two sections that of the later run',
      [
        comment(1, made('build-image', 'old', { run: 3 })),
        comment(2, made('build-image', 'new', { run: 4 })),
      ],
      ['rewrite', 1, 'build-image: new', 'trivy-gate: pass'],
    ],
    [
      'mends a comment in which a section stands twice',
      [{ ...comment(1, own), body: `${comment(1, own).body}\n${comment(1, own).body}` }],
      ['rewrite', 1, 'trivy-gate: pass'],
    ],
  ])('%s', (_, found, expected) => {
    expect(plan(found)).toEqual(expected);
  });

  it.each<[string, readonly OwnComment[], readonly unknown[]]>([
    [
      'writes it again when it was lost',
      [comment(1, other)],
      ['rewrite', 1, 'build-image: built', 'trivy-gate: pass'],
    ],
    [
      'writes it again when an earlier run replaced it',
      [comment(1, made('trivy-gate', 'block', { run: 70, commit: 'def' }))],
      ['rewrite', 1, 'trivy-gate: pass'],
    ],
    [
      'does not quarrel with another job of the same run',
      [comment(1, made('trivy-gate', 'block'))],
      ['nothing', 1],
    ],
    ['creates it again when it was deleted', [], ['create', 'trivy-gate: pass']],
  ])('after our own write %s', (_, found, expected) => {
    expect(plan(found, true)).toEqual(expected);
  });

  it.each([
    [made('trivy-gate', 'block', { run: 80, commit: 'def' }), true],
    [made('trivy-gate', 'pass'), false],
  ])('says whether a later run was there: %#', (stored, isOvertaken) => {
    expect(planStep([comment(1, stored)], own, false)).toMatchObject({
      do: 'nothing',
      isOvertaken,
    });
  });
});
