/** Finds where a single service is defined, and proves that its twin is the same service. */
import type { Config } from '../config/config.ts';
import { fail } from '../errors.ts';
import { composeArgs, labelsFile } from '../host/compose.ts';
import { readText } from '../host/files.ts';
import type { Paths } from '../host/paths.ts';
import { runStaged, type StagedFile } from '../host/staging.ts';
import { complaint, type Host } from '../ssh/host.ts';
import { definesService, differingKey, extendsPath, type Written } from './twin.ts';

/** A project with the files that it is about to have. */
export interface Sources {
  readonly config: Config;
  readonly paths: Paths;
  readonly files: readonly StagedFile[];
}

/** The Compose files that define the single service, as `extends` names them; none in other layouts. */
export async function twinSources(host: Host, project: Sources): Promise<string[]> {
  const { config, paths, files } = project;
  const { layout } = config.roll;
  if (layout.kind !== 'single') return [];
  const found = await Promise.all(
    config.compose.files.map(async (path) => {
      const fresh = files.find((file) => file.path === path)?.content;
      const text = fresh ?? (await readText(host, `${paths.directory}/${path}`)) ?? '';
      return definesService(text, layout.service) ? [extendsPath(config, path)] : [];
    }),
  );
  return found.flat();
}

/** @throws {ActionError} FR092 when Compose does not understand both slots as the same service. */
export async function checkTwin(
  host: Host,
  project: Sources,
  written: Omit<Written, 'layout' | 'standing'>,
): Promise<void> {
  const { config, paths, files } = project;
  const { layout } = config.roll;
  if (layout.kind !== 'single') return;
  const content = labelsFile(new Map(), { ...written, layout, standing: [] });
  const path = paths.labels.slice(paths.directory.length + 1);
  const args = [...composeArgs(config), '--file', path, 'config', '--format', 'json'];
  const staged = { ...project, files: [...files, { path, content }] };
  const finished = await runStaged(host, staged, { args });
  const { service, twin } = layout;
  if (finished.exitCode !== 0) {
    const what = `Compose does not make \`${twin}\` from \`${service}\`: ${complaint(finished)}`;
    throw fail('FR092', what);
  }
  const key = differingKey(finished.stdout, layout);
  if (key === undefined) return;
  throw fail('FR092', `\`${twin}\` would have another \`${key}\` than \`${service}\`.`);
}
