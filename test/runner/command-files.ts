/** The files through which a step hands values to the runner: outputs, state, environment, summary. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a step left in its files. */
export interface FileCommands {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** What it added to the environment of later steps. */
  readonly env: Readonly<Record<string, string>>;
  /** What it put before PATH for later steps, the last one first. */
  readonly path: readonly string[];
  readonly summary: string;
}

const VARIABLES = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STATE: 'save_state',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const;

/** The empty files of one step, and the reading of them when it is over. */
export interface CommandFiles {
  readonly environment: Readonly<Record<string, string>>;
  read(): FileCommands;
}

/** Makes the files of a step where the runner puts them: under RUNNER_TEMP, with a suffix of its own. */
export function makeCommandFiles(temp: string, suffix: string): CommandFiles {
  const directory = join(temp, '_runner_file_commands');
  mkdirSync(directory, { recursive: true });
  const environment: Record<string, string> = {};
  for (const [variable, name] of Object.entries(VARIABLES)) {
    const path = join(directory, `${name}_${suffix}`);
    writeFileSync(path, '');
    environment[variable] = path;
  }
  const text = (variable: keyof typeof VARIABLES) =>
    readFileSync(environment[variable] ?? '', 'utf8');
  return {
    environment,
    read: () => ({
      outputs: parseKeyValues(text('GITHUB_OUTPUT')),
      state: parseKeyValues(text('GITHUB_STATE')),
      env: parseKeyValues(text('GITHUB_ENV')),
      path: text('GITHUB_PATH')
        .split(/\r?\n/)
        .filter((line) => line !== '')
        .reverse(),
      summary: text('GITHUB_STEP_SUMMARY'),
    }),
  };
}

/**
 * Reads `name=value` and `name<<delimiter` blocks; the last value of a name counts.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 *
 * @throws {Error} where the runner would fail the step: a line of neither form, no end of a block.
 */
export function parseKeyValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc > 0) {
      const end = lines.indexOf(line.slice(heredoc + 2), index + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${line}'`);
      values[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return values;
}
