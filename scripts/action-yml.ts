/** The actions of this repository and what their action.yml says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';

/** The directory that holds package.json. */
export const root: string = resolve(import.meta.dirname, '..');

const schema = z.object({
  name: z.string(),
  description: z.string(),
  inputs: z
    .record(
      z.string(),
      z.object({
        description: z.string().default(''),
        required: z.boolean().default(false),
        default: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional(),
        deprecationMessage: z.string().optional(),
      }),
    )
    .default({}),
  outputs: z.record(z.string(), z.object({ description: z.string().default('') })).default({}),
  runs: z.object({
    using: z.string(),
    main: z.string(),
    pre: z.string().optional(),
    post: z.string().optional(),
    'post-if': z.string().optional(),
  }),
});

/** A JavaScript action's manifest; defaults of inputs are the strings that the runner passes. */
export type ActionYml = z.infer<typeof schema>;

/** Names of the directories under actions/ that hold `file`, in alphabetical order. */
export function actionsWith(file: string, directory: string = join(root, 'actions')): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, file)))
    .sort();
}

/**
 * Reads the manifest in an action's directory.
 *
 * @throws {Error} naming the file, when it is missing, is not YAML, or is no JavaScript action.
 */
export function readActionYml(directory: string): ActionYml {
  const path = join(directory, 'action.yml');
  const document = parseDocument(readFileSync(path, 'utf8'));
  const [problem] = document.errors;
  if (problem !== undefined) throw new Error(`${path}: ${problem.message}`);
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
