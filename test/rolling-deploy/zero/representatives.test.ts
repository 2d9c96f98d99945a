import { expect, it } from 'vitest';
import { PROMISING, representatives } from './representatives.ts';
import { ROWS, titleOf } from './rows.ts';

it('adds to the scenarios that are there what no two of their rows have', () => {
  expect(representatives().map(titleOf)).toEqual([
    'Caddy 2.6, scaled, none, application dies at once',
    'Caddy 2.6, single, marker, application graceful',
    'Caddy 2.6, services, health, application dies at once',
    'nginx 1.22, scaled, none, application graceful',
    'Caddy 2.6, services, admin, application dies at once',
  ]);
});

it('adds to them of the rows that are sure on a busy machine, too', () => {
  expect(representatives(PROMISING).map(titleOf)).toEqual([
    'Caddy 2.6, single, marker, application graceful',
    'Caddy 2.6, services, marker, application dies at once',
    'nginx 1.22, services, marker, application graceful',
  ]);
});

it('plays enough by itself where there are no others', () => {
  const pairs = (rows: readonly (typeof ROWS)[number][]) =>
    new Set(rows.flatMap((row) => [`${row.proxy.name} ${row.method}`, row.application]));
  expect(pairs(representatives(ROWS, []))).toEqual(pairs(ROWS));
});

it('has rows with a name of their own', () => {
  expect(new Set(ROWS.map(titleOf)).size).toBe(ROWS.length);
});
