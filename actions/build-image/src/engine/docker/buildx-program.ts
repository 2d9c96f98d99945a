/**
 * How buildx is started: itself, where it is found. Through the client each command starts three
 * programs — the client, the plugin to ask what it is, and the plugin — which takes twice as long.
 */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A program, and what stands before its own arguments. */
export interface BuildxProgram {
  readonly file: string;
  readonly args: readonly string[];
}

/** Where the client looks: https://github.com/docker/cli/blob/master/cli-plugins/manager/manager_unix.go */
const SYSTEM_DIRECTORIES: readonly string[] = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];

const THROUGH_CLIENT: BuildxProgram = { file: 'docker', args: ['buildx'] };

/**
 * The plugin that the client would start, found as the client finds it; the client itself where that
 * is not certain. A machine without a client is one without Docker, whatever else lies about.
 *
 * @param env the environment in which buildx will run
 */
export function findBuildx(
  env: NodeJS.ProcessEnv,
  systemDirectories: readonly string[] = SYSTEM_DIRECTORIES,
): BuildxProgram {
  const config = env.DOCKER_CONFIG || join(env.HOME || homedir(), '.docker');
  const hasClient = (env.PATH ?? '')
    .split(delimiter)
    .some((path) => isProgram(join(path, 'docker')));
  if (!hasClient || namesDirectories(join(config, 'config.json'))) return THROUGH_CLIENT;
  const directories = [join(config, 'cli-plugins'), ...systemDirectories];
  const file = directories.map((path) => join(path, 'docker-buildx')).find(isProgram);
  return file === undefined ? THROUGH_CLIENT : { file, args: [] };
}

// --- internal ---

/** The client can be told of further directories, of which some come first. */
function namesDirectories(configFile: string): boolean {
  try {
    return (
      existsSync(configFile) && readFileSync(configFile, 'utf8').includes('cliPluginsExtraDirs')
    );
  } catch {
    return true;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
