/** The rows of the Zero matrix: every proxy × layout × application × method that applies. */
import { type Method, PROXIES, type ProxyRow } from './proxies.ts';

/** How the replicas stand in the Compose file. Another layout is another entry of LAYOUTS. */
export interface Layout {
  readonly name: 'services' | 'scaled' | 'single';
  /** What deploy.yaml says of it below `roll`. */
  readonly roll: Readonly<Record<string, unknown>>;
  /** Whether a proxy can be told of its replicas by that method. */
  readonly applies: (proxy: ProxyRow, method: Method) => boolean;
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'services', roll: { services: ['app-a', 'app-b'] }, applies: () => true },
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
 * Whether every request is kept. By `none` that takes an application that finishes its requests, and a
 * proxy that tries every request elsewhere at once when a connection is refused.
 */
function expectationOf({ kind }: ProxyRow, method: Method, application: Application) {
  if (method === 'marker' || method === 'health') return 'zero';
  const isKept = method === 'none' && kind === 'caddy' && application === 'graceful';
  return isKept ? 'zero' : 'measured';
}

export const ROWS: readonly Row[] = PROXIES.flatMap((proxy) =>
  LAYOUTS.flatMap((layout) =>
    proxy.methods
      .filter((method) => layout.applies(proxy, method))
      .flatMap((method) =>
        (['graceful', 'dies at once'] as const).map((application) => ({
          ...{ proxy, layout, application, method },
          expected: expectationOf(proxy, method, application),
        })),
      ),
  ),
);

/** A row in words, which is how it is chosen with `-t`. */
export function titleOf({ proxy, layout, application, method }: Row): string {
  return `${proxy.name}, ${layout.name}, ${method}, application ${application}`;
}
