/** Knows tokens by their looks, as secret scanners do. */

interface KnownToken {
  readonly looks: RegExp;
  /** As it is called in a message. */
  readonly kind: string;
  readonly source: string;
}

const KNOWN_TOKENS: readonly KnownToken[] = [
  {
    looks: /\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{22,}/,
    kind: 'a token of GitHub',
    source: 'https://github.blog/engineering/behind-githubs-new-authentication-token-formats/',
  },
  {
    looks: /\bnpm_[A-Za-z0-9]{36}\b/,
    kind: 'a token of npm',
    source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
  },
  {
    looks: /\bglpat-[\w-]{20,}/,
    kind: 'a token of GitLab',
    source: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  },
  {
    looks: /\bdckr_(pat|oat)_[\w-]{20,}/,
    kind: 'a token of Docker',
    source: 'https://docs.docker.com/security/access-tokens/',
  },
  {
    looks: /\bdo[opr]_v1_[0-9a-f]{64}\b/,
    kind: 'a token of DigitalOcean',
    source: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  },
  {
    looks: /\b(AKIA|ASIA)[A-Z2-7]{16}\b/,
    kind: 'an access key of AWS',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  },
  {
    looks: /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    kind: 'a private key',
    source: 'https://www.rfc-editor.org/rfc/rfc7468#section-10',
  },
];

/** "a token of GitHub", when one stands in a text; undefined when nothing looks like one. */
export function tokenKind(text: string): string | undefined {
  return KNOWN_TOKENS.find(({ looks }) => looks.test(text))?.kind;
}
