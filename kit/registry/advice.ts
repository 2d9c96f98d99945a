/** What registries say when they deny something, and what that means: a table, and a look into it. */

/** Why something was denied and what to change. */
export interface Advice {
  readonly cause: string;
  readonly remedy: string;
}

/** A denial as it was said. */
export interface Denial {
  readonly registry: string;
  /** Undefined when it stood in the output of a program that talked to the registry. */
  readonly by?: 'registry' | 'token service' | undefined;
  /** Status and message, or the program's output. */
  readonly text: string;
}

interface KnownDenial extends Advice {
  /** GitHub's own servers for enterprises speak like ghcr.io. */
  readonly registry: 'ghcr.io' | 'docker.io';
  readonly by?: 'registry' | 'token service';
  readonly said: RegExp;
  readonly source: string;
}

const WRITE_PERMISSION =
  'Give the job `permissions: { contents: read, packages: write }` in the workflow.';
const LINK_PACKAGE = `${WRITE_PERMISSION} If it has that, open the package's settings on GitHub and add this repository under "Manage Actions access" with the role Write.`;
const WRONG_TOKEN: Advice = {
  cause:
    'The token is wrong or has expired, or the package is private and not open to this repository.',
  remedy:
    'Leave `password` at its default, the token of the job, and give the job `packages: write`; for a package of another repository add this one under "Manage Actions access" in its settings.',
};

/** The first row that fits counts. */
const KNOWN_DENIALS: readonly KnownDenial[] = [
  {
    registry: 'ghcr.io',
    said: /installation not allowed to Create organization package/i,
    cause:
      'The package does not exist yet, and this token may not create it: the job has no `packages: write`, the run is for a pull request from a fork, or the organisation does not let its members create packages of this visibility.',
    remedy: `${WRITE_PERMISSION} If it has that, an owner of the organisation allows it under Settings → Packages → Package creation.`,
    source: 'https://github.com/docker/build-push-action/issues/463',
  },
  {
    registry: 'ghcr.io',
    said: /installation not allowed to Write organization package/i,
    cause:
      'The job has no `packages: write`, the run is for a pull request from a fork, or the package exists and is not linked to this repository.',
    remedy: LINK_PACKAGE,
    source: 'https://github.com/docker/build-push-action/issues/463',
  },
  {
    registry: 'ghcr.io',
    said: /permission_denied: write_package/i,
    cause:
      'The package exists and does not give this repository the right to write: it was created by hand, or by another repository.',
    remedy:
      'Open the package\'s settings on GitHub and add this repository under "Manage Actions access" with the role Write.',
    source: 'https://github.com/docker/build-push-action/issues/981',
  },
  {
    registry: 'ghcr.io',
    said: /requested installation does not exist/i,
    cause:
      'The image is named after another account than the one this repository belongs to, and the token of the job is nothing there.',
    remedy:
      'Name the image `ghcr.io/<owner of this repository>/…`, or give as `password` a classic token with the scope `write:packages` of an account that may write there.',
    source: 'https://github.com/openwrt/buildbot/pull/2',
  },
  {
    registry: 'ghcr.io',
    said: /permission_denied: read_package/i,
    cause: 'The package is private and does not give this repository the right to read.',
    remedy:
      'Open the package\'s settings on GitHub and add this repository under "Manage Actions access" with the role Read.',
    source: 'https://docs.github.com/en/packages/learn-github-packages',
  },
  {
    registry: 'ghcr.io',
    said: /token provided does not match expected scopes/i,
    cause: 'The password is a personal access token without the scope `write:packages`.',
    remedy:
      'Leave `password` at its default, the token of the job, with `packages: write`, or make a classic token with the scope `write:packages`.',
    source: 'https://github.com/docker/build-push-action/issues/1373',
  },
  {
    registry: 'ghcr.io',
    said: /authentication token not provided/i,
    cause:
      'No token was sent: the password is empty, or the secret that it comes from does not exist.',
    remedy:
      'Leave `password` at its default, the token of the job, or check the name of the secret.',
    source: 'https://github.com/Homebrew/brew/issues/11066',
  },
  {
    registry: 'ghcr.io',
    said: /invalid token|User cannot be authenticated with the token provided/i,
    cause: 'The password is not a valid token, or it has expired.',
    remedy:
      'Leave `password` at its default, the token of the job, or renew the token in the secret.',
    source: 'https://github.com/argoproj-labs/argocd-image-updater/issues/303',
  },
  {
    registry: 'ghcr.io',
    by: 'token service',
    said: /\bdenied\b/i,
    ...WRONG_TOKEN,
    source: 'https://github.com/sigstore/scaffolding/issues/127',
  },
  {
    registry: 'ghcr.io',
    said: /\bdenied: denied\b/i,
    ...WRONG_TOKEN,
    source: 'https://github.com/macbre/push-to-ghcr/pull/27',
  },
  {
    registry: 'ghcr.io',
    said: /repository name must be lowercase/i,
    cause: 'The name of the image has upper-case letters, which no registry takes.',
    remedy: 'Write the name in lower case; tags may have upper-case letters.',
    source: 'https://github.com/docker/build-push-action/issues/37',
  },
  {
    registry: 'ghcr.io',
    said: /name[_ ]unknown|repository name not known/i,
    cause:
      'There is no package of this name yet that the token can see, and it could not create one.',
    remedy: `${WRITE_PERMISSION} Check the owner in the name of the image too.`,
    source: 'https://github.com/radius-project/radius/issues/12623',
  },
  {
    registry: 'ghcr.io',
    said: /Accept header does not support/i,
    cause: 'A proxy between the runner and the registry cuts the header `Accept` short.',
    remedy: 'Let the proxy pass requests to ghcr.io unchanged.',
    source: 'https://github.com/release-argus/Argus/issues/459',
  },
  // Without a word of why; these two are the usual causes.
  {
    registry: 'ghcr.io',
    said: /requested access to the resource is denied|\b403 \(?Forbidden|^403\s*$/i,
    cause:
      'The job has no `packages: write`, or the package exists and is not linked to this repository.',
    remedy: LINK_PACKAGE,
    source: 'https://github.com/docker/build-push-action/issues/981',
  },
  {
    registry: 'docker.io',
    said: /requested access to the resource is denied|insufficient_scope/i,
    cause: 'The account may not write to this repository, or the repository does not exist.',
    remedy:
      'Create the repository on Docker Hub, and use an access token of an account that may write to it.',
    source: 'https://docs.docker.com/docker-hub/repos/',
  },
  {
    registry: 'docker.io',
    said: /incorrect username or password|personal access token is expired/i,
    cause: 'Docker Hub does not know this user name with this password or token.',
    remedy:
      'Check `username` (the account, not the e-mail address), and renew the token in `password`.',
    source: 'https://docs.docker.com/security/access-tokens/',
  },
];

/** What is known about a denial; undefined when these words are not in the table. */
export function adviceFor(denial: Denial): Advice | undefined {
  // https://docs.github.com/en/enterprise-server/packages/working-with-a-github-packages-registry
  const registry = denial.registry.startsWith('containers.') ? 'ghcr.io' : denial.registry;
  return KNOWN_DENIALS.find(
    (known) =>
      known.registry === registry &&
      (known.by === undefined || known.by === denial.by) &&
      known.said.test(denial.text),
  );
}
