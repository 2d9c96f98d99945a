/** The way back to a stack that was started by hand: as it was found, without anything of ours. */
import { pathsOf } from '../host/paths.ts';
import type { Findings } from '../look.ts';
import type { OpenSite } from '../site/site.ts';
import { runsByHand } from './plan.ts';
import { startedWith } from './started-with.ts';

/** Whether what is gone back to was started by hand, and no deploy has brought it out since. */
export function goesBackByHand(
  { plan, containers, previousRecord }: Findings,
  services: readonly string[],
): boolean {
  return previousRecord === undefined && runsByHand(plan.previous, services, containers);
}

/** The project with the files that it was started with, where these stand in its directory. */
export function asStarted(site: OpenSite, { containers }: Pick<Findings, 'containers'>): OpenSite {
  const { config, paths } = site;
  const container = containers.find(
    ({ service, byHand }) => byHand !== undefined && config.roll.services.includes(service),
  );
  const started = container && startedWith(container);
  if (started === undefined || started.directory !== paths.directory) return site;
  const names = [...started.files, started.envFile ?? `${paths.directory}/.env`];
  const inside = names.map((name) => insideOf(paths.directory, name));
  if (inside.includes(undefined)) return site;
  const known = inside.flatMap((name) => name ?? []);
  const compose = { ...config.compose, files: known.slice(0, -1), envFile: known.at(-1) ?? '.env' };
  const changed = { ...config, compose };
  return { ...site, config: changed, paths: pathsOf(changed) };
}

/** Whether an environment file is one that no deploy has written: then it goes back as it was found. */
export function isByHand(content: string): boolean {
  return !/^COMPOSE_FILE=.*\.fairway\/compose\.yaml/m.test(content);
}

// --- internal ---

function insideOf(directory: string, path: string): string | undefined {
  const name = path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined;
  return name?.startsWith('.fairway/') ? undefined : name;
}
