/** Reads deploy.yaml: every problem at once, each with its line, its value and what to write. */

import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { ActionError } from '../../../../kit/action/errors.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { nearest } from '../../../../kit/action/nearest.ts';
import { readYaml, type YamlFile, YamlProblem } from '../../../../kit/yaml/document.ts';
import { type Problem, pathText } from '../../../../kit/yaml/problem.ts';
import { fail } from '../errors.ts';
import { checkVariants } from './check.ts';
import { toConfig, type WholeConfig } from './config.ts';
import { valueIn, variantsOf } from './environments.ts';
import { type MigrationsConfig, migrationsFile, toMigrations } from './migrations.ts';

/** Which configuration is meant. */
export interface ConfigSource {
  /** Of the file, absolute or relative to the workspace. */
  readonly path: string;
  readonly workspace: string;
  /** Whose keys are merged over the others; undefined: nobody's. */
  readonly environment: string | undefined;
}

/**
 * Reads the configuration of the workspace.
 *
 * @throws {ActionError} FR001 when there is no YAML to read, FR002 with every problem in it, FR050
 *   and FR051 for a wrong or a missing environment.
 */
export function loadConfig(source: ConfigSource): WholeConfig {
  const { file, text } = readText(source);
  return parseConfig(text, { file, environment: source.environment });
}

/**
 * Reads what a lint needs. Hosts and the like may stand in environments only.
 *
 * @throws {ActionError} as loadConfig, and FR104 when there is nothing about migrations.
 */
export function loadMigrations(source: ConfigSource): MigrationsConfig {
  const { environment } = source;
  const { file, text } = readText(source);
  const config =
    environment === undefined
      ? migrationsOf(text, file)
      : parseConfig(text, { file, environment }).migrations;
  if (config !== undefined) return config;
  throw fail('FR104', `\`${file}\` says nothing about migrations.`, { at: { file } });
}

/** Reads a configuration from its text; `file` is what messages call it. */
export function parseConfig(
  text: string,
  { file, environment }: { readonly file: string; readonly environment?: string | undefined },
): WholeConfig {
  const yaml = yamlOf(text, file);
  const { checked, gaps, problems } = checkVariants(variantsOf(yaml.value), yaml);
  if (problems.length > 0) throw invalid(file, problems, yaml);
  const names = checked.flatMap(({ variant }) => variant.environment ?? []);
  if (environment === undefined && gaps.length > 0) throw noEnvironment(file, names, gaps);
  const chosen = checked.find(({ variant }) => variant.environment === environment);
  if (chosen?.data === undefined) throw unknownEnvironment(file, names, environment ?? '');
  return toConfig(chosen.data);
}

// --- internal ---

function readText({ path, workspace }: ConfigSource): { file: string; text: string } {
  const file = relative(workspace, resolve(workspace, path));
  let text: string;
  try {
    text = readFileSync(resolve(workspace, path), 'utf8');
  } catch (error) {
    const reason = messageOf(error);
    throw fail('FR001', `The configuration \`${path}\` can not be read: ${reason}.`, { error });
  }
  return { file, text };
}

/** Of a file whose other parts need an environment; all that is written in it is checked. */
function migrationsOf(text: string, file: string): MigrationsConfig | undefined {
  const yaml = yamlOf(text, file);
  const variants = variantsOf(yaml.value);
  const { gaps, problems } = checkVariants(variants, yaml);
  if (problems.length > 0) throw invalid(file, problems, yaml);
  const written = valueIn(variants.base.value, ['migrations']);
  if (written === undefined) return undefined;
  const parsed = migrationsFile.safeParse(written);
  if (parsed.success) return toMigrations(parsed.data);
  const names = variants.environments.flatMap((variant) => variant.environment ?? []);
  throw noEnvironment(file, names, gaps);
}

function yamlOf(text: string, file: string): YamlFile {
  try {
    return readYaml(text);
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    if (error.at === undefined) {
      const what = `\`${file}\` is not usable YAML: ${error.message}.`;
      throw fail('FR001', what, { at: { file }, error });
    }
    const { line } = error.at;
    const at = { file, line };
    throw fail('FR001', `Line ${line} of \`${file}\` is not YAML: ${error.message}.`, { at });
  }
}

function unknownEnvironment(file: string, names: readonly string[], given: string): ActionError {
  const meant = nearest(given, names);
  const guess = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const what = `\`${file}\` has no environment \`${given}\`.${guess}`;
  if (names.length > 0) return fail('FR050', `${what} There are: ${names.join(', ')}.`);
  return fail('FR050', what, { cause: 'It has no `environments` at all.' });
}

function noEnvironment(file: string, names: readonly string[], gaps: readonly Problem[]) {
  const missing = gaps.map(({ where }) => `\`${pathText(where)}\``).join(', ');
  return fail('FR051', `\`${file}\` has ${missing} only in its environments.`, {
    remedy: `Set the input \`environment\` to one of: ${names.join(', ')}.`,
  });
}

function invalid(file: string, problems: readonly Problem[], yaml: YamlFile): ActionError {
  const lineOf = ({ where }: Problem) => yaml.positionOf(where)?.line;
  const texts = problems.map((problem) => {
    const { message } = problem;
    const line = lineOf(problem);
    return line === undefined ? message : `line ${line}: ${message}`;
  });
  const what =
    texts.length === 1
      ? `\`${file}\`, ${texts[0]}.`
      : `\`${file}\` has ${texts.length} problems:\n${texts.map((text) => `  - ${text}`).join('\n')}\n`;
  const [line] = problems.map(lineOf).filter((found) => found !== undefined);
  return fail('FR002', what, { at: { file, ...(line === undefined ? {} : { line }) } });
}
