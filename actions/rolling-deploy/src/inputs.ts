/** The inputs of rolling-deploy, and the rules that hold across them. */
import {
  boolean,
  choice,
  duration,
  type Field,
  integer,
  secret,
  secretOrFile,
  text,
  textOrFile,
} from '../../../kit/action/fields.ts';
import { type Inputs as InputsOf, invalidInputs } from '../../../kit/action/inputs.ts';
import { isTag } from '../../../kit/registry/reference.ts';
import { runningTag } from '../../../kit/registry/running-tag.ts';

export const inputSpec = {
  operation: choice(['deploy', 'rollback', 'plan', 'status', 'lint'], { default: 'deploy' }),
  config: text({ default: 'deploy.yaml' }),
  environment: text(),
  image: text(),
  'allow-tag': boolean({ default: false }),
  release: text(),
  verdict: textOrFile(),
  'require-verdict': boolean({ default: false }),
  'ssh-private-key': secret(),
  'ssh-passphrase': secret(),
  'ssh-known-hosts': knownHosts(),
  'env-values': secretOrFile(),
  'registry-username': text(),
  'registry-password': secret(),
  'take-over': boolean({ default: false }),
  'lint-base': text(),
  'wait-for-lock': duration({ default: '10m' }),
  'log-lines': integer({ default: 100, min: 0, max: 1_000 }),
  'github-token': secret(),
};

export type Inputs = InputsOf<typeof inputSpec>;

/**
 * Checks what concerns more than one input.
 *
 * @throws {ActionError} FK001 with every problem.
 */
export function checkInputs(inputs: Inputs): void {
  const problems: string[] = [];
  if (['deploy', 'plan'].includes(inputs.operation) && inputs.image === undefined) {
    problems.push('`image`: is missing: give the image by digest, such as `ref` of build-image.');
  }
  if (inputs.operation !== 'lint' && inputs.sshPrivateKey === undefined) {
    problems.push(
      '`ssh-private-key`: is missing or empty: the private key of the deploy user on the host. A secret that does not exist reads as empty, and runs for forks and Dependabot get none.',
    );
  }
  if (inputs.operation !== 'lint' && inputs.lintBase !== undefined) {
    problems.push('`lint-base`: only `operation: lint` looks at it.');
  }
  if (inputs.release !== undefined && !isTag(inputs.release)) {
    problems.push(
      `\`release\`: \`${inputs.release}\` can not be the tag of an image: use letters, digits, \`.\`, \`_\` and \`-\`, at most 128.`,
    );
  }
  if (inputs.environment !== undefined && runningTag(inputs.environment) === undefined) {
    problems.push(
      `\`environment\`: \`${inputs.environment}\` can not be the name of an environment, because \`running-${inputs.environment}\` can not be a tag: use letters, digits, \`.\`, \`_\` and \`-\`.`,
    );
  }
  if ((inputs.registryUsername === undefined) !== (inputs.registryPassword === undefined)) {
    problems.push('`registry-username` and `registry-password`: give both or none.');
  }
  if (problems.length > 0) throw invalidInputs(problems);
}

// --- internal ---

/** `@path` is a file, but `@revoked …` is a line of known_hosts itself. */
function knownHosts(): Field<string | undefined> {
  const file = textOrFile();
  const read: Field<string | undefined>['read'] = (raw, source) =>
    raw !== undefined && /^@\S+$/.test(raw) ? file.read(raw, source) : raw;
  return { default: undefined, read };
}
