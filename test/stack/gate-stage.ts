/** What trivy-gate needs around it: a registry with images, a public one with databases, Trivy. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { docker } from './docker.ts';
import { connectEngine } from './engine/engine.ts';
import { newOwner, removeOwned } from './owned.ts';
import { type Installed, pushPackageImage } from './package-image.ts';
import { openPublicRegistry, type PublicRegistry } from './public-registry.ts';
import { type Registry, startRegistry } from './registry.ts';
import { findTool } from './tools/find-tool.ts';
import type { Advisory } from './trivy-db.ts';
import { pushTrivyDb, type TrivyDbArtifact } from './trivy-db-artifact.ts';

/** A scanner to run: its path, and its hash in the two inputs that name it. */
export interface ScannerInputs extends Record<string, string> {
  readonly 'trivy-path': string;
  readonly 'scanner-sha256': string;
}

/** The stage; it is taken down by `await using`. */
export interface GateStage extends AsyncDisposable {
  readonly registry: Registry;
  readonly publicRegistry: PublicRegistry;
  /** The real scanner. */
  readonly trivy: ScannerInputs;
  /** Pushes an image with these packages under a tag of its own. */
  image(installed: Installed): Promise<{ reference: string; name: string; digest: string }>;
  /** Pushes a database; gives its place at the public registry. */
  database(
    content: Omit<TrivyDbArtifact, 'registry' | 'repository'> | readonly Advisory[],
  ): Promise<string>;
  /**
   * A scanner that does as the real one, but for one of its commands, where it runs these lines of
   * shell. `$real` is the real scanner, `$report` the file it should write.
   */
  standIn(command: 'image' | 'sbom' | 'version', lines: string): Promise<ScannerInputs>;
  /** A directory for the files of a test. */
  readonly scratch: string;
  stop(): Promise<void>;
}

/** Starts a registry and opens a public door to it. */
export async function startGateStage(): Promise<GateStage> {
  const engine = await connectEngine(() => undefined);
  const owner = newOwner();
  const scratch = await mkdtemp(join(tmpdir(), 'fairway-gate-'));
  const stop = async () => {
    await removeOwned(engine, owner).finally(() => engine.stop());
    await rm(scratch, { recursive: true, force: true });
  };
  try {
    await docker(engine, ['network', 'create', ...owner.labels, owner.id]);
    const registry = await startRegistry(engine, { owner, network: owner.id });
    const publicRegistry = await openPublicRegistry(registry);
    const file = await findTool('trivy');
    const trivy = await scannerInputs(file);
    const end = () => publicRegistry.close().finally(stop);
    return {
      registry,
      publicRegistry,
      trivy,
      scratch,
      image: (installed) => pushImage(registry, installed),
      database: (content) => pushDatabase({ registry, publicRegistry }, content),
      standIn: (command, lines) => standIn({ scratch, real: file }, command, lines),
      stop: end,
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The inputs that make the gate run a program. */
export async function scannerInputs(file: string): Promise<ScannerInputs> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { 'trivy-path': file, 'scanner-sha256': hash.digest('hex') };
}

async function pushImage(registry: Registry, installed: Installed) {
  const repository = 'acme/shop';
  const tag = randomBytes(6).toString('hex');
  const { digest } = await pushPackageImage({ registry, repository, tag }, installed);
  const name = `${registry.address}/${repository}`;
  return { reference: `${name}:${tag}`, name, digest };
}

async function pushDatabase(
  { registry, publicRegistry }: Pick<GateStage, 'registry' | 'publicRegistry'>,
  content: Parameters<GateStage['database']>[0],
): Promise<string> {
  const artifact = 'advisories' in content ? content : { advisories: content };
  const repository = `trivy-db-${randomBytes(6).toString('hex')}`;
  await pushTrivyDb({ registry, repository, ...artifact });
  return `${publicRegistry.address}/${repository}:2`;
}

async function standIn(
  { scratch, real }: { readonly scratch: string; readonly real: string },
  command: string,
  lines: string,
): Promise<ScannerInputs> {
  const file = join(scratch, `trivy-${randomBytes(6).toString('hex')}`);
  const script = [
    '#!/bin/sh',
    `real='${real}'`,
    'previous= report=',
    'for word in "$@"; do',
    '  [ "$previous" != --output ] || report=$word',
    '  [ "$word" != --download-db-only ] || exec "$real" "$@"',
    '  previous=$word',
    'done',
    `[ "$1" = ${command} ] || exec "$real" "$@"`,
    lines,
  ];
  await writeFile(file, `${script.join('\n')}\n`);
  await chmod(file, 0o755);
  return scannerInputs(file);
}
