/** How a host of the deploy scenarios stands, and how it stands after a deploy that went well. */
import type { DeployStage } from '../stack/deploy-stage.ts';

/** Runs a command on the host; gives what it printed, trimmed. */
export async function onHost(
  { host }: Pick<DeployStage, 'host'>,
  ...args: readonly string[]
): Promise<string> {
  return (await host.exec(args)).stdout.trim();
}

/**
 * Each replica, by the beginning of its service's name, with its release and state, the markers that
 * are set, and whether the lock is held.
 */
export async function standing(stage: Pick<DeployStage, 'host'>, prefix = 'app-') {
  const { host } = stage;
  const format = '{{.Label "com.docker.compose.service"}} {{.Label "fairway.release"}} {{.Status}}';
  const listed = await onHost(stage, 'docker', 'ps', '--all', '--format', format);
  const replicas = listed.split('\n').filter((line) => line.startsWith(prefix));
  return {
    replicas: replicas.map((line) => line.replace(/ Up .*\((\w+)\)$/, ' $1')).sort(),
    markers: await onHost(stage, 'ls', `${host.directory}/drain`),
    locked: (await host.exec(['test', '-e', `${host.directory}/.fairway/lock`])).exitCode === 0,
  };
}

/** A release on both replicas, and nothing left over. */
export function done(release: string): Awaited<ReturnType<typeof standing>> {
  return {
    replicas: [`app-a ${release} healthy`, `app-b ${release} healthy`],
    markers: '',
    locked: false,
  };
}
