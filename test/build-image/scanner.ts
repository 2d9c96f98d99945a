/** A stand-in for the program that lists packages, which BuildKit takes from Docker Hub otherwise. */
import { docker } from '../stack/docker.ts';
import type { BuildStack } from './build-stack.ts';
import { makeCheckout } from './checkout.ts';

/** The name by which BuildKit looks for it at Docker Hub, and so at a mirror of that. */
const NAME = 'docker/buildkit-syft-scanner:stable-1';

/**
 * Brings a scanner into the registry that writes a list without packages, by BuildKit's protocol:
 * https://github.com/moby/buildkit/blob/master/docs/attestations/sbom-protocol.md
 */
export async function pushScanner({ engine, registry, base }: BuildStack): Promise<void> {
  const statement = {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: 'https://spdx.dev/Document',
    predicate: { spdxVersion: 'SPDX-2.3', name: 'stand-in', packages: [] },
  };
  using checkout = makeCheckout({
    Dockerfile: `FROM ${base}\nCOPY scan.sh /scan.sh\nENTRYPOINT ["sh", "/scan.sh"]\n`,
    'scan.sh': `cat > "$BUILDKIT_SCAN_DESTINATION/sbom.spdx.json" <<'END'\n${JSON.stringify(statement)}\nEND\n`,
  });
  await publish({ engine, registry }, `${registry.address}/${NAME}`, checkout.directory);
}

/** Brings the base image into the registry, for a BuildKit that knows no images of the engine. */
export async function pushBase({ engine, registry, base }: BuildStack): Promise<string> {
  using checkout = makeCheckout({ Dockerfile: `FROM ${base}\n` });
  const name = `${registry.address}/acme/base:1`;
  await publish({ engine, registry }, name, checkout.directory);
  return name;
}

async function publish(
  { engine, registry }: Pick<BuildStack, 'engine' | 'registry'>,
  name: string,
  directory: string,
): Promise<void> {
  const { address, writer } = registry;
  const login = ['login', address, '--username', writer.username, '--password-stdin'];
  await docker(engine, login, { input: writer.password });
  try {
    await docker(engine, ['build', '--quiet', '--tag', name, directory]);
    await docker(engine, ['push', '--quiet', name]);
    await docker(engine, ['rmi', name]);
  } finally {
    await docker(engine, ['logout', address]);
  }
}
