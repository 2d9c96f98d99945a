/** A container registry with accounts, under one name from here and from inside the hosts. */
import { randomBytes } from 'node:crypto';
import { startContainer } from './container.ts';
import type { Engine } from './engine/engine.ts';
import { ensureImage } from './images/image.ts';
import type { Owner } from './owned.ts';
import { type Progress, silent } from './progress.ts';
import { until } from './until.ts';

/** A name and the password that the registry knows for it. */
export interface Account {
  readonly username: string;
  readonly password: string;
}

/** A registry that runs. */
export interface Registry extends AsyncDisposable {
  /** "127.0.0.1:PORT", plain HTTP, which Docker allows for 127.0.0.0/8. The same inside a host. */
  readonly address: string;
  readonly port: number;
  /** Where it stands in the network of the stack: "registry:5000". */
  readonly insideAddress: string;
  readonly writer: Account;
  /** A second account with a password of its own; the registry itself gives it the same rights. */
  readonly other: Account;
  /** The container, for tests that stop it or read its files. */
  readonly container: string;
  stop(): Promise<void>;
}

/** Starts a registry and waits until it answers. */
export async function startRegistry(
  engine: Engine,
  place: { readonly owner: Owner; readonly network: string },
  progress: Progress = silent,
): Promise<Registry> {
  const writer = { username: 'writer', password: randomBytes(12).toString('hex') };
  const other = { username: 'other', password: randomBytes(12).toString('hex') };
  const accounts = [writer, other].map((account) => `${account.username}:${account.password}`);
  const container = await startContainer(engine, place.owner, {
    role: 'registry',
    alias: 'registry',
    image: await ensureImage(engine, 'registry', progress),
    network: place.network,
    publish: [5000],
    env: { ACCOUNTS: accounts.join(' ') },
  });
  const port = container.ports[5000] ?? 0;
  await until({ what: 'the registry answers', timeoutMs: 30_000 }, async () => {
    const response = await fetch(`http://127.0.0.1:${port}/v2/`);
    return response.status === 401;
  });
  return {
    address: `127.0.0.1:${port}`,
    port,
    insideAddress: 'registry:5000',
    writer,
    other,
    container: container.name,
    stop: container.remove,
    [Symbol.asyncDispose]: container.remove,
  };
}
