/** What a run is asked to do, checked as far as it can be without touching anything. */

import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../../../kit/action/job.ts';
import { messageOf } from '../../../kit/action/message.ts';
import { type ImageReference, parseReference } from '../../../kit/registry/reference.ts';
import { parseVerdict, verdictRefusal } from '../../../kit/verdict/verdict.ts';
import type { Config } from './config/config.ts';
import { secretValues } from './environment/values.ts';
import { fail } from './errors.ts';
import type { Effect } from './files/effect.ts';
import type { Command } from './host/command.ts';
import type { RegistryLogin } from './host/image.ts';
import type { LockOwner } from './host/lock.ts';
import type { StagedFile } from './host/staging.ts';
import type { Inputs } from './inputs.ts';

/** A file of the checkout for the host. */
export interface ProjectFile extends StagedFile {
  /** As in the checkout, in octal: `644`, `755`. */
  readonly mode: string;
  readonly validate: Command | undefined;
  readonly effect: Effect | undefined;
}

/** A release that shall run. */
export interface DeployRequest {
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
 * Reads and checks all that a deploy or a plan needs.
 *
 * @throws {ActionError} FR001, FR003, FR004, FR008, FR029, FR032, FR033.
 */
export function readRequest(inputs: Inputs, config: Config, job: Job): DeployRequest {
  const { image, digest } = imageOf(inputs.image ?? '', config);
  checkVerdict(inputs, digest);
  const release = inputs.release ?? job.event.sha;
  const { registryUsername: username, registryPassword: password } = inputs;
  if (username !== undefined && password !== undefined) {
    job.secrets.addCredentials(username, password);
  }
  return {
    release,
    image,
    digest,
    secrets: secretValues({
      names: config.compose.secrets,
      env: job.env,
      envValues: inputs.envValues,
      secrets: job.secrets,
    }),
    login: username === undefined || password === undefined ? undefined : { username, password },
    owner: ownerOf(job, release),
    files: config.files.map(({ from, to, ...checks }) => ({
      ...{ path: to, ...checks },
      ...readOwn(job.workspace, from),
    })),
  };
}

/** Who holds a lock that this job takes. */
function ownerOf({ event }: Pick<Job, 'event'>, release: string): LockOwner {
  const { repository, actor, run } = event;
  return { repository, actor, release, run: run.id, attempt: run.attempt, url: run.url };
}

// --- internal ---

function imageOf(text: string, config: Config): { image: ImageReference; digest: string } {
  const image = parseReference(text);
  if (image.digest === undefined) {
    const tag = image.tag === undefined ? 'no digest' : `the tag \`${image.tag}\` and no digest`;
    throw fail('FR003', `\`image\` is \`${text}\`, with ${tag}.`);
  }
  const { registry, repository, digest } = image;
  if (registry !== config.image.registry || repository !== config.image.repository) {
    const own = `${config.image.registry}/${config.image.repository}`;
    throw fail(
      'FR029',
      `\`image\` is \`${registry}/${repository}\`, the configuration has \`${own}\`.`,
    );
  }
  return { image: { registry, repository, digest }, digest };
}

function checkVerdict(inputs: Inputs, digest: string): void {
  if (inputs.verdict === undefined) {
    if (inputs.requireVerdict) throw fail('FR032', 'This deploy needs a verdict, and got none.');
    return;
  }
  const verdict = parseVerdict(inputs.verdict);
  if (verdict === undefined) {
    throw fail('FR033', 'The input `verdict` is not a verdict of trivy-gate.', {
      cause: 'It was cut, or is another output than `verdict-json`.',
      remedy: 'Give the output `verdict-json` of trivy-gate as it is.',
    });
  }
  const refusal = verdictRefusal({ verdict, digest, now: Date.now() });
  if (refusal !== undefined) throw fail('FR033', refusal);
}

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
