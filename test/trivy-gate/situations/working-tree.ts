/** Files of the checkout by which a scanner could be told to see less, and waivers that are not in order. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pullRequest } from '../../runner/events.ts';
import { CRITICAL } from '../visits.ts';
import { FILE, github, waive } from '../waiving.ts';
import { IGNORED, type Planted, POLICY, plant, plantDatabase, plantLayers, VEX } from './plants.ts';
import { harmlessIn, type Row, type Scene, type Situation, undecidedIn } from './situation.ts';

/** The gate with these files in the checkout; `more` puts something else beside them. */
function planted(
  files: Planted,
  more: (scene: Scene, workspace: string) => Promise<unknown> = async () => undefined,
): Situation['arrange'] {
  return async (scene) => {
    const workspace = await plant(scene, files);
    await more(scene, workspace);
    return { inputs: { image: scene.old.reference }, options: { workspace } };
  };
}

/** The gate on a pull request that brings these files. */
function brought(files: Planted): Situation['arrange'] {
  return async (scene) => ({
    inputs: { image: scene.old.reference },
    options: { workspace: await plant(scene, files), event: pullRequest() },
  });
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

/** They would let both findings pass. */
const WAIVERS = waive('CVE-2026-11111', 30) + waive('CVE-2026-33333', 30);

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
  ['waivers that a step before has written', planted({ [FILE]: WAIVERS })],
  ['waivers of a pull request itself', brought({ [FILE]: WAIVERS })],
  ['.trivyignore of a pull request itself', brought({ '.trivyignore': IGNORED })],
  ['waivers that are a directory', planted({ [`${FILE}/x`]: 'x' })],
  [
    'waivers that are a link to a file of the runner',
    planted({}, async (_, workspace) => {
      await mkdir(join(workspace, '.github'));
      await symlink('/etc/hostname', join(workspace, FILE));
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

/** The gate on a push of a commit that has these files. */
function committed(files: Planted, inputs: Readonly<Record<string, string>> = {}): Row[3] {
  return async ({ old, closing }) => {
    const api = closing.use(await github(files));
    return {
      inputs: { image: old.reference, ...inputs },
      options: { apiUrl: `http://${api.host}` },
    };
  };
}

const undecided = undecidedIn('working tree', [
  ['waivers that are not YAML', 'FG040', /is not YAML/, committed({ [FILE]: '- id: "CVE\n' })],
  [
    'a waiver without an owner',
    'FG040',
    /owner/,
    committed({ [FILE]: waive(CRITICAL.id, 30).replace(/ *owner.*\n/, '') }),
  ],
  [
    'a waiver for years',
    'FG040',
    /more than 90 days/,
    committed({ [FILE]: waive(CRITICAL.id, 900) }),
  ],
  [
    'a waiver for years in a pull request',
    'FG040',
    /of the checkout.*more than 90 days/,
    brought({ [FILE]: waive(CRITICAL.id, 900) }),
  ],
  [
    'waivers that are not there',
    'FG042',
    /is not in the commit/,
    committed({}, { waivers: 'nowhere.yaml' }),
  ],
]);

/** The situations of this group. */
export const workingTree: readonly Situation[] = [...harmless, ...undecided];
