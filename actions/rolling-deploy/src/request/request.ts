/** What a run is asked to do, checked as far as it can be without touching the host. */

import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionError } from '../../../../kit/action/errors.ts';
import type { Job } from '../../../../kit/action/job.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import type { ImageReference } from '../../../../kit/registry/reference.ts';
import { parseVerdict, verdictRefusal } from '../../../../kit/verdict/verdict.ts';
import type { ProjectConfig } from '../config/config.ts';
import { secretValues } from '../environment/values.ts';
import { fail } from '../errors.ts';
import type { Effect } from '../files/effect.ts';
import type { Command } from '../host/command.ts';
import type { RegistryLogin } from '../host/image.ts';
import type { LockOwner } from '../host/lock.ts';
import type { StagedFile } from '../host/staging.ts';
import type { Inputs } from '../inputs.ts';
import { askedImage } from './asked-image.ts';

/** A file of the checkout for the host. */
export interface ProjectFile extends StagedFile {
  /** As in the checkout, in octal: `644`, `755`. */
  readonly mode: string;
  readonly validate: Command | undefined;
  readonly effect: Effect | undefined;
}

/** A release that shall run. */
export interface DeployRequest {
  readonly operation: 'deploy' | 'rollback';
  readonly release: string;
  /** The image by digest. */
  readonly image: ImageReference;
  readonly digest: string;
  /** Every secret by name; masked. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly login: RegistryLogin | undefined;
  readonly owner: LockOwner;
  readonly files: readonly ProjectFile[];
}

/**
 * Reads and checks all that a deploy or a plan needs; only a tag is asked for at its registry.
 *
 * @throws {ActionError} FR001, FR003, FR004, FR008, FR029, FR032, FR033, FK010 to FK015.
 */
export async function readRequest(
  inputs: Inputs,
  config: ProjectConfig,
  job: Job,
): Promise<DeployRequest> {
  const release = inputs.release ?? job.event.sha;
  const known = {
    operation: 'deploy' as const,
    release,
    secrets: secretValues({
      names: config.compose.secrets,
      env: job.env,
      envValues: inputs.envValues,
      secrets: job.secrets,
    }),
    login: pullLogin(inputs, job),
    owner: ownerOf(job, release),
    files: config.files.map(({ from, to, ...checks }) => ({
      ...{ path: to, ...checks },
      ...readOwn(job.workspace, from),
    })),
  };
  const { image, digest } = await askedImage({ inputs, config, job });
  const objection = verdictObjection(inputs, digest);
  if (objection !== undefined) throw objection;
  return { ...known, image, digest };
}

/**
 * What the verdict, or its absence, says against a digest: FR032 or FR033. Undefined when nothing does,
 * or nobody asked for one.
 */
export function verdictObjection(
  inputs: Pick<Inputs, 'verdict' | 'requireVerdict'>,
  digest: string,
): ActionError | undefined {
  if (inputs.verdict === undefined) {
    if (!inputs.requireVerdict) return undefined;
    return fail('FR032', 'This deploy needs a verdict, and got none.');
  }
  const verdict = parseVerdict(inputs.verdict);
  if (verdict === undefined) {
    return fail('FR033', 'The input `verdict` is not a verdict of trivy-gate.', {
      cause: 'It was cut, or is another output than `verdict-json`.',
      remedy: 'Give the output `verdict-json` of trivy-gate as it is.',
    });
  }
  const refusal = verdictRefusal({ verdict, digest, now: Date.now() });
  return refusal === undefined ? undefined : fail('FR033', refusal);
}

/** The user for pulling on the host, masked; undefined when none was given. */
export function pullLogin(
  { registryUsername: username, registryPassword: password }: Inputs,
  { secrets }: Pick<Job, 'secrets'>,
): RegistryLogin | undefined {
  if (username === undefined || password === undefined) return undefined;
  secrets.addCredentials(username, password);
  return { username, password };
}

/** Who holds a lock that this job takes. */
export function ownerOf({ event }: Pick<Job, 'event'>, release: string): LockOwner {
  const { repository, actor, run } = event;
  return { repository, actor, release, run: run.id, attempt: run.attempt, url: run.url };
}

// --- internal ---

/** A text file of the checkout; what a checkout holds must not lead to other files of the runner. */
function readOwn(workspace: string, path: string): Pick<ProjectFile, 'content' | 'mode'> {
  try {
    const real = realpathSync(join(workspace, path));
    if (!`${real}/`.startsWith(`${realpathSync(workspace)}/`))
      throw new Error('it leads elsewhere');
    const content = readFileSync(real);
    if (!isUtf8(content)) throw new Error('it is not a text in UTF-8');
    const mode = (statSync(real).mode & 0o777).toString(8);
    return { content: content.toString('utf8'), mode };
  } catch (error) {
    const reason = messageOf(error);
    throw fail('FR001', `\`${path}\` of \`files\` can not be read: ${reason}.`, { error });
  }
}
