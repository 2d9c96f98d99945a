/**
 * Checks new files before they are put there: with their own command, in a one-off container of the
 * service that has them mounted, which sees the new ones in place of the old.
 */
import { lastLines } from '../../../../kit/process/run.ts';
import { fail } from '../errors.ts';
import { commandText, commandWords } from '../host/command.ts';
import { composeArgs } from '../host/compose.ts';
import { runStaged } from '../host/staging.ts';
import type { Findings } from '../look.ts';
import type { DeployRequest, ProjectFile } from '../request/request.ts';
import type { Site } from '../site/site.ts';
import { mountedDirectories, type Seeing, seeingService } from './mounts.ts';

/** What is checked. */
export interface Validating {
  readonly site: Site;
  readonly request: DeployRequest;
  readonly findings: Findings;
  /** Whether the image of the release is on the host under its name. */
  readonly isImageThere: boolean;
}

/**
 * A one-off container carries it, with the time of its start in milliseconds since the epoch, so that
 * one that was left over is found.
 */
const LABEL = 'fairway.check';
const TIMEOUT_MS = 5 * 60_000;
/** What is older has nobody any more who waits for it, also where the clocks of two runners differ. */
const LEFT_OVER_MS = 2 * TIMEOUT_MS;

/**
 * Checks every file that changes and has a command. Nothing is changed.
 *
 * @throws {ActionError} FR073 when a command fails, with its last lines.
 */
export async function validateFiles(validating: Validating): Promise<void> {
  const { site, request, findings } = validating;
  const checked = request.files.filter(
    ({ path, validate }) => validate !== undefined && findings.plan.changedFiles.includes(path),
  );
  if (checked.length === 0) return;
  await site.log.group('Check files', async () => {
    await sweep(site);
    for (const file of checked) await validateFile(validating, file);
  });
}

/**
 * The service in which a file is checked.
 *
 * @throws {ActionError} FR075 when no service sees it, or one sees more than can be copied.
 */
export function checkingService(
  { paths }: Pick<Site, 'paths'>,
  file: Pick<ProjectFile, 'path' | 'effect'>,
  { model }: Pick<Findings['facts'], 'model'>,
): Seeing {
  const seeing = seeingService(model, `${paths.directory}/${file.path}`, file.effect?.service);
  if (seeing === undefined) {
    const who =
      file.effect === undefined ? 'No service has' : `\`${file.effect.service}\` does not have`;
    throw fail('FR075', `${who} \`${file.path}\` mounted, so it can not be checked there.`);
  }
  if (
    mountedDirectories(seeing, { directory: paths.directory, paths: [file.path] }) === undefined
  ) {
    throw fail('FR075', `\`${seeing.service}\` has the whole deploy directory mounted.`, {
      remedy: 'Keep configuration in a directory of its own, and mount that.',
    });
  }
  return seeing;
}

// --- internal ---

async function validateFile(
  { site, request, findings, isImageThere }: Validating,
  file: ProjectFile,
): Promise<void> {
  const { config, paths, log, host, clock } = site;
  const { path, validate = [] } = file;
  const { model, imageName } = findings.facts;
  const seeing = checkingService(site, file, findings.facts);
  if (!isImageThere && model.get(seeing.service)?.image === imageName) {
    return log.info(`${path} is checked by a deploy, once the image is there`);
  }
  const { directory } = paths;
  const inside = { directory, paths: request.files.map((one) => one.path) };
  const copies = mountedDirectories(seeing, inside) ?? [];
  const [program = '', ...rest] = commandWords(validate);
  const only = ['run', '--rm', '--no-deps', '--no-TTY', '--label', `${LABEL}=${clock.now()}`];
  const args = [...composeArgs(config), ...only, '--entrypoint', program, seeing.service, ...rest];
  const files = [...request.files, { path: config.compose.envFile, content: findings.env.content }];
  const project = { config, paths, files, copies };
  const finished = await runStaged(host, project, { args, timeoutMs: TIMEOUT_MS });
  if (finished.exitCode === 0) {
    return log.info(`${path}: \`${commandText(validate)}\` takes it, in ${seeing.service}`);
  }
  for (const line of `${finished.stdout}${finished.stderr}`.trimEnd().split('\n'))
    log.foreign(line);
  const said = lastLines(finished, 5).trim();
  throw fail('FR073', `\`${commandText(validate)}\` refuses the new \`${path}\`: ${said}`);
}

/** What a run left that was killed while it checked. A plan has no lock, and may check at the same time. */
async function sweep({ host, config, clock }: Site): Promise<void> {
  const filters = [`label=com.docker.compose.project=${config.project}`, `label=${LABEL}`];
  const { stdout } = await host.run({
    args: [
      ...['docker', 'ps', '--all', ...filters.flatMap((one) => ['--filter', one])],
      ...['--format', `{{.ID}} {{.Label "${LABEL}"}}`],
    ],
  });
  for (const line of stdout.split('\n')) {
    const [id = '', startedAt] = line.split(' ');
    const isLeft = clock.now() - Number(startedAt) > LEFT_OVER_MS;
    if (isLeft) await host.run({ args: ['docker', 'rm', '--force', id] });
  }
}
