/** A machine that has Git and no engine. */
import { execFileSync } from 'node:child_process';
import { mkdtempDisposableSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Its programs; they go by `using`. */
export interface GitOnly extends Disposable {
  /** For the environment of a step. */
  readonly env: { readonly PATH: string };
}

/** Makes one. */
export function gitOnly(): GitOnly {
  const programs = mkdtempDisposableSync(join(tmpdir(), 'fairway-programs-'));
  const git = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  symlinkSync(git, join(programs.path, 'git'));
  return { env: { PATH: programs.path }, [Symbol.dispose]: () => programs[Symbol.dispose]() };
}
