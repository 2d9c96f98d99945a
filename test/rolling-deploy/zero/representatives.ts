/** Which rows of the Zero matrix the scenarios play: every two values of different columns meet once. */
import { ROWS, type Row, titleOf } from './rows.ts';

/** Rows that have scenarios of their own, by their title. */
const PLAYED: readonly string[] = [
  // rolling-deploy.scenario.ts
  'Caddy 2.11, services, marker, application graceful',
  'Caddy 2.11, services, marker, application dies at once',
  // rolling-deploy-methods.scenario.ts
  'Caddy 2.11, services, health, application graceful',
  'Caddy 2.11, services, admin, application graceful',
  'Caddy 2.11, services, none, application graceful',
  // rolling-deploy-nginx.scenario.ts
  'nginx 1.22, services, marker, application dies at once',
  // rolling-deploy-scaled.scenario.ts
  'Caddy 2.11, scaled, none, application graceful',
  // rolling-deploy-single.scenario.ts
  'Caddy 2.11, single, marker, application dies at once',
  'nginx 1.22, single, marker, application dies at once',
];

/**
 * Where nothing is promised, the matrix measures. So it does where the proxy itself has to look in time,
 * which on a busy machine it may not.
 */
export const PROMISING: readonly Row[] = ROWS.filter(
  ({ expected, method }) => expected === 'zero' && method === 'marker',
);

/** What has to be played besides, the row with the most new pairs first. */
export function representatives(
  rows: readonly Row[] = ROWS,
  played: readonly string[] = PLAYED,
): Row[] {
  const pairs = new Set(rows.flatMap(pairsOf));
  const strike = (row: Row) => {
    for (const pair of pairsOf(row)) pairs.delete(pair);
  };
  for (const row of rows) if (played.includes(titleOf(row))) strike(row);
  const chosen: Row[] = [];
  while (pairs.size > 0) {
    const news = (row: Row) => pairsOf(row).filter((pair) => pairs.has(pair)).length;
    const best = rows.reduce((a, b) => (news(b) > news(a) ? b : a));
    chosen.push(best);
    strike(best);
  }
  return chosen;
}

// --- internal ---

/** Every two columns with their values. */
function pairsOf({ proxy, layout, application, method }: Row): string[] {
  const values = [proxy.name, layout.name, application, method];
  return values.flatMap((one, place) => values.slice(place + 1).map((other) => `${one}|${other}`));
}
