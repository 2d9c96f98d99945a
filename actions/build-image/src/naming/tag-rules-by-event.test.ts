/**
 * Each rule in each kind of run, against docker/metadata-action's documentation and source (v6):
 * https://github.com/docker/metadata-action#tags-input
 * `theirs` is given only where ours differs, and then `why`. Of theirs only the tag of the line itself
 * is compared: not the `latest` that its `flavor` adds, nor the order by `priority`.
 */
import { describe, expect, it } from 'vitest';
import type { EventContext } from '../../../../kit/github/event.ts';
import { sampleEvent, samplePullRequest } from '../../../../test/build-image/samples.ts';
import { resolveTag } from './resolve-tags.ts';
import { type Checkout, revisionOf } from './revision.ts';
import { parseTagLine } from './tag-rule.ts';

const PUSHED = 'a'.repeat(40);
const MERGE = 'c'.repeat(40);
const HEAD = 'd'.repeat(40);
const NOW = new Date('2026-11-02T08:00:00Z');

/** A run and the commit that its workspace is at. */
type Run = readonly [event: EventContext, checkedOut: string];

const QUEUE = `refs/heads/gh-readonly-queue/main/pr-7-${'e'.repeat(40)}`;
const target = samplePullRequest({
  name: 'pull_request_target',
  ref: 'refs/heads/main',
  sha: PUSHED,
});

const RUNS = {
  'push to main': [sampleEvent(), PUSHED],
  'push to feature/login': [sampleEvent({ ref: 'refs/heads/feature/login' }), PUSHED],
  'push of tag v1.2.3': [sampleEvent({ ref: 'refs/tags/v1.2.3' }), PUSHED],
  'push of tag v2.0.8-beta.67': [sampleEvent({ ref: 'refs/tags/v2.0.8-beta.67' }), PUSHED],
  'push of tag api/v1.2.3': [sampleEvent({ ref: 'refs/tags/api/v1.2.3' }), PUSHED],
  'pull request, merge commit': [samplePullRequest(), MERGE],
  'pull request, its own head': [samplePullRequest(), HEAD],
  'pull_request_target, merge commit': [target, MERGE],
  schedule: [sampleEvent({ name: 'schedule' }), PUSHED],
  'dispatch on feature/login': [
    sampleEvent({ name: 'workflow_dispatch', ref: 'refs/heads/feature/login' }),
    PUSHED,
  ],
  'release v1.2.3': [
    sampleEvent({ name: 'release', ref: 'refs/tags/v1.2.3', releaseTag: 'v1.2.3' }),
    PUSHED,
  ],
  'merge queue': [sampleEvent({ name: 'merge_group', ref: QUEUE }), PUSHED],
} as const satisfies Readonly<Record<string, Run>>;

interface Row {
  readonly run: keyof typeof RUNS;
  /** Undefined where the line gives no tag. */
  readonly ours: string | undefined;
  readonly theirs?: string | undefined;
  readonly why?: string;
}

