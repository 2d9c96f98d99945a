/** Files of the home directory by which a scanner could be told to see less. */
import { join } from 'node:path';
import { IGNORED, type Planted, plant, plantDatabase, VEX } from './plants.ts';
import { harmlessIn, type Scene, type Situation } from './situation.ts';

function atHome(
  files: Planted,
  more: (scene: Scene, home: string) => Promise<unknown> = async () => undefined,
): Situation['arrange'] {
  return async (scene) => {
    const home = await plant(scene, files);
    await more(scene, home);
    return { inputs: { image: scene.old.reference }, options: { env: { HOME: home } } };
  };
}

/** The situations of this group. */
export const home = harmlessIn('home directory', [
  ['a module', atHome({ '.trivy/modules/evil.wasm': 'not even WASM' })],
  [
    'a plugin that is called as a command is',
    atHome({
      '.trivy/plugins/image/plugin.yaml':
        'name: image\nversion: 1.0.0\nplatforms:\n  - uri: ./evil\n    bin: ./evil\n',
      '.trivy/plugins/image/evil': '#!/bin/sh\nexit 0\n',
    }),
  ],
  [
    'a repository of documents that deny',
    atHome({
      '.trivy/vex/repository.yaml':
        'repositories:\n  - name: evil\n    url: http://127.0.0.1:9\n    enabled: true\n',
      '.cache/trivy/vex/repositories/evil/0.1/index.json': VEX,
    }),
  ],
  [
    'a cache with an empty database that is good until 2099',
    atHome({}, (_, directory) => plantDatabase(join(directory, '.cache', 'trivy'))),
  ],
  [
    'settings and a list of what to ignore',
    atHome({ 'trivy.yaml': 'severity: [LOW]\n', '.trivyignore': IGNORED }),
  ],
  [
    'credentials that no registry knows, and a program that gives them',
    atHome({ '.docker/config.json': '{"credsStore":"evil","auths":{"127.0.0.1":{}}}' }),
  ],
]);
