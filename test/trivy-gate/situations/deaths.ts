/** Scanners that end before they are done: killed, out of memory or time, or with a flag refused. */
import { faultProxy } from '../../registry/fault-proxy.ts';
import { type Row, undecidedIn } from './situation.ts';

/** The gate with a scanner that does this in place of one of its commands. */
function doing(
  command: 'image' | 'sbom',
  lines: string,
  inputs: Readonly<Record<string, string>> = {},
): Row[3] {
  return async ({ stage, clean }) => ({
    inputs: { image: clean.reference, ...(await stage.standIn(command, lines)), ...inputs },
  });
}

const SHORT = { timeout: '4s' };

/** The situations of this group. */
export const deaths = undecidedIn('end of the scanner', [
  ['it is killed', 'FG005', /ended by SIGKILL/, doing('image', 'kill -9 $$')],
  [
    'it is killed after it wrote its report',
    'FG005',
    /ended by SIGKILL/,
    doing('image', '"$real" "$@"; kill -9 $$'),
  ],
  ['it is asked to end', 'FG005', /ended by SIGTERM/, doing('image', 'kill -TERM $$')],
  [
    'it ends with an error',
    'FG005',
    /exited with code 1: oops/,
    doing('image', 'echo oops >&2; exit 1'),
  ],
  [
    'it ends with an error after it wrote its report',
    'FG005',
    /exited with code 1/,
    doing('image', '"$real" "$@"; exit 1'),
  ],
  [
    'it panics',
    'FG005',
    /exited with code 2/,
    doing('image', 'echo "panic: runtime error: index out of range [3]" >&2; exit 2'),
  ],
  [
    'there is no memory for it',
    'FG005',
    /exited with code/,
    doing('image', 'ulimit -v 300000; exec "$real" "$@"'),
  ],
  [
    'it does not know a flag',
    'FG005',
    /unknown flag: --no-such-flag/,
    doing('image', 'exec "$real" "$@" --no-such-flag'),
  ],
  ['it hangs', 'FG006', /did not end in time/, doing('image', 'exec sleep 600', SHORT)],
  [
    'it hangs, and does not listen',
    'FG006',
    /did not end in time/,
    doing('image', 'trap "" INT; sleep 600; sleep 600', SHORT),
  ],
  [
    'it waits for a registry that does not answer',
    'FG006',
    /did not end in time/,
    async (scene) => {
      const { stage, clean, closing } = scene;
      const { registry } = stage;
      const proxy = closing.use(
        await faultProxy(registry.address, ({ path }) =>
          path.includes('/blobs/') ? { silent: true } : undefined,
        ),
      );
      const image = clean.reference.replace(registry.address, proxy.address);
      return { inputs: { image, ...SHORT } };
    },
  ],
  [
    'it is killed when the canaries are asked',
    'FG009',
    /canaries could not be asked.*ended by SIGKILL/,
    doing('sbom', 'kill -9 $$'),
  ],
  [
    'it hangs when the canaries are asked',
    'FG009',
    /canaries could not be asked.*did not end in time/,
    doing('sbom', 'exec sleep 600', SHORT),
  ],
  [
    'it writes nothing when the canaries are asked',
    'FG009',
    /canaries could not be asked.*missing/,
    doing('sbom', 'exit 0'),
  ],
]);
