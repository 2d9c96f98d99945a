/** A project as a release was run that is written down: with its constants, settings and files. */
import { parseReference } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import { readText } from '../host/files.ts';
import { pathsOf, releasePath } from '../host/paths.ts';
import type { ReleaseRecord } from '../host/release-record.ts';
import type { ProjectFile } from '../request/request.ts';
import type { Site } from '../site/site.ts';

/** A release of which everything is written down that it takes to run it. */
export type WholeRecord = ReleaseRecord & {
  readonly settings: NonNullable<ReleaseRecord['settings']>;
};

/** Whether a record has the settings: the first ones had not. */
export function hasSettings(record: ReleaseRecord | undefined): record is WholeRecord {
  return record?.settings !== undefined;
}

/** The project as the release was run. Hosts, services and proxy stay as they are configured now. */
export function asRecorded<AnySite extends Site>(site: AnySite, record: WholeRecord): AnySite {
  const { compose, roll } = site.config;
  const { constants, secrets, settings } = record;
  const { composeFiles: files, envFile, versionKey, port, health } = settings;
  const config = {
    ...site.config,
    ...(settings.checks && checksOf(settings.checks)),
    image: settings.image === undefined ? site.config.image : parseReference(settings.image),
    compose: { ...compose, files, envFile, versionKey, constants, secrets },
    roll: { ...roll, port, health: { ...health, path: health.path } },
  };
  return { ...site, config, paths: pathsOf(config) };
}

/**
 * The files of a release, as they were copied with it. They were checked then; what services do with
 * them is what they do now, since it is the files of now that they have to let go.
 *
 * @throws {ActionError} FR061 when one is missing.
 */
export async function recordedFiles(
  { host, paths, config }: Pick<Site, 'host' | 'paths' | 'config'>,
  { release, files }: ReleaseRecord,
): Promise<ProjectFile[]> {
  const effects = new Map(config.files.map(({ to, effect }) => [to, effect]));
  const directory = `${releasePath(paths, release)}/files`;
  return Promise.all(
    Object.entries(files).map(async ([path, mode]) => {
      const content = await readText(host, `${directory}/${path}`);
      if (content !== undefined) {
        return { path, content, mode, validate: undefined, effect: effects.get(path) };
      }
      throw fail('FR061', `Of the release \`${release}\` the file \`${path}\` is missing.`);
    }),
  );
}

// --- internal ---

function checksOf({
  probe,
  verify,
}: NonNullable<WholeRecord['settings']['checks']>): Pick<Site['config'], 'probe' | 'verify'> {
  return { probe: probe && { ...probe, versionHeader: probe.versionHeader }, verify };
}
