/** Builders that keep a copy of what they write down about a build, for the step itself removes it. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { findBuildx } from '../../actions/build-image/src/engine/docker/buildx-program.ts';
import { shellQuote } from '../../kit/process/shell-quote.ts';
import { dockerEnvironment } from '../stack/docker.ts';
import type { Engine } from '../stack/engine/engine.ts';

/** The witness; its files go by `using`. */
export interface Witness extends Disposable {
  /** For the `env:` of a step that is to use it. */
  readonly env: Readonly<Record<string, string>>;
  /** What the builder wrote in its last build; undefined before the first. */
  said(): string | undefined;
}

/** A buildx that keeps its metadata; the plugin in a configuration directory comes before the system's. */
export function buildxWitness(engine: Pick<Engine, 'env'>): Witness {
  const { file, args } = findBuildx(dockerEnvironment(engine));
  const program = [file, ...args];
  const place = { program, option: '--metadata-file', path: 'cli-plugins/docker-buildx' };
  return witness(place, (directory) => ({ ...engine.env, DOCKER_CONFIG: directory }));
}

/** A buildah that keeps the digest of what it pushed. */
export function buildahWitness(env: Readonly<Record<string, string>>): Witness {
  const found = (process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, 'buildah'));
  const program = [found.find((path) => existsSync(path)) ?? 'buildah'];
  return witness({ program, option: '--digestfile', path: 'bin/buildah' }, (directory) => ({
    ...env,
    PATH: [join(directory, 'bin'), process.env['PATH']].join(delimiter),
  }));
}

// --- internal ---

/** A script in place of `program` that copies the file behind one option. */
function witness(
  place: { readonly program: readonly string[]; readonly option: string; readonly path: string },
  envOf: (directory: string) => Readonly<Record<string, string>>,
): Witness {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-witness-'));
  const kept = join(directory, 'kept');
  const script = [
    '#!/bin/sh',
    `${place.program.map(shellQuote).join(' ')} "$@"; code=$?`,
    'previous=',
    'for argument do',
    `  [ "$previous" = ${place.option} ] && cp "$argument" ${shellQuote(kept)}`,
    '  previous=$argument',
    'done',
    'exit $code',
    '',
  ];
  const path = join(directory, place.path);
  mkdirSync(dirname(path));
  writeFileSync(path, script.join('\n'));
  chmodSync(path, 0o755);
  return {
    env: envOf(directory),
    said: () => (existsSync(kept) ? readFileSync(kept, 'utf8') : undefined),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}
