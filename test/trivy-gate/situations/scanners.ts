/** Scanners that are not the one that was meant: swapped, malicious, missing, or no scanner at all. */
import { appendFile, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scriptedRegistry } from '../../registry/scripted-registry.ts';
import { scannerInputs } from '../../stack/gate-stage.ts';
import { digestOf } from '../../stack/oci-push.ts';
import { tarLayer } from '../../stack/tar-layer.ts';
import { type Row, type Scene, undecidedIn } from './situation.ts';

const VERSION = '0.74.0';
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

function withInputs(
  inputs: (scene: Scene) => Promise<Readonly<Record<string, string>>> | Record<string, string>,
): Row[3] {
  return async (scene) => ({
    inputs: { image: scene.clean.reference, ...(await inputs(scene)) },
  });
}

/** A program of the user's own, with its right hash. */
function program(content: string): Row[3] {
  return withInputs(async ({ stage }) => {
    const file = join(await mkdtemp(join(stage.scratch, 'program-')), 'trivy');
    await writeFile(file, content);
    return scannerInputs(file);
  });
}

/** A release archive in the tool cache; `change` may write to it after it was pinned. */
function release(
  change: (file: string) => Promise<void>,
  inputs: Readonly<Record<string, string>> = {},
): Row[3] {
  return async ({ stage, clean }) => {
    const toolCache = await mkdtemp(join(stage.scratch, 'tools-'));
    const { file, sha256 } = await stage.release(toolCache, VERSION);
    await change(file);
    const pinned = { 'trivy-path': '', 'scanner-sha256': sha256, 'download-mirror': NOWHERE };
    return {
      inputs: { image: clean.reference, ...pinned, ...inputs },
      options: { env: { RUNNER_TOOL_CACHE: toolCache } },
    };
  };
}

/** A mirror that serves this archive of a release. */
function mirrorWith(files: Readonly<Record<string, string>>, sha256?: string): Row[3] {
  return withInputs(async ({ closing }) => {
    const { bytes } = await tarLayer(files, { executable: true });
    const mirror = closing.use(await scriptedRegistry(() => ({ body: bytes })));
    return {
      ...{ 'trivy-path': '', 'download-mirror': `http://${mirror.host}` },
      'scanner-sha256': sha256 ?? digestOf(bytes).slice('sha256:'.length),
    };
  });
}

const says = (version: string) => `#!/bin/sh\necho '{"Version":"${version}"}'\n`;

/** The situations of this group. */
export const scanners = undecidedIn('scanner', [
  [
    'a version that an attacker published is asked for',
    'FG020',
    /0\.69\.4 must never run/,
    withInputs(() => ({ 'scanner-version': '0.69.4' })),
  ],
  [
    'a version that an attacker published is what the program says it is',
    'FG020',
    /0\.69\.6 must never run/,
    program(says('0.69.6')),
  ],
  [
    'a version that an attacker published is written in the program',
    'FG020',
    /0\.69\.5 must never run/,
    program(`${says(VERSION)}# app.ver=0.69.5\n`),
  ],
  [
    'the program was swapped since it was pinned',
    'FG021',
    /has SHA-256 [0-9a-f]{64}, expected is [0-9a-f]{64}/,
    withInputs(async ({ stage }) => {
      const scanner = await stage.standIn('version', 'exit 0');
      await appendFile(scanner['trivy-path'], '# swapped\n');
      return scanner;
    }),
  ],
  [
    'the release in the tool cache was swapped, and no other can be had',
    'FG022',
    /could not be downloaded/,
    release((file) => appendFile(file, 'swapped')),
  ],
  [
    'a mirror has another release than the pinned one',
    'FG021',
    /http.* has SHA-256/,
    mirrorWith({ trivy: says(VERSION) }, '0'.repeat(64)),
  ],
  [
    'a release holds another version than its name says',
    'FG021',
    /0\.74\.0 holds version 0\.10\.0/,
    mirrorWith({ trivy: says('0.10.0') }),
  ],
  [
    'a release has no program in it',
    'FG023',
    /there is no trivy in the archive/,
    mirrorWith({ 'README.md': 'Trivy' }),
  ],
  [
    'the release is not there any more',
    'FG022',
    /404/,
    withInputs(async ({ closing }) => {
      const mirror = closing.use(await scriptedRegistry(() => ({ status: 404 })));
      return {
        ...{ 'trivy-path': '', 'download-mirror': `http://${mirror.host}` },
        'scanner-sha256': '0'.repeat(64),
      };
    }),
  ],
  [
    'a program without a hash',
    'FK001',
    /needs `scanner-sha256`/,
    withInputs(() => ({ 'scanner-sha256': '' })),
  ],
  [
    'a version of which no hash is known',
    'FK001',
    /SHA-256 of Trivy 0\.73\.0 .* is not known/,
    withInputs(() => ({ 'trivy-path': '', 'scanner-sha256': '', 'scanner-version': '0.73.0' })),
  ],
  [
    'there is no program',
    'FG023',
    /can not be read: .*ENOENT/,
    withInputs(() => ({ 'trivy-path': '/nowhere/trivy' })),
  ],
  ['the program is a text', 'FG023', /version: .* not found/, program('not a program\n')],
  [
    'the program is not Trivy',
    'FG023',
    /does not tell its version/,
    program('#!/bin/sh\necho "grype 0.117.0"\n'),
  ],
  [
    'the program dies before it says what it is',
    'FG023',
    /does not tell its version: it was ended by SIGKILL/,
    program('#!/bin/sh\nkill -9 $$\n'),
  ],
]);
