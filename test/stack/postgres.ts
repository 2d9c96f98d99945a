/** A PostgreSQL server in a container, and sessions on it. */
import { startContainer } from './container.ts';
import { dockerEnvironment, tryDocker } from './docker.ts';
import type { Engine } from './engine/engine.ts';
import { ensureImage } from './images/image.ts';
import type { ImageName } from './images/recipes.ts';
import type { Owner } from './owned.ts';
import { type Progress, silent } from './progress.ts';
import { openPsql, type Psql, SESSION } from './psql.ts';
import { until } from './until.ts';

/** The versions that there are images of. */
const IMAGES = { 15: 'postgres', 18: 'postgres-18' } as const satisfies Record<number, ImageName>;

export type PostgresVersion = keyof typeof IMAGES;

/** A server that runs. */
export interface Postgres extends AsyncDisposable {
  /** The container. */
  readonly name: string;
  /** A session of the superuser, in the database "postgres". */
  session(): Psql;
  stop(): Promise<void>;
}

/** Starts a server, and waits until it answers. Its superuser needs no password. */
export async function startPostgres(
  engine: Engine,
  place: { readonly owner: Owner; readonly network: string; readonly version: PostgresVersion },
  progress: Progress = silent,
): Promise<Postgres> {
  const { owner, network, version } = place;
  const { name, remove } = await startContainer(engine, owner, {
    ...{ role: `postgres-${version}`, alias: `postgres-${version}`, network, publish: [] },
    image: await ensureImage(engine, IMAGES[version], progress),
  });
  await until({ what: 'PostgreSQL answers', timeoutMs: 30_000 }, async () => {
    const asked = await tryDocker(engine, ['exec', name, 'pg_isready', '--host', '/tmp']);
    return asked.exitCode === 0;
  });
  const args = ['exec', '--interactive', '--env', 'PGHOST=/tmp', name, 'sh', '-c', SESSION];
  return {
    name,
    session: () => openPsql({ file: 'docker', args, env: dockerEnvironment(engine) }),
    stop: remove,
    [Symbol.asyncDispose]: remove,
  };
}
