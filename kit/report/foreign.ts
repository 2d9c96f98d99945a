/**
 * Makes text from outside safe to print: build logs, remote output, scanner messages, API answers.
 *
 * The runner takes `::name::` at the start of a line and `##[name]` anywhere in it for commands:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */

/** Characters of a foreign line that are shown; the rest is counted. */
const LONGEST_SHOWN = 2_000;

// CSI and OSC sequences, then any other two-character escape.
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-_])/g;
// Control characters but for the tab, and characters that reorder or hide text.
const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

// Anything in a line that is not to be printed as it is; most lines have nothing of it.
const NOT_PLAIN = /[^\t -~]|##\[|^\s*::/;

/** One line of text without escape sequences, control characters and workflow commands. */
export function plainLine(line: string): string {
  if (line.length <= LONGEST_SHOWN && !NOT_PLAIN.test(line)) return line;
  const plain = line
    .toWellFormed()
    .replace(ANSI, '')
    .replace(/[\r\n]+/g, ' ')
    .replace(CONTROL, '');
  const cut =
    plain.length > LONGEST_SHOWN
      ? `${start(plain)} … (${plain.length - LONGEST_SHOWN} more characters)`
      : plain;
  return cut.replaceAll('##[', '## [').replace(/^(\s*)::/, '$1: :');
}

/** What is shown of a long line; not half of a character that takes two places. */
function start(plain: string): string {
  return plain.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '');
}

/** Text of several lines, each of them plain. */
export function plainText(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(plainLine)
    .join('\n');
}
