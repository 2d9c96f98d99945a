/** Which platforms programs of this machine can be of: its own, and those that the kernel emulates. */
import { readdirSync } from 'node:fs';
import { normalPlatform } from './platform-name.ts';

/** Where the kernel lists its interpreters: https://docs.kernel.org/admin-guide/binfmt-misc.html */
const INTERPRETERS = '/proc/sys/fs/binfmt_misc';

/** Node's name of an architecture → platforms that it runs by itself, its own first. */
const NATIVE: Readonly<Record<string, readonly string[]>> = {
  x64: ['linux/amd64', 'linux/386'],
  ia32: ['linux/386'],
  arm64: ['linux/arm64'],
  arm: ['linux/arm/v7', 'linux/arm/v6'],
  ppc64: ['linux/ppc64le'],
  s390x: ['linux/s390x'],
  riscv64: ['linux/riscv64'],
};

/** QEMU's name of an architecture → platforms: https://github.com/tonistiigi/binfmt */
const EMULATED: Readonly<Record<string, readonly string[]>> = {
  'qemu-aarch64': ['linux/arm64'],
  'qemu-arm': ['linux/arm/v7', 'linux/arm/v6'],
  'qemu-i386': ['linux/386'],
  'qemu-ppc64le': ['linux/ppc64le'],
  'qemu-riscv64': ['linux/riscv64'],
  'qemu-s390x': ['linux/s390x'],
  'qemu-x86_64': ['linux/amd64'],
};

/** The platforms, this machine's own first. */
export function runnablePlatforms(
  machine: { readonly architecture: string; readonly interpreters: readonly string[] } = {
    architecture: process.arch,
    interpreters: interpreters(),
  },
): readonly string[] {
  const { architecture } = machine;
  const emulated = machine.interpreters.flatMap((name) => EMULATED[name] ?? []);
  return [...new Set([...(NATIVE[architecture] ?? []), ...emulated])];
}

/** What a builder makes of an order without platforms: an image for the machine at hand. */
export function ownPlatform(env: NodeJS.ProcessEnv): string {
  const wanted = env.DOCKER_DEFAULT_PLATFORM;
  if (wanted) return normalPlatform(wanted);
  return NATIVE[process.arch]?.[0] ?? `linux/${process.arch}`;
}

/**
 * The platforms to name to an engine that does not heed Docker's variable for them; none for those
 * that it chooses itself.
 */
export function namedPlatforms(
  platforms: readonly string[],
  env: NodeJS.ProcessEnv,
): readonly string[] {
  return platforms.length > 0 || !env.DOCKER_DEFAULT_PLATFORM ? platforms : [ownPlatform(env)];
}

// --- internal ---

function interpreters(): readonly string[] {
  try {
    return readdirSync(INTERPRETERS);
  } catch {
    return [];
  }
}
