/** Which failures of a push go away by themselves: by the words of Docker and BuildKit, as a table. */
import type { ActionError } from '../../../../kit/action/errors.ts';
import { fail as failInKit } from '../../../../kit/action/errors.ts';
import { adviceFor } from '../../../../kit/registry/advice.ts';
import { plainLine } from '../../../../kit/report/foreign.ts';
import type { Judgement } from '../../../../kit/retry/retry.ts';
import { parseRetryAfter } from '../../../../kit/retry/retry-after.ts';
import { fail } from '../errors.ts';

/** A push that failed, in the builder's words. */
export class PushFailure extends Error {
  readonly said: string;

  constructor(said: string) {
    super(said);
    this.said = said;
  }
}

interface KnownFailure {
  readonly said: RegExp;
  /** Why to try again; undefined when that would not help. */
  readonly passing: string | undefined;
  readonly source: string;
}

/** The first row that fits counts; what fits none is not tried again. */
const KNOWN_FAILURES: readonly KnownFailure[] = [
  {
    said: /toomanyrequests|too many requests|\b429\b/i,
    passing: 'the registry limits requests',
    source: 'https://github.com/docker/build-push-action/issues/1194',
  },
  {
    said: /\bdenied\b|unauthorized|no basic auth credentials|insufficient_scope|failed to authorize: .*40[13]|name[_ ]invalid|invalid reference format|\b40[13]\b/i,
    passing: undefined,
    source: 'https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes',
  },
  {
    said: /\b(499|50[0234])\b|internal server error|bad gateway|service unavailable|gateway time-?out/i,
    passing: 'the registry is not available',
    source: 'https://github.com/docker/build-push-action/issues/719',
  },
  {
    said: /connection reset|broken pipe|unexpected EOF|: EOF\b|use of closed network connection|server closed idle connection|connection refused|http2: |GOAWAY|stream error/i,
    passing: 'the connection broke',
    source: 'https://github.com/moby/buildkit/blob/master/util/resolver/retryhandler/retry.go',
  },
  {
    said: /i\/o timeout|TLS handshake timeout|deadline ?exceeded|timeout awaiting response|Client\.Timeout/i,
    passing: 'the registry did not answer in time',
    source: 'https://github.com/docker/build-push-action/issues/271',
  },
  {
    said: /temporary failure in name resolution|server misbehaving/i,
    passing: 'the name service did not answer',
    source: 'https://github.com/golang/go/blob/master/src/net/net.go',
  },
  {
    said: /unknown blob|blob unknown to registry|blob[_ ]upload[_ ](unknown|invalid)|\b416\b/i,
    passing: 'the registry lost a part of the upload',
    source: 'https://github.com/GoogleContainerTools/jib/issues/4301',
  },
];

/** Says whether to push once more. */
export function judgePush(thrown: unknown, now: number): Judgement {
  if (!(thrown instanceof PushFailure)) return { retry: false };
  const known = knownFailure(thrown.said);
  if (known?.passing === undefined) return { retry: false };
  const wait = /retry-after:\s*([^\s,]+)/i.exec(thrown.said)?.[1];
  return { retry: true, reason: known.passing, afterMs: parseRetryAfter(wait, now) };
}

/** The error for a push that failed for good. */
export function explainPush(failure: PushFailure, registry: string): ActionError {
  const what = `The image was built, but \`${registry}\` did not take it: ${plainLine(failure.said)}.`;
  const advice = adviceFor({ registry, text: withoutNames(failure.said) });
  if (advice !== undefined) return failInKit('FK012', what, { ...advice });
  const known = knownFailure(failure.said);
  const refused = known !== undefined && known.passing === undefined;
  return refused ? failInKit('FK012', what) : fail('FB008', what);
}

// --- internal ---

function knownFailure(said: string): KnownFailure | undefined {
  const words = withoutNames(said);
  return KNOWN_FAILURES.find((known) => known.said.test(words));
}

/**
 * What was said, without images, paths and addresses: they are the user's own words, and may be
 * `app:1.403.0` or `access-denied-page`. (Of a tag alone buildah's `pushReasonOf` has rid it.)
 */
function withoutNames(said: string): string {
  return said.replace(NAME, '…');
}

/** A word with a slash, without the colon behind it; Go's "i/o timeout" has no name in it. */
const NAME = /(?<=^|[\s"'([])(?!i\/o )[^\s"'([]*\/\S*?(?=:?(?:["')\],\s]|$))/g;
