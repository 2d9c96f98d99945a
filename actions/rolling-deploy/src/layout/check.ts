/** Says no early where the containers of one service would not stand side by side. */
import type { Config } from '../config/config.ts';
import { fail } from '../errors.ts';
import type { Model } from '../host/compose.ts';
import type { Site } from '../site/site.ts';
import type { Layout } from './layout.ts';
import type { Shape } from './shape.ts';

/** @throws {ActionError} FR090 when the service of a single or scaled layout can not stand beside itself. */
export function checkLayout({ config }: Pick<Site, 'config'>, model: Model): void {
  const { layout } = config.roll;
  if (layout.kind === 'services') return;
  const shape = model.get(layout.service)?.shape;
  const obstacle = shape && obstacleOf(shape, layout);
  if (obstacle === undefined) return;
  throw fail('FR090', `\`${layout.service}\` has ${obstacle}, which only one container can have.`);
}

/** Says what old and new containers of one service write to side by side: nobody can know whether they may. */
export function warnOfSharing({ config, log }: Pick<Site, 'config' | 'log'>, model: Model): void {
  const { layout } = config.roll;
  if (layout.kind === 'services') return;
  const paths = model.get(layout.service)?.shape?.writesTo ?? [];
  if (paths.length === 0) return;
  const where = paths.map((path) => `\`${path}\``).join(', ');
  log.warning(
    'Old and new side by side',
    `During a roll several containers of \`${layout.service}\` write to ${where}. If only one may, such as an SQLite database, do not roll it.`,
  );
}

/** @throws {ActionError} FR091 when the project itself has a service of the name of a slot. */
export function checkSlotNames({ roll }: Config, names: readonly string[]): void {
  const { layout } = roll;
  if (layout.kind !== 'single') return;
  const { service, twin } = layout;
  const taken = [twin, `${service}-a`].find((name) => names.includes(name));
  if (taken === undefined) return;
  throw fail('FR091', `There is a service \`${taken}\` beside \`${service}\`.`);
}

// --- internal ---

function obstacleOf(shape: Shape, layout: Layout): string | undefined {
  const { containerName, hostPorts, networkMode, fixedIn } = shape;
  if (containerName !== undefined) return `the \`container_name\` ${containerName}`;
  if (hostPorts.length > 0) return `the host port ${hostPorts.join(', ')}`;
  if (fixedIn.length > 0) return `a fixed address in the network ${fixedIn.join(', ')}`;
  // Only a name in a network can be given to both.
  const isPlain = networkMode === undefined || networkMode === 'bridge';
  return layout.kind === 'single' && !isPlain ? `\`network_mode: ${networkMode}\`` : undefined;
}
