/** Reads a step's log as the runner does: workflow commands, annotations, groups, masks. */

/** A message that GitHub shows on the run's page or beside a line of a file. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** A workflow command that the runner obeyed. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A folded chapter of the log. */
export interface Group {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the runner makes of a log. */
export interface ReadLog {
  /** As it is shown to people: with `***` for what was masked by then, and commands as `##[error]…`. */
  readonly maskedLog: string;
  readonly annotations: readonly Annotation[];
  /** The values of `::add-mask::`, in order. */
  readonly masks: readonly string[];
  readonly groups: readonly Group[];
  /** All commands that were obeyed, in order; what a foreign text smuggled in shows up here. */
  readonly commands: readonly Command[];
}

// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
const KNOWN = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/**
 * Reads the log of one step.
 *
 * @param secrets values that were masked before the step began, such as the token.
 * @param debug whether debug messages are shown.
 */
export function readLog(log: string, secrets: readonly string[], debug = false): ReadLog {
  const hidden = new Set(secrets.flatMap(maskedParts));
  const shown: string[] = [];
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  const groups: { title: string; lines: string[] }[] = [];
  const commands: Command[] = [];
  let stopToken: string | undefined;
  let open: string[] | undefined;
  const show = (line: string) => {
    const masked = mask(line, hidden);
    shown.push(masked);
    return masked;
  };
  for (const line of log.replace(/\n$/, '').split(/\r?\n/)) {
    const command = parseCommand(line, stopToken);
    if (command === undefined) {
      open?.push(show(line));
      if (open === undefined) show(line);
      continue;
    }
    commands.push(command);
    const { name, value, properties } = command;
    if (stopToken !== undefined || name === 'stop-commands') {
      stopToken = stopToken === undefined ? value : undefined;
      show(line);
    } else if (name === 'add-mask') {
      masks.push(value);
      for (const part of maskedParts(value)) hidden.add(part);
    } else if (name === 'group') {
      open = [];
      groups.push({ title: mask(value, hidden), lines: open });
      show(`##[group]${value}`);
    } else if (name === 'endgroup') {
      open = undefined;
      show('##[endgroup]');
    } else if (name === 'error' || name === 'warning' || name === 'notice') {
      annotations.push(annotation(name, mask(value, hidden), properties, hidden));
      show(`##[${name}]${value}`);
    } else if (name === 'debug' && debug) {
      show(`##[debug]${value}`);
    }
  }
  return { maskedLog: `${shown.join('\n')}\n`, annotations, masks, groups, commands };
}

/** The command in a line, undefined when the runner would take the line for plain text. */
function parseCommand(line: string, stopToken?: string): Command | undefined {
  const command = parseDoubleColon(line.trimStart()) ?? parseBracket(line);
  if (command === undefined) return undefined;
  const name = command.name.toLowerCase();
  const known = stopToken === undefined ? KNOWN.has(name) : name === stopToken.toLowerCase();
  return known ? { ...command, name } : undefined;
}

// ::name key=value,key=value::data
function parseDoubleColon(line: string): Command | undefined {
  const end = line.indexOf('::', 2);
  if (!line.startsWith('::') || end < 0) return undefined;
  const [name = '', rest = ''] = splitOnce(line.slice(2, end), ' ');
  const properties = parseProperties(rest, ',', (text) => decoded(text, '\r\n:,'));
  return { name, properties, value: decoded(line.slice(end + 2), '\r\n') };
}

// ##[name key=value;key=value]data, anywhere in the line
function parseBracket(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name = '', rest = ''] = splitOnce(line.slice(start + 3, end), ' ');
  const properties = parseProperties(rest, ';', (text) => decoded(text, ';\r\n]'));
  return { name, properties, value: decoded(line.slice(end + 1), ';\r\n]') };
}

function parseProperties(text: string, separator: string, decode: (text: string) => string) {
  const pairs = text
    .split(separator)
    .map((pair) => splitOnce(pair.trim(), '='))
    .filter((pair) => pair.length === 2);
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key, decode(value)]));
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function decoded(text: string, characters: string): string {
  let result = text;
  for (const character of characters) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    result = result.replaceAll(`%${code}`, character);
  }
  return result.replaceAll('%25', '%');
}

function annotation(
  level: Annotation['level'],
  message: string,
  properties: Readonly<Record<string, string>>,
  hidden: ReadonlySet<string>,
): Annotation {
  const { title, file, line, endLine, col, endColumn } = properties;
  return {
    level,
    message,
    ...(title === undefined ? {} : { title: mask(title, hidden) }),
    ...(file === undefined ? {} : { file: mask(file, hidden) }),
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(endLine === undefined ? {} : { endLine: Number(endLine) }),
    ...(col === undefined ? {} : { column: Number(col) }),
    ...(endColumn === undefined ? {} : { endColumn: Number(endColumn) }),
  };
}

/** A value of several lines is masked as a whole and line by line, as the log is. */
function maskedParts(value: string): string[] {
  return [value, ...value.split(/\r?\n/)].filter((part) => part.trim() !== '');
}

// Only the values themselves: the runner also masks some encodings of them, but a test is not to
// depend on that.
function mask(text: string, hidden: ReadonlySet<string>): string {
  const longestFirst = [...hidden].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((masked, value) => masked.replaceAll(value, '***'), text);
}
