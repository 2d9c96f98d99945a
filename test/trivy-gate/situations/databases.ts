/** Databases that are nowhere, too old, empty, broken or of something else. */
import type { GateStage } from '../../stack/gate-stage.ts';
import { CLEAN, CRITICAL, NPM } from '../visits.ts';
import { asking, databaseFiles, daysAgo, layerOf, layerOfBytes, serve } from './artifacts.ts';
import { type Row, undecidedIn } from './situation.ts';

function holding(content: Parameters<GateStage['database']>[0]): Row[3] {
  return asking(({ stage }) => stage.database(content));
}

/** A database of which one file is another one. */
function withFile(change: Readonly<Record<string, string | Buffer>>): Row[3] {
  return asking(async ({ stage }) =>
    serve(stage, [await layerOf({ ...(await databaseFiles()), ...change })]),
  );
}

/** A database of which only one file is there. */
function withOnly(name: 'trivy.db' | 'metadata.json'): Row[3] {
  return asking(async ({ stage }) =>
    serve(stage, [await layerOf({ [name]: (await databaseFiles())[name] })]),
  );
}

/** The situations of this group that the database itself makes. */
export const databases = undecidedIn('database', [
  [
    'it is nowhere, and each repository says so in its own way',
    'FG030',
    /nowhere:2: .*(MANIFEST_UNKNOWN|NAME_UNKNOWN|404).*127.0.0.1:9/,
    asking(
      async ({ stage }) => `${stage.publicRegistry.address}/nowhere:2\n127.0.0.1:9/trivy-db:2`,
    ),
  ],
  [
    'it is empty',
    'FG009',
    /without a single finding/,
    holding({ advisories: [], canaries: false }),
  ],
  [
    'there is nothing about this system in it',
    'FG009',
    /debian 12/,
    holding({ advisories: [NPM], canaries: false }),
  ],
  [
    'there is nothing about an ecosystem of the image in it',
    'FG009',
    /node-pkg/,
    async ({ stage }) => {
      const image = await stage.image({ debs: CLEAN, npm: { lodash: '4.17.21' } });
      const aboutDebian = { ...CRITICAL, package: 'curl', fixedVersion: '1.0-1' };
      const database = await stage.database({ advisories: [aboutDebian], canaries: false });
      return { inputs: { image: image.reference, 'db-repositories': database } };
    },
  ],
  [
    'it is 60 days old',
    'FG031',
    /may be 48 h old/,
    holding({ advisories: [CRITICAL], updatedAt: daysAgo(60) }),
  ],
  [
    'every repository has an old one',
    'FG031',
    /may be 48 h old.*\n?.*may be 48 h old/,
    asking(async ({ stage }) => {
      const old = { advisories: [CRITICAL], updatedAt: daysAgo(3) };
      return [await stage.database(old), await stage.database(old)].join('\n');
    }),
  ],
  [
    'it was built in the future',
    'FG030',
    /built on/,
    holding({ advisories: [CRITICAL], updatedAt: daysAgo(-9) }),
  ],
  [
    'it has schema 1',
    'FG030',
    /schema 1/,
    holding({ advisories: [CRITICAL], metadata: (written) => ({ ...written, Version: 1 }) }),
  ],
  [
    'it has schema 3',
    'FG030',
    /schema 3/,
    holding({ advisories: [CRITICAL], metadata: (written) => ({ ...written, Version: 3 }) }),
  ],
  [
    'it does not say when it was built',
    'FG030',
    /when it was built/,
    holding({
      advisories: [],
      metadata: (written) => ({ ...written, UpdatedAt: '0001-01-01T00:00:00Z' }),
    }),
  ],
  [
    'its metadata are no JSON',
    'FG030',
    /metadata can not be read/,
    withFile({ 'metadata.json': '<html>' }),
  ],
  ['it has no metadata', 'FG030', /metadata\.json: no such file/, withOnly('trivy.db')],
  [
    'it has nothing but metadata',
    'FG030',
    /can not be read.* first run/,
    withOnly('metadata.json'),
  ],
  [
    'its file is garbage',
    'FG030',
    /invalid database/,
    withFile({ 'trivy.db': Buffer.alloc(65_536, 0x5a) }),
  ],
  ['its file is empty', 'FG030', /bad file descriptor/, withFile({ 'trivy.db': '' })],
  [
    'its file was cut off',
    'FG030',
    /can not be read.* fault address/,
    asking(async ({ stage }) => {
      const files = await databaseFiles();
      const half = files['trivy.db'].subarray(0, files['trivy.db'].length / 2);
      return serve(stage, [await layerOf({ ...files, 'trivy.db': half })]);
    }),
  ],
  [
    'its layer is no archive',
    'FG030',
    /gzip: invalid header/,
    asking(({ stage }) => serve(stage, [layerOfBytes(Buffer.from('<html>not here</html>'))])),
  ],
  [
    'it is an artifact of another kind',
    'FG030',
    /unacceptable media type/,
    asking(async ({ stage }) => {
      const layer = await layerOf(await databaseFiles());
      return serve(stage, [{ ...layer, mediaType: 'application/vnd.example.layer' }]);
    }),
  ],
  [
    'it is an artifact of two layers',
    'FG030',
    /must be a single layer/,
    asking(async ({ stage }) => {
      const layer = await layerOf(await databaseFiles());
      return serve(stage, [layer, layerOfBytes(Buffer.from('another'))]);
    }),
  ],
]);