const NO_PREFIX = 'the whole hash, for 7 digits clash in large repositories, and without a prefix';
const NO_MERGE = 'the merge commit is in no branch; nobody finds it again by its hash';
const NO_TARGET =
  'what pull_request_target builds may be that of a fork, whose image must not become `main`';

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'type=sha': [
    { run: 'push to main', ours: PUSHED, theirs: 'sha-aaaaaaa', why: NO_PREFIX },
    { run: 'push of tag v1.2.3', ours: PUSHED, theirs: 'sha-aaaaaaa', why: NO_PREFIX },
    { run: 'pull request, merge commit', ours: 'pr-12', theirs: 'sha-ccccccc', why: NO_MERGE },
    {
      run: 'pull request, its own head',
      ours: HEAD,
      theirs: 'sha-ccccccc',
      why: 'the commit that is checked out is the one that is built',
    },
    {
      run: 'pull_request_target, merge commit',
      ours: 'pr-12',
      theirs: 'sha-aaaaaaa',
      why: NO_MERGE,
    },
    { run: 'schedule', ours: PUSHED, theirs: 'sha-aaaaaaa', why: NO_PREFIX },
    { run: 'dispatch on feature/login', ours: PUSHED, theirs: 'sha-aaaaaaa', why: NO_PREFIX },
    { run: 'release v1.2.3', ours: PUSHED, theirs: 'sha-aaaaaaa', why: NO_PREFIX },
    { run: 'merge queue', ours: PUSHED, theirs: 'sha-aaaaaaa', why: NO_PREFIX },
  ],
  'type=sha,format=short,prefix=sha-': [
    { run: 'push to main', ours: 'sha-aaaaaaa' },
    { run: 'pull request, merge commit', ours: 'pr-12', theirs: 'sha-ccccccc', why: NO_MERGE },
  ],
  'type=sha,format=long,prefix=api-,suffix=-alpine': [
    { run: 'push to main', ours: `api-${PUSHED}-alpine` },
    {
      run: 'pull request, merge commit',
      ours: 'api-pr-12-alpine',
      theirs: `api-${MERGE}-alpine`,
      why: NO_MERGE,
    },
  ],
  'type=ref,event=branch': [
    { run: 'push to main', ours: 'main' },
    { run: 'push to feature/login', ours: 'feature-login' },
    { run: 'push of tag v1.2.3', ours: undefined },
    { run: 'pull request, merge commit', ours: undefined },
    { run: 'pull request, its own head', ours: undefined },
    { run: 'pull_request_target, merge commit', ours: undefined, theirs: 'main', why: NO_TARGET },
    { run: 'schedule', ours: 'main' },
    { run: 'dispatch on feature/login', ours: 'feature-login' },
    { run: 'release v1.2.3', ours: undefined },
    { run: 'merge queue', ours: `gh-readonly-queue-main-pr-7-${'e'.repeat(40)}` },
  ],
  'type=ref,event=tag': [
    { run: 'push to main', ours: undefined },
    { run: 'push of tag v1.2.3', ours: 'v1.2.3' },
    { run: 'push of tag v2.0.8-beta.67', ours: 'v2.0.8-beta.67' },
    { run: 'push of tag api/v1.2.3', ours: 'api-v1.2.3' },
    { run: 'pull request, merge commit', ours: undefined },
    { run: 'release v1.2.3', ours: 'v1.2.3' },
    { run: 'schedule', ours: undefined },
  ],
  'type=ref,event=pr': [
    { run: 'push to main', ours: undefined },
    { run: 'pull request, merge commit', ours: 'pr-12' },
    { run: 'pull request, its own head', ours: 'pr-12' },
    { run: 'pull_request_target, merge commit', ours: 'pr-12', theirs: undefined, why: NO_TARGET },
    { run: 'merge queue', ours: undefined },
    { run: 'release v1.2.3', ours: undefined },
  ],
  'type=ref,event=pr,prefix=,suffix=-x': [{ run: 'pull request, merge commit', ours: '12-x' }],
  'type=semver,pattern={{version}}': [
    { run: 'push to main', ours: undefined },
    { run: 'push of tag v1.2.3', ours: '1.2.3' },
    { run: 'push of tag v2.0.8-beta.67', ours: '2.0.8-beta.67' },
    { run: 'push of tag api/v1.2.3', ours: undefined },
    { run: 'pull request, merge commit', ours: undefined },
    { run: 'schedule', ours: undefined },
    { run: 'release v1.2.3', ours: '1.2.3' },
  ],
  'type=semver,pattern={{major}}.{{minor}}': [
    { run: 'push of tag v1.2.3', ours: '1.2' },
    { run: 'push of tag v2.0.8-beta.67', ours: '2.0.8-beta.67' },
    { run: 'release v1.2.3', ours: '1.2' },
  ],
  'type=semver,pattern=v{{major}}': [
    { run: 'push of tag v1.2.3', ours: 'v1' },
    { run: 'push of tag v2.0.8-beta.67', ours: '2.0.8-beta.67' },
  ],
  'type=semver,pattern={{raw}}': [
    { run: 'push of tag v1.2.3', ours: 'v1.2.3' },
    { run: 'push of tag v2.0.8-beta.67', ours: 'v2.0.8-beta.67' },
  ],
  'type=semver,pattern={{major}}.{{patch}},value=v3.4.5,prefix=api-': [
    { run: 'push to main', ours: 'api-3.5' },
    { run: 'pull request, merge commit', ours: 'api-3.5' },
  ],
  'type=raw,value=latest,enable={{is_default_branch}}': [
    { run: 'push to main', ours: 'latest' },
    { run: 'push to feature/login', ours: undefined },
    { run: 'push of tag v1.2.3', ours: undefined },
    { run: 'pull request, merge commit', ours: undefined },
    { run: 'pull_request_target, merge commit', ours: undefined, theirs: 'latest', why: NO_TARGET },
    { run: 'schedule', ours: 'latest' },
    { run: 'dispatch on feature/login', ours: undefined },
    { run: 'release v1.2.3', ours: undefined },
    { run: 'merge queue', ours: undefined },
  ],
  'type=raw,value=mytag-{{branch}}-{{sha}}': [
    { run: 'push to feature/login', ours: 'mytag-feature-login-aaaaaaa' },
    { run: 'push of tag v1.2.3', ours: 'mytag--aaaaaaa' },
    {
      run: 'pull request, its own head',
      ours: 'mytag--ddddddd',
      theirs: 'mytag--ccccccc',
      why: 'the commit that is checked out is the one that is built',
    },
  ],
  "type=raw,value={{date 'YYYYMMDD'}},prefix={{tag}}-": [
    { run: 'push of tag v1.2.3', ours: 'v1.2.3-20261102' },
    {
      run: 'push to main',
      ours: '20261102',
      theirs: '-20261102',
      why: 'no tag begins with `-`, and what was put in from outside is mended',
    },
  ],
  "{{commit_date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}": [
    { run: 'push to main', ours: '20231115-071320' },
  ],
  'type=raw,value=feature/login v2': [{ run: 'push to main', ours: 'feature-login-v2' }],
  nightly: [{ run: 'push to main', ours: 'nightly' }],
};

describe.each(Object.entries(TABLE))('%s', (line, rows) => {
  it.each(rows)('in a run for: $run → $ours', (row) => {
    const [event, sha] = RUNS[row.run];
    const isTestMerge = sha === MERGE;
    const checkout: Checkout = { sha, committedAt: 1_700_000_000, isTestMerge };
    const revision = revisionOf(checkout, event);
    const resolved = resolveTag(parseTagLine(line), { event, revision, now: NOW });
    expect(resolved.kind === 'tag' ? resolved.tag : undefined).toBe(row.ours);
    // A difference that is none, or has no reason, is a row to correct.
    expect('theirs' in row).toBe(row.why !== undefined);
    if ('theirs' in row) expect(row.theirs).not.toBe(row.ours);
  });
});
