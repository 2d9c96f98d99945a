import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkSources } from './check-paths.ts';

it.each([
  ['where nothing is checked out', 'Dockerfile', 'Put `actions/checkout` before this step'],
  ['where it is named as below the context', 'Dockerfile.run', '`api/Dockerfile.run`'],
])('a Dockerfile that is missing is told with the way out %s', async (_, file, remedy) => {
  using workspace = mkdtempDisposableSync(join(tmpdir(), 'fairway-paths-'));
  const context = join(workspace.path, 'api');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile.run'), 'FROM scratch');
  const paths = { context, file: join(workspace.path, file) };
  await expect(checkSources(paths, workspace.path)).rejects.toMatchObject({
    code: 'FB003',
    remedy: expect.stringContaining(remedy),
  });
});
