/** Mirrors of the database that answer something else than a database. */
import { errorBody } from '../../registry/scripted-registry.ts';
import { CRITICAL } from '../visits.ts';
import {
  asking,
  databaseFiles,
  daysAgo,
  layerOf,
  layerOfBytes,
  mirrorThatAnswers,
  mirrorThatFails,
  serve,
} from './artifacts.ts';
import { type Situation, undecidedIn } from './situation.ts';

const isBlob = (path: string) => path.includes('/blobs/');
const isManifest = (path: string) => path.includes('/manifests/');

const final = undecidedIn('database', [
  [
    'the mirror has other bytes than its digest says',
    'FG030',
    /error verifying size/,
    asking((scene) =>
      mirrorThatFails(scene, ({ path }) => (isBlob(path) ? { body: 'other bytes' } : undefined)),
    ),
  ],
  [
    'the mirror wants a password',
    'FG030',
    /401|unauthorized/i,
    asking((scene) =>
      mirrorThatAnswers(scene, {
        status: 401,
        headers: { 'www-authenticate': 'Basic realm="mirror"' },
        body: errorBody('UNAUTHORIZED', 'authentication required'),
      }),
    ),
  ],
  [
    'the mirror denies access',
    'FG030',
    /403|denied/i,
    asking((scene) =>
      mirrorThatAnswers(scene, { status: 403, body: errorBody('DENIED', 'access denied') }),
    ),
  ],
  [
    'the mirror answers with a page',
    'FG030',
    /invalid character '<'/,
    asking((scene) =>
      mirrorThatAnswers(scene, {
        headers: { 'content-type': 'text/html' },
        body: '<html>Sign in to the Wi-Fi</html>',
      }),
    ),
  ],
  [
    'of two mirrors one has an old one and one denies access',
    'FG030',
    /may be 48 h old.*\n?.*(403|denied)/i,
    asking(async (scene) => {
      const old = await scene.stage.database({ advisories: [CRITICAL], updatedAt: daysAgo(60) });
      const denied = { status: 403, body: errorBody('DENIED', 'access denied') };
      return `${old}\n${await mirrorThatAnswers(scene, denied)}`;
    }),
  ],
]);

/** The gate asks again after these for as long as it has time. */
const passing = undecidedIn('database', [
  [
    'the mirror has had too many requests',
    'FG030',
    /TOOMANYREQUESTS|429/,
    asking((scene) =>
      mirrorThatAnswers(scene, {
        status: 429,
        body: errorBody('TOOMANYREQUESTS', 'retry-after: 1s, allowed: 44000/minute'),
      }),
    ),
  ],
  [
    'the mirror has an error of its own',
    'FG030',
    /500/,
    asking((scene) => mirrorThatAnswers(scene, { status: 500, body: 'oops' })),
  ],
  [
    'the mirror is overloaded when the database is fetched',
    'FG030',
    /503/,
    asking((scene) =>
      mirrorThatFails(scene, ({ path }) => (isBlob(path) ? { status: 503 } : undefined)),
    ),
  ],
  [
    'the mirror breaks off in the middle of the database',
    'FG030',
    /EOF|reset/,
    asking((scene) =>
      mirrorThatFails(scene, ({ path }) => (isBlob(path) ? { reset: true } : undefined)),
    ),
  ],
  [
    'the mirror breaks off every connection',
    'FG030',
    /EOF|reset/,
    asking((scene) =>
      mirrorThatFails(scene, ({ path }) => (isManifest(path) ? { reset: true } : undefined)),
    ),
  ],
  [
    'its layer was cut off before it was pushed',
    'FG030',
    /EOF/,
    asking(async ({ stage }) => {
      const { bytes } = await layerOf(await databaseFiles());
      return serve(stage, [layerOfBytes(Buffer.from(bytes.subarray(0, bytes.length / 2)))]);
    }),
  ],
]);

/** The situations of this group that a mirror makes. */
export const mirrors: readonly Situation[] = [
  ...final,
  ...passing.map((situation) => ({ ...situation, isSlow: true as const })),
];
