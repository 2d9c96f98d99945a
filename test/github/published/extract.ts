/**
 * Takes out of GitHub's published OpenAPI description the operations that the fake has: `node
 * test/github/published/extract.ts DIRECTORY`, where DIRECTORY is the unpacked npm package
 * `@octokit/openapi`. That is 400 MB, so what it gives is kept beside this file; `npm run format` it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from './operations.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Words for people, and what other tools make of the description. */
const DROPPED = /^(?:description|summary|examples?|title|tags|externalDocs|x-.*)$/;
/** GitHub's own service, and the oldest server for companies that the package describes. */
const DESCRIPTIONS = ['api.github.com', 'ghes-3.17'];

function field(value: Json | undefined, ...names: readonly string[]): Json {
  let current = value;
  for (const name of names) {
    if (typeof current !== 'object' || current === null || Array.isArray(current)) return null;
    current = (current as { readonly [name: string]: Json })[name];
  }
  return current ?? null;
}

/** Without words; names of properties stay, also those that look like words. */
function bare(value: Json, isNames = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => bare(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => isNames || !DROPPED.test(name));
  return Object.fromEntries(
    kept.map(([name, item]) => [name, bare(item, name === 'properties' && !isNames)]),
  );
}

function extract(description: Json): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const components: Record<string, Record<string, Json>> = {};
  const take = (value: Json): void => {
    for (const [, kind = '', name = ''] of JSON.stringify(value).matchAll(
      /"\$ref":"#\/components\/([^/"]+)\/([^/"]+)"/g,
    )) {
      const folder = components[kind] ?? {};
      components[kind] = folder;
      if (folder[name] !== undefined) continue;
      folder[name] = bare(field(description, 'components', kind, name));
      take(folder[name]);
    }
  };
  for (const [method, path] of OPERATIONS) {
    const operation = bare(field(description, 'paths', path, method.toLowerCase()));
    if (operation === null) throw new Error(`${method} ${path} is not described.`);
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
    take(operation);
  }
  // What GitHub answers to everything that it refuses, whether an operation says so or not.
  const always: Json = { $ref: '#/components/schemas/basic-error' };
  take(always);
  return { paths, components };
}

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('usage: node extract.ts DIRECTORY');
const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
for (const name of DESCRIPTIONS) {
  const file = join(directory, 'generated', `${name}.json`);
  const extracted = extract(JSON.parse(readFileSync(file, 'utf8')));
  const source = `@octokit/openapi ${version}, ${name}.json (MIT, Copyright GitHub)`;
  const text = JSON.stringify({ source, ...(extracted as object) }, null, 2);
  writeFileSync(join(import.meta.dirname, `${name}.json`), `${text}\n`);
}
