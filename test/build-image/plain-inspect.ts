/** Asks a registry for the digest of a tag with a program that is not ours. */
import { createHash } from 'node:crypto';
import { run } from '../../kit/process/run.ts';
import { MANIFEST_TYPES } from '../../kit/registry/manifest.ts';
import { basic } from '../stack/oci-push.ts';
import type { Registry } from '../stack/registry.ts';

/**
 * The digest of a tag as `skopeo inspect` tells it; where there is no skopeo, the hash of the bytes
 * that the registry sends.
 */
export async function inspectPlainly(
  registry: Pick<Registry, 'address' | 'writer'>,
  repository: string,
  tag: string,
): Promise<string> {
  const { username, password } = registry.writer;
  const inspected = await run({
    file: 'skopeo',
    args: [
      ...['inspect', '--tls-verify=false', '--creds', `${username}:${password}`],
      ...['--format', '{{.Digest}}', `docker://${registry.address}/${repository}:${tag}`],
    ],
  }).catch(() => undefined);
  if (inspected === undefined) return hashed(registry, repository, tag);
  if (inspected.exitCode !== 0) throw new Error(`skopeo inspect failed: ${inspected.stderr}`);
  return inspected.stdout.trim();
}

async function hashed(
  registry: Pick<Registry, 'address' | 'writer'>,
  repository: string,
  tag: string,
): Promise<string> {
  const url = `http://${registry.address}/v2/${repository}/manifests/${tag}`;
  const headers = { accept: MANIFEST_TYPES.join(', '), authorization: basic(registry.writer) };
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
