/** The files that are generated, wholly or between markers, with the content they should have. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { ErrorTable } from '../../kit/action/errors.ts';
import { actionsWith, readActionYml } from '../action-yml.ts';
import { errorsTable, inputsTable, outputsTable, replaceBetween, undescribed } from './tables.ts';

/** A file's path below the root and its content; undefined when there should be no such file. */
export interface Generated {
  readonly path: string;
  readonly content: string | undefined;
}

/**
 * All generated files of the project at `root`. What does not exist yet is left out: an action
 * without action.yml or README, a document without its file.
 *
 * @throws {Error} naming the file, when a description or a marker is missing or a code is used twice.
 */
export async function generate(root: string): Promise<Generated[]> {
  const readmes = actionsWith('action.yml', join(root, 'actions')).map((action) =>
    readme(root, action),
  );
  return [...readmes, await errorCodes(root), ...(await schemas(root))].filter(
    (file) => file !== undefined,
  );
}

function readme(root: string, action: string): Generated | undefined {
  const manifest = readActionYml(join(root, 'actions', action));
  const missing = undescribed(manifest);
  if (missing.length > 0) {
    throw new Error(`actions/${action}/action.yml: no description of ${missing.join(', ')}`);
  }
  return document(root, `actions/${action}/README.md`, {
    inputs: inputsTable(manifest),
    outputs: outputsTable(manifest),
  });
}

async function errorCodes(root: string): Promise<Generated | undefined> {
  const seen = new Set<string>();
  const chapters: string[] = [];
  for (const path of globSync(['kit/action/errors.ts', 'actions/*/src/errors.ts'], {
    cwd: root,
  }).sort()) {
    const { errorTable } = await load<{ errorTable: ErrorTable }>(root, path, 'errorTable');
    const twice = Object.keys(errorTable).filter((code) => seen.has(code));
    if (twice.length > 0) throw new Error(`${path}: ${twice.join(', ')} is taken already`);
    for (const code of Object.keys(errorTable)) seen.add(code);
    const owner = path.startsWith('kit/') ? 'All actions' : basename(dirname(dirname(path)));
    chapters.push(`\n## ${owner}\n\n${errorsTable(errorTable)}\n`);
  }
  return document(root, 'docs/errors.md', { errors: chapters.join('') });
}

/** JSON Schemas say what may be written into a file, where fields with a default are optional. */
async function schemas(root: string): Promise<Generated[]> {
  const files = new Map<string, string>();
  for (const path of globSync(['kit/*/schemas.ts', 'actions/*/src/schemas.ts'], {
    cwd: root,
  }).sort()) {
    const module = await load<{ schemas: Record<string, z.ZodMiniType> }>(root, path, 'schemas');
    for (const [stem, schema] of Object.entries(module.schemas)) {
      const name = `${stem}.json`;
      if (files.has(name)) throw new Error(`${path}: ${name} is taken already`);
      files.set(name, `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`);
    }
  }
  const directory = join(root, 'schemas');
  const present = existsSync(directory) ? readdirSync(directory) : [];
  return [...new Set([...present, ...files.keys()])]
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ path: `schemas/${name}`, content: files.get(name) }));
}

function document(
  root: string,
  path: string,
  parts: Readonly<Record<string, string>>,
): Generated | undefined {
  if (!existsSync(join(root, path))) return undefined;
  let content = readFileSync(join(root, path), 'utf8');
  for (const [name, part] of Object.entries(parts)) {
    try {
      content = replaceBetween(content, name, part);
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`);
    }
  }
  return { path, content };
}

async function load<Module>(root: string, path: string, name: keyof Module & string) {
  const module = (await import(join(root, path))) as Partial<Module>;
  if (module[name] === undefined) throw new Error(`${path}: does not export ${name}`);
  return module as Module;
}
