/** Files of the checkout by which a scanner could be told to see less, and waivers that are not in order. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CRITICAL } from '../visits.ts';
import { waive } from '../waiving.ts';
import {
  change,
  IGNORED,
  type Planted,
  POLICY,
  plant,
  plantDatabase,
  plantLayers,
  VEX,
} from './plants.ts';
import { harmlessIn, type Row, type Scene, type Situation, undecidedIn } from './situation.ts';

/** The gate on a pull request with these files; `more` puts something else beside them. */
function planted(
  files: Planted,
  more: (scene: Scene, workspace: string) => Promise<unknown> = async () => undefined,
): Situation['arrange'] {
  return async (scene) => {
    const workspace = await plant(scene, files);
    await more(scene, workspace);
    return {
      inputs: { image: scene.old.reference },
      options: { workspace, ...(await change(scene)) },
    };
  };
}

/** Each a `trivy.yaml`: https://trivy.dev/docs/latest/references/configuration/config-file/ */
const SETTINGS: readonly (readonly [does: string, yaml: string, beside?: Planted])[] = [
  ['asks for other severities', 'severity: [LOW]\n'],
  ['passes over what is not fixed', 'vulnerability:\n  ignore-unfixed: true\n'],
  [
    'passes over what is affected and what is fixed',
    'vulnerability:\n  ignore-status: [affected, fixed]\n',
  ],
  ['looks for secrets only', 'scan:\n  scanners: [secret]\n'],
  ['passes over all files', 'scan:\n  skip-files: ["**"]\n'],
  ['passes over a directory', 'scan:\n  skip-dirs: ["var/lib/dpkg"]\n'],
  ['names a list of what to ignore', 'ignorefile: ours.txt\n', { 'ours.txt': IGNORED }],
  ['names a policy', 'ignore-policy: ours.rego\n', { 'ours.rego': POLICY }],
  ['names a document that denies', 'vulnerability:\n  vex: [vex.json]\n', { 'vex.json': VEX }],
  ['leaves the packages of the system out', 'pkg:\n  types: [library]\n'],
  ['names another image', 'image:\n  input: other.tar\n', { 'other.tar': 'x' }],
  ['names a server', 'server:\n  addr: http://127.0.0.1:9\n'],
  ['names modules', 'module:\n  dir: ours\n', { 'ours/evil.wasm': 'not even WASM' }],
  ['names another cache and skips the update', 'cache:\n  dir: ours\ndb:\n  skip-update: true\n'],
  ['asks for another format', 'format: cyclonedx\n'],
  ['takes the system for another one', 'scan:\n  distro: alpine/3.1\n'],
  ['gives no time', 'timeout: 1ns\n'],
];

const harmless = harmlessIn('working tree', [
  ...SETTINGS.map(
    ([does, yaml, beside = {}]) =>
      [`trivy.yaml ${does}`, planted({ 'trivy.yaml': yaml, ...beside })] as const,
  ),
  ['.trivyignore', planted({ '.trivyignore': IGNORED })],
  [
    '.trivyignore.yaml',
    planted({
      '.trivyignore.yaml': 'vulnerabilities:\n  - id: CVE-2026-11111\n  - id: CVE-2026-33333\n',
    }),
  ],
  [
    'waivers of the change itself',
    planted({
      '.github/trivy-waivers.yaml': `${waive('CVE-2026-11111', 30)}${waive('CVE-2026-33333', 30)}`,
    }),
  ],
  ['a policy where older versions looked for it', planted({ '.trivy/policy.rego': POLICY })],
  [
    'a document that denies, where a scanner may look for it',
    planted({ '.vex/vex.json': VEX, 'openvex.json': VEX, '.openvex/openvex.json': VEX }),
  ],
  ['settings for secrets', planted({ 'trivy-secret.yaml': 'disable-rules: ["*"]\n' })],
  [
    'a cache with an empty database that is good until 2099',
    planted({}, (_, workspace) => plantDatabase(join(workspace, '.cache', 'trivy'))),
  ],
  [
    'a cache of layers in which the packages are newer',
    planted({}, (scene, workspace) => plantLayers(scene, join(workspace, '.cache', 'trivy'))),
  ],
  [
    'a program that is called as the scanner is',
    planted({}, async (_, workspace) => {
      for (const name of ['trivy', 'tar', 'sh']) {
        await writeFile(join(workspace, name), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
      }
    }),
  ],
  [
    'credentials that no registry knows',
    planted({ '.docker/config.json': '{"credsStore":"evil"}', '.netrc': 'default login x\n' }),
  ],
]);

/** The gate on a push, where the files of the checkout count. */
function pushed(files: Planted, inputs: Readonly<Record<string, string>> = {}): Row[3] {
  return async (scene) => ({
    inputs: { image: scene.old.reference, ...inputs },
    options: { workspace: await plant(scene, files) },
  });
}

const FILE = '.github/trivy-waivers.yaml';

const undecided = undecidedIn('working tree', [
  ['waivers that are not YAML', 'FG040', /is not YAML/, pushed({ [FILE]: '- id: "CVE\n' })],
  [
    'a waiver without an owner',
    'FG040',
    /owner/,
    pushed({ [FILE]: waive(CRITICAL.id, 30).replace(/ *owner.*\n/, '') }),
  ],
  ['a waiver for years', 'FG040', /more than 90 days/, pushed({ [FILE]: waive(CRITICAL.id, 900) })],
  [
    'a waiver for years in a pull request',
    'FG040',
    /more than 90 days/,
    planted({ [FILE]: waive(CRITICAL.id, 900) }),
  ],
  [
    'waivers that are not there',
    'FG042',
    /is not in the checkout/,
    pushed({}, { waivers: 'nowhere.yaml' }),
  ],
  ['waivers that are a directory', 'FG042', /is no file/, pushed({ [`${FILE}/x`]: 'x' })],
  [
    'waivers that are a link to a file of the runner',
    'FG042',
    /leads out of the workspace/,
    planted({}, async (_, workspace) => {
      await mkdir(join(workspace, '.github'));
      await symlink('/etc/hostname', join(workspace, FILE));
    }),
  ],
]);

/** The situations of this group. */
export const workingTree: readonly Situation[] = [...harmless, ...undecided];
