/** Rules across the inputs of a build, and what runs without secrets do about them. */
import { invalidInputs } from '../../../../kit/action/inputs.ts';
import { describeUnset } from '../../../../kit/action/secret-variable.ts';
import type { EventContext } from '../../../../kit/github/event.ts';
import { missingPasswords } from '../../../../kit/registry/registry-auth.ts';
import type { Notice } from '../engine/engine.ts';
import type { BuildSecret } from '../engine/order.ts';
import type { Inputs } from '../inputs.ts';
import { RECORD_PREFIX } from '../reuse/record.ts';
import { tokenKind } from './token-kind.ts';

type Options = Pick<
  Inputs,
  | 'digests'
  | 'secrets'
  | 'registryAuth'
  | 'archive'
  | 'platforms'
  | 'attestations'
  | 'buildArgs'
  | 'labels'
  | 'annotations'
>;

/**
 * Makes sure that the inputs go together. A secret without a value is an error, but in runs that
 * get no secrets.
 *
 * @throws {ActionError} FK001, listing everything that does not.
 */
export function checkOptions(
  { digests, secrets, registryAuth, archive, platforms, attestations, ...texts }: Options,
  { readOnly }: Pick<EventContext, 'readOnly'>,
): void {
  const problems: string[] = [];
  if (digests.length > 0)
    problems.push('`digests`: is for `operation: tag`; a build makes its own');
  if (readOnly === undefined) {
    for (const { id, variable, isSet } of secrets) {
      if (!isSet) problems.push(`\`secrets\`: \`${id}\` has no value: ${describeUnset(variable)}`);
    }
    problems.push(...missingPasswords(registryAuth));
  }
  const isIndex = platforms.length > 1 || attestations === 'buildkit';
  if (archive?.format === 'docker' && isIndex) {
    const why = platforms.length > 1 ? 'several platforms' : 'attestations';
    problems.push(`\`archive\`: an archive of Docker has no room for ${why}; write \`oci=PATH\``);
  }
  problems.push(...reservedNames(texts), ...tokensIn(texts.buildArgs));
  if (problems.length > 0) throw invalidInputs(problems);
}

/** The secrets that have a value, and a notice about the others. */
export function presentSecrets(
  { secrets, registryAuth }: Options,
  { readOnly }: Pick<EventContext, 'readOnly'>,
): { readonly present: readonly BuildSecret[]; readonly notices: readonly Notice[] } {
  const present = secrets
    .filter(({ isSet }) => isSet)
    .map(({ id, variable }): BuildSecret => ({ id, variable }));
  const missing = [
    ...secrets.filter(({ isSet }) => !isSet).map(({ id }) => `the secret \`${id}\``),
    ...registryAuth
      .filter(({ password }) => password === undefined)
      .map(({ registry }) => `the login for \`${registry}\``),
  ];
  if (missing.length === 0) return { present, notices: [] };
  const whose = readOnly === 'fork' ? 'a pull request from a fork' : 'Dependabot';
  const text = `A run for ${whose} gets no secrets, so the image is built without ${missing.join(', ')}.`;
  return { present, notices: [{ title: 'Built without secrets', text }] };
}

// --- internal ---

function reservedNames({ labels, annotations }: Pick<Options, 'labels' | 'annotations'>): string[] {
  const named = [
    ...labels.map(({ name }) => ['labels', name] as const),
    ...annotations.map(({ name }) => ['annotations', name] as const),
  ];
  return named
    .filter(([, name]) => name.startsWith(RECORD_PREFIX))
    .map(([input, name]) => `\`${input}\`: \`${name}\` is a name that this action writes itself`);
}

/** GitHub does not tell an action which values it masks, but many tokens are known by their looks. */
function tokensIn(buildArgs: Options['buildArgs']): string[] {
  return buildArgs.flatMap(({ name, value }) => {
    const kind = tokenKind(value);
    if (kind === undefined) return [];
    return [
      `\`build-args\`: \`${name}\` has ${kind}, which would stand in the image's history; give it in \`secrets\``,
    ];
  });
}
