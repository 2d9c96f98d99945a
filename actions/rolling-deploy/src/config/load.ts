/** Reads deploy.yaml: every problem at once, each with its line, its value and what to write. */

import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { ActionError } from '../../../../kit/action/errors.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { fail } from '../errors.ts';
import { type Config, toConfig } from './config.ts';
import { lineAt, type Path } from './position.ts';
import { describeIssue, type Problem } from './problem.ts';
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
  const yaml = readYaml(text, file);
  const parsed = deployFile.safeParse(yaml.value);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => describeIssue(issue, yaml.valueAt));
    throw invalid(file, problems, yaml.lineOf);
  }
  const problems = [
    ...brokenRules(parsed.data),
    ...imageProblems(parsed.data),
    ...ambiguousValues(parsed.data, yaml.sourceAt),
  ];
  if (problems.length > 0) throw invalid(file, problems, yaml.lineOf);
  return toConfig(parsed.data);
}

// --- internal ---

interface Yaml {
  readonly value: unknown;
  valueAt(where: Path): unknown;
  /** A value as it is written; undefined where that can not be told. */
  sourceAt(where: Path): string | undefined;
  lineOf(where: Path): number | undefined;
}

function readYaml(text: string, file: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    const at = { file, line };
    throw fail('FR001', `Line ${line} of \`${file}\` is not YAML: ${error.message}.`, { at });
  }
  try {
    return {
      value: document.toJS(),
      valueAt: (where) => document.getIn(where),
      sourceAt: (where) => {
        const node = document.getIn(where, true);
        return isScalar(node) ? node.source : undefined;
      },
      lineOf: (where) => lineAt(document.contents as ParsedNode | null, where, lines),
    };
  } catch (error) {
    // An alias of nothing, or aliases that multiply beyond all measure.
    const reason = messageOf(error);
    throw fail('FR001', `\`${file}\` is not usable YAML: ${reason}.`, { at: { file }, error });
  }
}

/** YAML reads `00123` and `1.10` as numbers, of which less is left than is written. */
function ambiguousValues({ compose }: DeployFile, sourceAt: Yaml['sourceAt']): Problem[] {
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

function invalid(file: string, problems: readonly Problem[], lineOf: Yaml['lineOf']): ActionError {
  const texts = problems.map(({ where, message }) => {
    const line = lineOf(where);
    return line === undefined ? message : `line ${line}: ${message}`;
  });
  const what =
    texts.length === 1
      ? `\`${file}\`, ${texts[0]}.`
      : `\`${file}\` has ${texts.length} problems:\n${texts.map((text) => `  - ${text}`).join('\n')}\n`;
  const [line] = problems.map(({ where }) => lineOf(where)).filter((found) => found !== undefined);
  return fail('FR002', what, { at: { file, ...(line === undefined ? {} : { line }) } });
}
