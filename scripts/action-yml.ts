/** The actions of this repository and what their action.yml says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod/mini';

/** The directory that holds package.json. */
export const root: string = resolve(import.meta.dirname, '..');

// What is wrong is told in the words of zod; zod/mini has none until it is told so.
z.config(z.locales.en());

const schema = z.object({
  name: z.string(),
  description: z.string(),
  inputs: z._default(
    z.record(
      z.string(),
      z.object({
        description: z._default(z.string(), ''),
        required: z._default(z.boolean(), false),
        default: z.optional(
          z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String)),
        ),
        deprecationMessage: z.optional(z.string()),
      }),
    ),
    {},
  ),
  outputs: z._default(
    z.record(z.string(), z.object({ description: z._default(z.string(), '') })),
    {},
  ),
  runs: z.object({
    using: z.string(),
    main: z.string(),
    pre: z.optional(z.string()),
    post: z.optional(z.string()),
    'post-if': z.optional(z.string()),
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
