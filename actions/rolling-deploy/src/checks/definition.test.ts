import { expect, it } from 'vitest';
import { definitionOf } from './definition.ts';

it('reads what Compose says of a service', () => {
  const found = definitionOf({
    container_name: 'web',
    ports: [{ published: '8080' }, { target: 1 }, { published: '8000-8010' }],
    healthcheck: { interval: '1m30s', start_period: '5s', start_interval: '500ms', retries: 4 },
    command: ['node', 'x'],
    entrypoint: null,
    init: true,
  });
  expect(found).toEqual({
    ...{ containerName: 'web', hostPorts: [8080], intervalMs: 90_000, startPeriodMs: 5_000 },
    ...{ startIntervalMs: 500, retries: 4, command: ['node', 'x'], hasInit: true },
  });
});
