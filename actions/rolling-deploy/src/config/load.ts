/** Reads deploy.yaml: every problem at once, each with its line, its value and what to write. */

import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ActionError } from '../../../../kit/action/errors.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { readYaml, type YamlFile, YamlProblem } from '../../../../kit/yaml/document.ts';
import { describeIssue, type Problem } from '../../../../kit/yaml/problem.ts';
import { fail } from '../errors.ts';
import { type Config, toConfig } from './config.ts';
import { notYet } from './not-yet.ts';
import { brokenRules } from './rules.ts';
import { type DeployFile, deployFile } from './schema.ts';

/**
 * Reads the configuration of the workspace.
 *
 * @throws {ActionError} FR001 when there is no YAML to read, FR002 with every problem in it.
 */
export function loadConfig(path: string, workspace: string): Config {
  const file = relative(workspace, resolve(workspace, path));
  let text: string;
  try {
    text = readFileSync(resolve(workspace, path), 'utf8');
  } catch (error) {
    const reason = messageOf(error);
    throw fail('FR001', `The configuration \`${path}\` can not be read: ${reason}.`, { error });
  }
  return parseConfig(text, file);
}

/** Reads a configuration from its text; `file` is what messages call it. */
export function parseConfig(text: string, file: string): Config {
  const yaml = yamlOf(text, file);
  const parsed = deployFile.safeParse(yaml.value);
  if (!parsed.success) {
    const form = { schema: deployFile, notYet, valueAt: yaml.valueAt };
    const problems = parsed.error.issues.flatMap((issue) => describeIssue(issue, form));
    throw invalid(file, problems, yaml);
  }
  const problems = [
    ...brokenRules(parsed.data),
    ...imageProblems(parsed.data),
    ...ambiguousValues(parsed.data, yaml.sourceAt),
  ];
  if (problems.length > 0) throw invalid(file, problems, yaml);
  return toConfig(parsed.data);
}

// --- internal ---

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

/** YAML reads `00123` and `1.10` as numbers, of which less is left than is written. */
function ambiguousValues({ compose }: DeployFile, sourceAt: YamlFile['sourceAt']): Problem[] {
  return Object.entries(compose.env).flatMap(([name, value]) => {
    const where = ['compose', 'env', name];
    const source = sourceAt(where);
    if (typeof value === 'string' || source === undefined || source === String(value)) return [];
    const message = `\`compose.env.${name}\` would become \`${value}\`: write it in quotes, \`"${source}"\``;
    return [{ where, message }];
  });
}

function imageProblems(data: DeployFile): Problem[] {
  const where = ['image'];
  try {
    const { tag, digest } = toConfig(data).image;
    if (tag === undefined && digest === undefined) return [];
    const message = '`image`: write the name alone; the digest comes with the input `image`';
    return [{ where, message }];
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return [{ where, message: `\`image\`: ${error.what}` }];
  }
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
