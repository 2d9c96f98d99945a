/** Whether the proxy has to be made anew, because its own definition changed. Pure. */
import type { Effect } from '../files/effect.ts';
import type { Model } from '../host/compose.ts';
import { type Container, LABELS } from '../host/containers.ts';

/** The proxy as the configuration has it. */
export interface ProxyService {
  /** Undefined when it is not part of the project. */
  readonly proxyService: string | undefined;
  /** What is updated after the replicas, which the proxy may be by itself. */
  readonly later: readonly string[];
}

/**
 * What has to happen to the proxy: nothing, as long as its definition is that of its container. One
 * that nobody can compare is left alone, since no request is answered while a proxy is made anew.
 */
export function proxyRecreation(
  { proxyService, later }: ProxyService,
  containers: readonly Container[],
  model: Model,
): Effect[] {
  const service = proxyService === undefined ? undefined : model.get(proxyService);
  const container = containers.find((one) => one.service === proxyService);
  if (service === undefined || container === undefined || later.includes(service.name)) return [];
  const config = container.labels[LABELS.config];
  const isOther =
    config === undefined ? container.byHand?.isDoubtful === false : config !== service.hash;
  return isOther ? [{ how: 'recreate', service: service.name }] : [];
}

/** Containers where a proxy that nobody can compare counts as what is asked for, from now on. */
export function takenOnTrust(
  containers: readonly Container[],
  { proxyService }: Pick<ProxyService, 'proxyService'>,
  model: Model,
): Container[] {
  const hash = proxyService === undefined ? undefined : model.get(proxyService)?.hash;
  return containers.map((container) => {
    const isTrusted = container.service === proxyService && container.byHand?.isDoubtful === true;
    if (!isTrusted || hash === undefined) return container;
    return { ...container, labels: { ...container.labels, [LABELS.config]: hash } };
  });
}
