/** The rows of the Zero matrix: every proxy × layout × application × method that applies. */
import { type Method, PROXIES, type ProxyRow } from './proxies.ts';

/** How the replicas stand in the Compose file. */
export interface Layout {
  readonly name: 'services' | 'scaled' | 'single';
  /** What deploy.yaml says of it below `roll`. */
  readonly roll: Readonly<Record<string, unknown>>;
  /** Whether a proxy can be told of its replicas by that method. */
  readonly applies: (proxy: ProxyRow, method: Method) => boolean;
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'services', roll: { services: ['app-a', 'app-b'] }, applies: () => true },
  // Containers of one name can only be told apart where each has a name of its own besides.
  {
    ...{ name: 'scaled', roll: { service: 'web', replicas: 2 } },
    applies: (_, method) => method === 'none',
  },
  { name: 'single', roll: { service: 'web' }, applies: (_, method) => method === 'marker' },
];

/** What the application does on SIGTERM. */
export type Application = 'graceful' | 'dies at once';

export interface Row {
  readonly proxy: ProxyRow;
  readonly layout: Layout;
  readonly application: Application;
  readonly method: Method;
  /** `zero`: not one request may fail. `measured`: the action says beforehand what it can not promise. */
  readonly expected: 'zero' | 'measured';
}

/**
 * Whether every request is kept. By `none` that takes an application that finishes its requests, a proxy
 * that tries every request elsewhere at once when a connection is refused, and a name for each replica.
 */
function expectationOf({ proxy, layout, method, application }: Omit<Row, 'expected'>) {
  if (method === 'marker' || method === 'health') return 'zero';
  const isTriedAgain = proxy.kind === 'caddy' && layout.name === 'services';
  const isKept = method === 'none' && isTriedAgain && application === 'graceful';
  return isKept ? 'zero' : 'measured';
}

export const ROWS: readonly Row[] = PROXIES.flatMap((proxy) =>
  LAYOUTS.flatMap((layout) =>
    proxy.methods
      .filter((method) => layout.applies(proxy, method))
      .flatMap((method) =>
        (['graceful', 'dies at once'] as const).map((application) => {
          const row = { proxy, layout, application, method };
          return { ...row, expected: expectationOf(row) };
        }),
      ),
  ),
);

/** A row in words, which is how it is chosen with `-t`. */
export function titleOf({ proxy, layout, application, method }: Row): string {
  return `${proxy.name}, ${layout.name}, ${method}, application ${application}`;
}
