/** Variables by which a scanner could be told to see less. */
import { IGNORED, POLICY, plant, plantDatabase, VEX } from './plants.ts';
import { harmlessIn, type Situation } from './situation.ts';

/** `HERE` stands for a directory with files that the variables may name. */
const HERE = '{here}';

const FILES = {
  'list.txt': IGNORED,
  'policy.rego': POLICY,
  'vex.json': VEX,
  'settings.yaml': 'severity: [LOW]\n',
  'other.tar': 'x',
  'modules/evil.wasm': 'not even WASM',
  'docker/config.json': '{"credsStore":"evil"}',
};

/** https://trivy.dev/docs/latest/configuration/#environment-variables */
const VARIABLES: Readonly<Record<string, string>> = {
  TRIVY_SEVERITY: 'LOW',
  TRIVY_IGNORE_UNFIXED: 'true',
  TRIVY_IGNORE_STATUS: 'affected,fixed',
  TRIVY_SCANNERS: 'secret',
  TRIVY_PKG_TYPES: 'library',
  TRIVY_SKIP_FILES: '**',
  TRIVY_SKIP_DIRS: '/var/lib/dpkg',
  TRIVY_DISTRO: 'alpine/3.1',
  TRIVY_PLATFORM: 'linux/arm64',
  TRIVY_FORMAT: 'table',
  TRIVY_OUTPUT: '/dev/null',
  TRIVY_TIMEOUT: '1ns',
  TRIVY_QUIET: 'true',
  TRIVY_SERVER: 'http://127.0.0.1:9',
  TRIVY_DOWNLOAD_DB_ONLY: 'true',
  TRIVY_GENERATE_DEFAULT_CONFIG: 'true',
  TRIVY_RUN_AS_PLUGIN: 'evil',
  TRIVY_CMD: 'version',
  TRIVY_USERNAME: 'somebody-else',
  TRIVY_CONFIG: `${HERE}/settings.yaml`,
  TRIVY_IGNOREFILE: `${HERE}/list.txt`,
  TRIVY_IGNORE_POLICY: `${HERE}/policy.rego`,
  TRIVY_VEX: `${HERE}/vex.json`,
  TRIVY_INPUT: `${HERE}/other.tar`,
  TRIVY_MODULE_DIR: `${HERE}/modules`,
  TRIVY_CACHE_DIR: `${HERE}/cache`,
  TRIVY_DB_REPOSITORY: '127.0.0.1:9/trivy-db:2',
  XDG_DATA_HOME: HERE,
  XDG_CACHE_HOME: HERE,
  DOCKER_CONFIG: `${HERE}/docker`,
  DOCKER_HOST: 'tcp://127.0.0.1:9',
};

function withVariable(name: string, value: string): Situation['arrange'] {
  return async (scene) => {
    const here = await plant(scene, FILES);
    await plantDatabase(`${here}/cache`);
    const env = { [name]: value.replaceAll(HERE, here) };
    return { inputs: { image: scene.old.reference }, options: { env } };
  };
}

/** The situations of this group. */
export const environment = harmlessIn(
  'environment',
  Object.entries(VARIABLES).map(([name, value]) => [name, withVariable(name, value)] as const),
);
