/** Places that can not be written to: no directory, a full disk, no room for one more file. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOrFail } from '../../../kit/process/run.ts';
import { CRITICAL, UNFIXED } from '../visits.ts';
import { harmlessIn, type Row, type Scene, type Situation, undecidedIn } from './situation.ts';

/** A disk of its own for a situation. `options` as tmpfs has them: `size=1m,nr_inodes=20`. */
async function smallDisk({ stage, closing }: Scene, options: string): Promise<string> {
  const place = await mkdtemp(join(stage.scratch, 'disk-'));
  const asRoot = (...args: readonly string[]) => {
    const words = process.getuid?.() === 0 ? args : ['sudo', '-n', ...args];
    return runOrFail({ file: words[0] ?? '', args: words.slice(1) });
  };
  await asRoot('mount', '-t', 'tmpfs', '-o', `mode=1777,${options}`, 'fairway-test', place);
  closing.defer(async () => void (await asRoot('umount', place)));
  return place;
}

/** The gate with RUNNER_TEMP on a small disk, and a scanner that does this on it. */
function onDisk(options: string, command: 'image' | 'sbom' | 'version', lines: string): Row[3] {
  return async (scene) => {
    const { stage, old } = scene;
    const scanner = await stage.standIn(command, lines);
    const env = { RUNNER_TEMP: await smallDisk(scene, options) };
    return { inputs: { image: old.reference, ...scanner }, options: { env } };
  };
}

const AS_ALWAYS = 'exec "$real" "$@"';
/** Leaves not a byte on the disk of the report. */
const FILL = 'cat /dev/zero > "$(dirname "$report")/fill" 2> /dev/null';
/** Leaves no room for one more file. */
const USE_UP = 'n=0; while mkdir "$(dirname "$report")/$n" 2> /dev/null; do n=$((n + 1)); done';

function withRunnerTemp(env: (scene: Scene) => Promise<string> | string): Row[3] {
  return async (scene) => ({
    inputs: { image: scene.old.reference },
    options: { env: { RUNNER_TEMP: await env(scene) } },
  });
}

async function plainFile({ stage }: Scene): Promise<string> {
  const file = join(await mkdtemp(join(stage.scratch, 'file-')), 'file');
  await writeFile(file, '');
  return file;
}

const unwritable = undecidedIn('place to write', [
  [
    'the directory for files of the job is not there',
    'FK006',
    /can not be made: ENOENT/,
    withRunnerTemp(({ stage }) => join(stage.scratch, 'nowhere')),
  ],
  [
    'the directory for files of the job is a file',
    'FK006',
    /can not be made: ENOTDIR/,
    withRunnerTemp(plainFile),
  ],
  [
    'the report goes to a device that is always full',
    'FG007',
    /disk of the runner is full/,
    async ({ stage, old }) => ({
      inputs: {
        image: old.reference,
        ...(await stage.standIn('image', `ln -s /dev/full "$report"; ${AS_ALWAYS}`)),
      },
    }),
  ],
  [
    'the directory of the report is gone',
    'FG007',
    /could not write its report/,
    async ({ stage, old }) => {
      const lines = `rm -r "$(dirname "$report")"; touch "$(dirname "$report")"; ${AS_ALWAYS}`;
      return { inputs: { image: old.reference, ...(await stage.standIn('image', lines)) } };
    },
  ],
  [
    'the disk may only be read',
    'FK006',
    /can not be made: EROFS/,
    async (scene) => {
      const RUNNER_TEMP = await smallDisk(scene, 'size=1m,ro');
      return { inputs: { image: scene.old.reference }, options: { env: { RUNNER_TEMP } } };
    },
  ],
  [
    'the disk has no room for the scanner',
    'FK006',
    /scanner can not be written: .*ENOSPC/,
    async (scene) => {
      const RUNNER_TEMP = await smallDisk(scene, 'size=1m');
      return { inputs: { image: scene.old.reference }, options: { env: { RUNNER_TEMP } } };
    },
  ],
  [
    'the disk has no room for a few more files',
    'FK006',
    /place of the scanner can not be made: .*ENOSPC/,
    onDisk('size=1m,nr_inodes=6', 'image', AS_ALWAYS),
  ],
  [
    'the disk has no room for the database',
    'FG030',
    /no space left/,
    async (scene) => {
      const { stage } = scene;
      const description = 'x'.repeat(100_000);
      const many = Array.from({ length: 30 }, (_, n) => ({
        ...{ ...CRITICAL, id: `CVE-2026-9${String(n).padStart(4, '0')}`, description },
      }));
      const database = await stage.database([...many, UNFIXED]);
      const call = await onDisk('size=1m', 'image', AS_ALWAYS)(scene);
      return { ...call, inputs: { ...call.inputs, 'db-repositories': database } };
    },
  ],
  [
    'the disk is full when the report is written',
    'FG007',
    /disk of the runner is full/,
    onDisk('size=4m', 'image', `${FILL}; ${AS_ALWAYS}`),
  ],
  [
    'the disk is full after the scan, when the canaries are written',
    'FK006',
    /canaries can not be written: .*ENOSPC/,
    onDisk('size=4m', 'image', `"$real" "$@"; ${FILL}; exit 0`),
  ],
  [
    'the disk is full when the canaries are asked',
    'FG009',
    /canaries could not be asked. The disk of the runner is full/,
    onDisk('size=4m', 'sbom', `${FILL}; ${AS_ALWAYS}`),
  ],
  [
    'the disk has no room for the report of the job',
    'FK006',
    /report can not be kept: .*ENOSPC/,
    onDisk('size=4m,nr_inodes=200', 'sbom', `"$real" "$@"; ${USE_UP}; exit 0`),
  ],
]);

function withToolCache(toolCache: (scene: Scene) => Promise<string>): Situation['arrange'] {
  return async (scene) => ({
    inputs: { image: scene.old.reference },
    options: { env: { RUNNER_TOOL_CACHE: await toolCache(scene) } },
  });
}

const forgetful = harmlessIn('place to write', [
  ['the tool cache is a file', withToolCache(plainFile)],
  ['the tool cache may only be read', withToolCache((scene) => smallDisk(scene, 'size=1m,ro'))],
  ['the tool cache is on a full disk', withToolCache((scene) => smallDisk(scene, 'size=4k'))],
]);

/** The situations of this group. */
export const places: readonly Situation[] = [...unwritable, ...forgetful];
