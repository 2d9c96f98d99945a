/**
 * The text of the one Fairway comment: a section per action between hidden marks, in a fixed order,
 * never longer than GitHub takes. Nothing here asks GitHub.
 */

/** A section as it stands in the comment. */
export interface Section {
  /** The action, and after a slash what tells its sections apart: `trivy-gate/web`. */
  readonly id: string;
  readonly stamp: Stamp;
  /** The first line: a heading, which can stand alone. */
  readonly head: string;
  readonly content: string;
  /** The last line: which commit this is about, and the run. */
  readonly foot: string;
}

/** Which run wrote a section, for which commit. */
export interface Stamp {
  readonly run: number;
  readonly attempt: number;
  readonly commit: string;
}

/** A section to be written: how much is shown depends on the room that the others leave. */
export interface NewSection extends Omit<Section, 'content'> {
  /** The content in at most so many characters, cut at rows, with a word on what was cut. */
  readonly contentWithin: (characters: number) => string;
}

/** "body is too long (maximum is 65536 characters)", says GitHub to a longer one. */
export const LONGEST_COMMENT = 65_536;

/** The first line of the comment; nobody sees it. */
const COMMENT_MARK = '<!-- fairway:comment -->';
const BEGIN =
  /^<!-- fairway:begin (?<id>[\w.~!'()*%/-]+) run=(?<run>\d+)\.(?<attempt>\d+) commit=(?<commit>[0-9a-f]*) -->$/;
/** Sections stand in the order in which a release passes through the actions. */
const ORDER = ['build-image', 'trivy-gate', 'rolling-deploy', 'preview-app'];
const MADE_ROOM =
  '_The rest was cut to make room for other sections; the run below has all of it._';

/** The id of a section: the action, and a key where one action has several, such as an image. */
export function sectionId(action: string, key?: string): string {
  if (key === undefined || key === '') return action;
  return `${action}/${encodeURIComponent(key.toWellFormed())}`;
}

/** Whether a text begins as the comment does. */
export function isFairwayComment(body: string): boolean {
  return linesOf(body)[0] === COMMENT_MARK;
}

/** The sections in the text of a comment; what stands between them is not ours and is left out. */
export function parseComment(body: string): Section[] {
  const sections: Section[] = [];
  let begun: { readonly stamp: Stamp; readonly id: string; readonly from: number } | undefined;
  const lines = linesOf(body);
  for (const [index, line] of lines.entries()) {
    const { id, run, attempt, commit = '' } = BEGIN.exec(line)?.groups ?? {};
    if (id !== undefined) {
      const stamp = { run: Number(run), attempt: Number(attempt), commit };
      begun = { id, stamp, from: index + 1 };
    } else if (begun !== undefined && line === endMark(begun.id)) {
      const { id: name, stamp, from } = begun;
      sections.push({ id: name, stamp, ...partsOf(lines.slice(from, index)) });
      begun = undefined;
    }
  }
  return sections;
}

/**
 * The text of a comment with these sections, and with `own` in place of the one of the same name.
 * Where there is no room for all, each gets a fair share: of the longest others only the first and
 * the last line stay, and `own` is cut by itself.
 */
export function composeComment(sections: readonly Section[], own?: NewSection): string {
  const others = inOrder(sections.filter(({ id }) => id !== own?.id));
  const share = Math.floor(roomBeside([]) / (others.length + 1));
  const wanted = own === undefined ? 0 : Math.min(share, sizeOf(whole(own)));
  const kept = shortened(others, roomBeside([]) - wanted, share);
  if (own === undefined) return textOf(kept);
  const mine = fitting(own, roomBeside(kept) - frameOf(own));
  while (sizeOf(mine) > roomBeside(kept) && kept.length > 0) kept.pop();
  return textOf([...kept, mine]);
}

/** Whether two texts of a comment say the same: a later run on the same commit is no news. */
export function isSameNews(one: string, other: string): boolean {
  const [first, second] = [one, other].map((body) =>
    parseComment(body).map(({ id, stamp, head, content }) => [id, stamp.commit, head, content]),
  );
  return JSON.stringify(first) === JSON.stringify(second);
}

/** Whether the first section comes from a later run, or a later attempt of the same. */
export function isNewer(one: Stamp, other: Stamp): boolean {
  return one.run === other.run ? one.attempt > other.attempt : one.run > other.run;
}

/** Text in which nothing is a mark of ours, nor hides what follows; also in code, which is not escaped. */
export function withoutMarks(text: string): string {
  return text.toWellFormed().replaceAll('<!--', '<!\u200b--');
}

// --- internal ---

/** The section with as much of its content as could stand in a comment that has nothing else. */
function whole(own: NewSection): Section {
  return sectionWith(own, own.contentWithin(LONGEST_COMMENT));
}

/** The section with its content in so many characters; what is done to marks makes it longer. */
function fitting(own: NewSection, characters: number): Section {
  let limit = characters;
  while (limit > 0) {
    const section = sectionWith(own, own.contentWithin(limit));
    const size = section.content.length;
    if (size <= characters) return section;
    limit = Math.floor((limit * characters) / size) - 1;
  }
  return sectionWith(own, MADE_ROOM);
}

/** What a section needs beside its content. */
function frameOf(own: NewSection): number {
  return sizeOf(sectionWith(own, '.')) - 1;
}

function sectionWith({ id, stamp, head, foot }: NewSection, content: string): Section {
  const oneLine = (text: string) => withoutMarks(text).replace(/\s*\n\s*/g, ' ');
  const shown = withoutMarks(content).trim();
  return { id, stamp, head: oneLine(head), content: shown, foot: oneLine(foot) };
}

/** The sections in so much room: those beyond their share lose their content, the longest first. */
function shortened(sections: readonly Section[], room: number, share: number): Section[] {
  const kept = [...sections];
  while (total(kept) > room) {
    const isLong = (section: Section) => section.content !== MADE_ROOM && sizeOf(section) > share;
    const [longest] = kept.filter(isLong).sort((a, b) => sizeOf(b) - sizeOf(a));
    // More sections than a comment can hold: the last ones give way.
    if (longest === undefined) kept.pop();
    else kept[kept.indexOf(longest)] = { ...longest, content: MADE_ROOM };
  }
  return kept;
}

function roomBeside(sections: readonly Section[]): number {
  return LONGEST_COMMENT - COMMENT_MARK.length - total(sections);
}

function total(sections: readonly Section[]): number {
  return sections.reduce((sum, section) => sum + sizeOf(section), 0);
}

function sizeOf(section: Section): number {
  return sectionText(section).length;
}

function textOf(sections: readonly Section[]): string {
  return COMMENT_MARK + inOrder(sections).map(sectionText).join('');
}

/** Empty lines keep the marks, which are HTML, apart from the Markdown. */
function sectionText({ id, stamp, head, content, foot }: Section): string {
  const { run, attempt, commit } = stamp;
  const begin = `<!-- fairway:begin ${id} run=${run}.${attempt} commit=${commit} -->`;
  const parts = [head, content, foot].filter((part) => part !== '');
  return `\n\n${begin}\n\n${parts.join('\n\n')}\n\n${endMark(id)}`;
}

function endMark(id: string): string {
  return `<!-- fairway:end ${id} -->`;
}

function linesOf(body: string): string[] {
  return body.split(/\r\n|\n/);
}

function partsOf(lines: readonly string[]): Pick<Section, 'head' | 'content' | 'foot'> {
  const [head = '', ...rest] = lines.join('\n').trim().split('\n');
  const last = rest.at(-1) ?? '';
  const hasFoot = last.startsWith('<sub>');
  const content = (hasFoot ? rest.slice(0, -1) : rest).join('\n').trim();
  return { head, content, foot: hasFoot ? last : '' };
}

function inOrder<One extends { readonly id: string }>(sections: readonly One[]): One[] {
  const place = ({ id }: One) => {
    const index = ORDER.indexOf(id.split('/')[0] ?? '');
    return index < 0 ? ORDER.length : index;
  };
  return sections.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}
