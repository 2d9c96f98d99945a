/** Tells the demo in the terminal: chapters, steps with their time, and verdicts. */
import { formatDuration } from '../kit/time/duration.ts';

const COLOURS = process.stdout.isTTY && process.env.NO_COLOR === undefined;

function paint(code: number, text: string): string {
  return COLOURS ? `\u001b[${code}m${text}\u001b[0m` : text;
}

/** A chapter heading. */
export function chapter(title: string): void {
  console.log(
    `\n${paint(1, `━━ ${title} `)}${paint(2, '━'.repeat(Math.max(3, 76 - title.length)))}`,
  );
}

/** A sentence of the story. */
export function say(text: string): void {
  console.log(`   ${text}`);
}

/** A detail, less loud. */
export function detail(text: string): void {
  console.log(paint(2, `     ${text}`));
}

/** Something that turned out as it should. */
export function good(text: string): void {
  console.log(` ${paint(32, '✓')} ${text}`);
}

/** Something that did not. */
export function bad(text: string): void {
  console.log(` ${paint(31, '✗')} ${text}`);
}

/** Says what is being done, does it, and says how long it took. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  console.log(paint(2, `   … ${title}`));
  const result = await work();
  good(`${title} ${paint(2, `(${formatDuration(performance.now() - started)})`)}`);
  return result;
}
