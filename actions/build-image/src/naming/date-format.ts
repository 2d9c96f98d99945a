/**
 * Times in tags, in the words of docker/metadata-action, which are those of Moment:
 * https://momentjs.com/docs/#/displaying/format/
 */
import { InputProblem } from '../../../../kit/action/fields.ts';

/** How to write a time, checked. */
export interface DateFormat {
  readonly pieces: readonly Piece[];
  /** An IANA name, `Asia/Tokyo`. */
  readonly timeZone: string;
}

/** Text that stands as it is, or a word for a part of the time. */
type Piece = { readonly text: string } | { readonly word: Word };

/** A time as a wall clock in some zone shows it. */
interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Seconds since the epoch, which have no zone. */
  readonly epoch: number;
}

/** Of Moment's words those of which tags are made; names of months and days are not among them. */
const WORDS = {
  YYYY: ({ year }) => padded(year, 4),
  YY: ({ year }) => padded(year % 100, 2),
  MM: ({ month }) => padded(month, 2),
  M: ({ month }) => String(month),
  DD: ({ day }) => padded(day, 2),
  D: ({ day }) => String(day),
  HH: ({ hour }) => padded(hour, 2),
  H: ({ hour }) => String(hour),
  hh: ({ hour }) => padded(hour % 12 || 12, 2),
  h: ({ hour }) => String(hour % 12 || 12),
  mm: ({ minute }) => padded(minute, 2),
  m: ({ minute }) => String(minute),
  ss: ({ second }) => padded(second, 2),
  s: ({ second }) => String(second),
  A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
  X: ({ epoch }) => String(epoch),
} as const satisfies Readonly<Record<string, (time: WallClock) => string>>;

type Word = keyof typeof WORDS;

const PIECE = /\[(?<text>[^\]]*)\]|(?<word>([A-Za-z])\3*)|(?<other>[^A-Za-z[]+|\[)/g;

/**
 * Reads a format such as `YYYYMMDD-HHmmss`; what stands in brackets is taken as it is.
 *
 * @throws {InputProblem} for words that are not known, rather than to print them.
 */
export function parseDateFormat(format: string, timeZone = 'UTC'): DateFormat {
  if (format === '') throw new InputProblem("a date has no format; write `{{date 'YYYYMMDD'}}`");
  if (!isTimeZone(timeZone)) throw new InputProblem(`\`${timeZone}\` is no time zone`);
  const pieces = [...format.matchAll(PIECE)].map(({ groups = {} }): Piece => {
    const { text, word, other = '' } = groups;
    if (word === undefined) return { text: text ?? other };
    if (isWord(word)) return { word };
    throw new InputProblem(
      `the date format \`${format}\` has \`${word}\`; known are ${Object.keys(WORDS).join(' ')}, and text in \`[…]\``,
    );
  });
  return { pieces, timeZone };
}

/** A time in a format. */
export function formatDate(format: DateFormat, time: Date): string {
  const clock = wallClock(time, format.timeZone);
  return format.pieces
    .map((piece) => ('text' in piece ? piece.text : WORDS[piece.word](clock)))
    .join('');
}

// --- internal ---

function isWord(text: string): text is Word {
  return Object.hasOwn(WORDS, text);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function wallClock(time: Date, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    epoch: Math.floor(time.getTime() / 1_000),
  };
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
