/** A buildx that keeps a copy of the metadata that it writes, for the step itself removes them. */
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
import { join } from 'node:path';
import { findBuildx } from '../../actions/build-image/src/engine/docker/buildx-program.ts';
import { shellQuote } from '../../kit/process/shell-quote.ts';
import { dockerEnvironment } from '../stack/docker.ts';
import type { Engine } from '../stack/engine/engine.ts';

/** The witness; its files go by `using`. */
export interface BuildxWitness extends Disposable {
  /** For the `env:` of a step that is to use it. */
  readonly env: Readonly<Record<string, string>>;
  /** What buildx wrote in its last build; undefined before the first. */
  metadata(): Readonly<Record<string, unknown>> | undefined;
}

/** Makes one; the plugin in a configuration directory comes before that of the system. */
export function buildxWitness(engine: Pick<Engine, 'env'>): BuildxWitness {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-witness-'));
  const kept = join(directory, 'metadata.json');
  const plugins = join(directory, 'cli-plugins');
  mkdirSync(plugins);
  const { file, args } = findBuildx(dockerEnvironment(engine));
  const program = [file, ...args].map(shellQuote).join(' ');
  const script = [
    '#!/bin/sh',
    `${program} "$@"; code=$?`,
    'previous=',
    'for argument do',
    `  [ "$previous" = --metadata-file ] && cp "$argument" ${shellQuote(kept)}`,
    '  previous=$argument',
    'done',
    'exit $code',
    '',
  ];
  writeFileSync(join(plugins, 'docker-buildx'), script.join('\n'));
  chmodSync(join(plugins, 'docker-buildx'), 0o755);
  return {
    env: { ...engine.env, DOCKER_CONFIG: directory },
    metadata: () => (existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : undefined),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}
