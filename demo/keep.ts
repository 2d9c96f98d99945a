/** Leaves the stage standing, and says how to reach it. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from '../test/stack/stack.ts';
import { chapter, say } from './story.ts';

/** Prints the addresses of everything, and waits for Ctrl-C. */
export async function keepRunning(
  { host, registry }: Stack,
  interrupted: AbortSignal,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'fairway-keep-'));
  try {
    const key = join(directory, 'id_ed25519');
    const knownHosts = join(directory, 'known_hosts');
    await writeFile(key, host.privateKey, { mode: 0o600 });
    await chmod(key, 0o600);
    await writeFile(knownHosts, `${host.knownHosts}\n`);
    chapter('Yours to play with, until Ctrl-C');
    say(`the app        ${host.url}/version`);
    say(
      `the host       ssh -i ${key} -o UserKnownHostsFile=${knownHosts} -p ${host.sshPort} deploy@127.0.0.1`,
    );
    say(`               cd ${host.directory} && docker compose ps && cat .fairway/journal.jsonl`);
    say(
      `the registry   ${registry.address}, user ${registry.writer.username}, password ${registry.writer.password}`,
    );
    await new Promise<void>((resolve) => {
      const alive = setInterval(() => undefined, 60_000);
      interrupted.addEventListener('abort', () => {
        clearInterval(alive);
        resolve();
      });
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
