/** Bundles one compiled entry with ncc: `node bundle.ts ENTRY OUT ROOT`, a process of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';

interface Bundle {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
}

type Ncc = (entry: string, options: Readonly<Record<string, unknown>>) => Promise<Bundle>;

/** What ssh2 brings along for PuTTY's agent on Windows; an action has no use for it. */
const UNUSED = new Set(['pagent.exe']);
/**
 * Modules that nothing of ours calls, with a built-in to stand for each: @actions/core brings an HTTP
 * stack of its own for OIDC tokens, and programs to tell the platform; loading them takes half the start.
 */
const UNUSED_MODULES = {
  '@actions/http-client': 'node:os',
  '@actions/http-client/lib/auth': 'node:os',
  '@actions/exec': 'node:os',
  '@actions/io': 'node:os',
};
/**
 * Files that a package looks for beside the bundle, by a name that it puts together when it runs, so
 * that ncc does not see them.
 */
const BESIDE = ['libpg-query/wasm/libpg-query.wasm'];
const ALLOWED = new Set(['.js', '.json', '.wasm']);
/** ncc writes one for each of its chunks: what is loaded later has a file of its own. */
const LICENSES = 'licenses.txt';

/**
 * The post step runs the same bundle under a name of its own; see kit/action/run.ts. A post step acts
 * on what the main part handed on, and mostly that is nothing: finding this out takes a fifth of the
 * time of loading the bundle.
 */
const POST = `'use strict';
const { existsSync } = require('node:fs');
const handedOn = Object.entries(process.env).filter(([name]) => name.startsWith('STATE_'));
const isLeft = ([name, value]) =>
  name === 'STATE_fairway-private-directory'
    ? existsSync(value)
    : name !== 'STATE_fairway-main-ran' && value !== '';
if (handedOn.some(isLeft)) require('./index.js');
`;

async function bundle(entry: string, out: string, root: string): Promise<void> {
  const ncc: Ncc = createRequire(import.meta.url)('@vercel/ncc');
  const { code, assets } = await ncc(entry, {
    cache: false,
    externals: UNUSED_MODULES,
    filterAssetBase: root,
    license: `[id].${LICENSES}`,
    minify: false,
    quiet: true,
    sourceMap: false,
    target: 'es2022',
  });
  // ncc would write a code cache into its own package at exit: concurrent builds would share it.
  process.removeAllListeners('exit');
  write(join(out, 'index.js'), code);
  write(join(out, 'post.js'), POST);
  // Node takes the type from the nearest package.json, and this repository's says "module".
  write(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  const isLicense = (name: string) => name.endsWith(LICENSES);
  const licenses = Object.keys(assets).filter(isLicense).sort();
  write(join(out, LICENSES), licenses.map((name) => assets[name]?.source).join('\n'));
  for (const [name, { source }] of Object.entries(assets)) {
    if (UNUSED.has(name) || isLicense(name)) continue;
    if (!ALLOWED.has(extname(name))) {
      throw new Error(`${name}: the bundle must not hold it; run \`npm ci\` for a clean tree.`);
    }
    write(join(out, name), source);
  }
  const texts = [code, ...Object.values(assets).map(({ source }) => String(source))];
  for (const path of BESIDE) {
    const name = basename(path);
    if (assets[name] !== undefined || !texts.some((text) => text.includes(name))) continue;
    write(join(out, name), readFileSync(join(root, 'node_modules', path)));
  }
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const [entry, out, root] = process.argv.slice(2);
if (entry === undefined || out === undefined || root === undefined) {
  throw new Error('usage: node bundle.ts ENTRY OUT ROOT');
}
await bundle(entry, out, root);
