/**
 * The surroundings of the scanner: made empty for each run, so that neither the checkout, nor the
 * home directory, nor the environment, nor a step before can weaken what it does.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '../../../../kit/process/environment.ts';
import { onDisk } from '../disk.ts';

/** Paths of a sealed place. */
export interface Shelter {
  readonly root: string;
  /** Empty: Trivy takes trivy.yaml and .trivyignore from where it is started. */
  readonly cwd: string;
  /** Empty: Trivy loads modules and plugins, and registry clients take credentials from there. */
  readonly home: string;
  readonly tmp: string;
  readonly modules: string;
  readonly reports: string;
  /** Empty files that are named explicitly, so that no other is looked for. */
  readonly configuration: string;
  readonly ignoreFile: string;
}

/**
 * Makes a sealed place at a path that does not exist yet.
 *
 * @throws {ActionError} FK006.
 */
export function makeShelter(root: string): Shelter {
  const at = (name: string) => join(root, name);
  const shelter: Shelter = {
    root,
    cwd: at('cwd'),
    home: at('home'),
    tmp: at('tmp'),
    modules: at('modules'),
    reports: at('reports'),
    configuration: at('configuration.yaml'),
    ignoreFile: at('ignore'),
  };
  onDisk('The place of the scanner can not be made', () => {
    mkdirSync(root, { mode: 0o700 });
    const { cwd, home, tmp, modules, reports } = shelter;
    for (const directory of [cwd, home, tmp, modules, reports]) mkdirSync(directory);
    writeFileSync(shelter.configuration, '');
    writeFileSync(shelter.ignoreFile, '');
  });
  return shelter;
}

/**
 * The environment of the scanner: what it needs to reach the network, a home of its own, and none of
 * the variables that steer it (TRIVY_*) or that are secrets of the job.
 */
export function shelterEnvironment(
  env: NodeJS.ProcessEnv,
  shelter: Shelter,
  own: NodeJS.ProcessEnv = {},
): NodeJS.ProcessEnv {
  return childEnvironment(env, {
    own: {
      HOME: shelter.home,
      TMPDIR: shelter.tmp,
      // Credentials of Podman are looked for there.
      XDG_RUNTIME_DIR: undefined,
      ...own,
    },
  });
}
