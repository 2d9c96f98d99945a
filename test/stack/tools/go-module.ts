/** Builds a tool from source, where no release of it can be had. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, runOrFail } from '../../../kit/process/run.ts';
import { type Progress, seconds } from '../progress.ts';
import type { Tool } from './table.ts';

const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const SAY_EVERY_MS = 30_000;

/**
 * Builds a tool from its pinned Go module to `file`, static, saying now and then how far it is.
 *
 * @throws {Error} with what to install when there is no Go, or with Go's last lines
 */
export async function buildModule(tool: Tool, file: string, progress: Progress): Promise<void> {
  const { module } = tool;
  await requireGo(tool);
  const started = performance.now();
  progress(`${tool.name} ${tool.version}: building with Go, about ${module.takes} on two cores`);
  let packages = 0;
  let downloads = 0;
  let last = 'starting';
  const timer = setInterval(() => {
    const took = seconds(performance.now() - started);
    progress(
      `${tool.name}: ${took}, ${downloads} modules fetched, ${packages} packages built (${last})`,
    );
  }, SAY_EVERY_MS);
  try {
    await runOrFail({
      file: 'go',
      // -v names each package when its turn comes.
      args: ['build', '-v', '-trimpath', '-ldflags', module.ldflags, '-o', file, module.package],
      cwd: join(CHECKOUT, module.directory),
      env: {
        ...process.env,
        ...module.env,
        CGO_ENABLED: '0',
        GOFLAGS: '-mod=readonly -buildvcs=false',
        GOWORK: 'off',
      },
      onLine: (line) => {
        if (line.startsWith('go: downloading ')) downloads++;
        else packages++;
        last = line.replace('go: ', '').slice(0, 60);
      },
    });
  } finally {
    clearInterval(timer);
  }
  progress(`${tool.name} ${tool.version}: built in ${seconds(performance.now() - started)}`);
}

async function requireGo(tool: Tool): Promise<void> {
  try {
    await run({ file: 'go', args: ['version'] });
  } catch {
    throw new Error(
      `${tool.name} ${tool.version} is not on PATH, its release can't be downloaded here, and ` +
        'there is no Go to build it. Install Go 1.26 or newer (https://go.dev/dl/), ' +
        `or put ${tool.name} ${tool.version} on PATH.`,
    );
  }
}
