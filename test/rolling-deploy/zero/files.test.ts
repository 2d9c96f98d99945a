import { expect, it } from 'vitest';
import { deployOf } from './files.ts';
import { ROWS, titleOf } from './rows.ts';

it.each(ROWS.map((row) => [titleOf(row), row] as const))(
  'the proxy looks at markers by that method only: %s',
  async (_, row) => {
    const { checkout } = await deployOf(row, { image: 'proxy', roll: {} });
    const told = /^\s+(root|if \(-f) \/drain/m.test(Object.values(checkout ?? {}).join('\n'));
    expect(told).toBe(row.method === 'marker');
  },
);

it.each(ROWS.map((row) => [titleOf(row), row] as const))(
  'the Compose file has what is rolled, and nothing else beside the proxy: %s',
  async (_, row) => {
    const { checkout } = await deployOf(row, { image: 'proxy', roll: {} });
    const { services, service } = row.layout.roll as { services?: string[]; service?: string };
    const [, defined = ''] = (checkout?.['compose.yaml'] ?? '').split('services:\n');
    const names = [...defined.matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name);
    expect(names).toEqual([...(services ?? [service]), row.proxy.kind]);
  },
);
