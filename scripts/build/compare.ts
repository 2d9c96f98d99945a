/** Compares two directories byte for byte. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line per file that is not the same in both, empty when there is none. */
export function differences(expected: string, actual: string): string[] {
  const wanted = filesOf(expected);
  const found = filesOf(actual);
  const names = [...new Set([...wanted, ...found])].sort();
  return names.flatMap((name) => {
    if (!found.includes(name)) return [`${name} is missing`];
    if (!wanted.includes(name)) return [`${name} should not be there`];
    const same = readFileSync(join(expected, name)).equals(readFileSync(join(actual, name)));
    return same ? [] : [`${name} differs`];
  });
}

function filesOf(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
}
