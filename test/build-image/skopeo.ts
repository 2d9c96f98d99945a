/** Asks a registry for the digest of a tag with a program that is not ours. */
import { runOrFail } from '../../kit/process/run.ts';
import type { Registry } from '../stack/registry.ts';

/** The digest of a full reference, as `skopeo inspect` tells it. */
export async function skopeoDigest(
  { writer }: Pick<Registry, 'writer'>,
  reference: string,
): Promise<string> {
  const { stdout } = await runOrFail({
    file: 'skopeo',
    args: [
      ...['inspect', '--tls-verify=false', '--creds', `${writer.username}:${writer.password}`],
      ...['--format', '{{.Digest}}', `docker://${reference}`],
    ],
    // Else it would read what is stored for the person at this machine.
    env: { ...process.env, REGISTRY_AUTH_FILE: '/dev/null' },
  });
  return stdout.trim();
}
