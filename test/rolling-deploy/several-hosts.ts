/** A stage with several hosts, which the same key opens. */
import { type DeployStage, startDeployStage } from '../stack/deploy-stage.ts';
import type { Host } from '../stack/host.ts';

/** Starts a stage with hosts of these names; the first one is the stage's own. */
export async function startHosts(
  names: readonly string[],
): Promise<{ readonly stage: DeployStage; readonly hosts: readonly Host[] }> {
  const stage = await startDeployStage({ hosts: names });
  const [first, ...others] = stage.stack.hosts;
  if (first === undefined || others.length !== names.length - 1) throw new Error('hosts');
  const keys = await first.exec(['cat', '/home/deploy/.ssh/authorized_keys']);
  for (const host of others) {
    const add = ['sh', '-c', 'cat >> /home/deploy/.ssh/authorized_keys'];
    await host.exec(add, { input: keys.stdout });
  }
  return { stage, hosts: [first, ...others] };
}

/** The entry of a host in deploy.yaml. */
export function entryOf({ ssh, directory, fingerprint }: Host): Record<string, unknown> {
  return { ssh, directory, fingerprint };
}
