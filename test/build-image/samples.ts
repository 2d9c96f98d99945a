/** Inputs and events for the unit tests of build-image: what is usual, and what a test changes. */

import type { BuildOrder } from '../../actions/build-image/src/engine/order.ts';
import { type Inputs, inputSpec } from '../../actions/build-image/src/inputs.ts';
import { readInputs, variableOf } from '../../kit/action/inputs.ts';
import type { EventContext } from '../../kit/github/event.ts';

/** Inputs as a workflow gives them, by name; what is missing has its default. */
export function sampleInputs(given: Readonly<Record<string, string>> = {}): Inputs {
  const env = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [variableOf(name), value]),
  );
  return readInputs(inputSpec, { env, workspace: '/work', mask: () => undefined });
}

/** A push to the default branch of Acme/Shop. */
export function sampleEvent(changes: Partial<EventContext> = {}): EventContext {
  return {
    name: 'push',
    repository: 'Acme/Shop',
    about: { description: undefined, license: undefined },
    sha: 'a'.repeat(40),
    ref: 'refs/heads/main',
    actor: 'mia',
    defaultBranch: 'main',
    pullRequest: undefined,
    mergeGroup: undefined,
    releaseTag: undefined,
    readOnly: undefined,
    run: {
      id: '1',
      attempt: 1,
      url: 'https://github.com/Acme/Shop/actions/runs/1',
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
    },
    ...changes,
  };
}

/** Pull request 12 with GitHub's merge commit checked out. */
export function samplePullRequest(changes: Partial<EventContext> = {}): EventContext {
  return sampleEvent({
    name: 'pull_request',
    ref: 'refs/pull/12/merge',
    sha: 'c'.repeat(40),
    pullRequest: {
      number: 12,
      headSha: 'd'.repeat(40),
      baseSha: 'e'.repeat(40),
      baseRef: 'main',
      fromFork: false,
    },
    ...changes,
  });
}

/** The build of commit aaaa… with nothing but defaults. */
export function sampleOrder(changes: Partial<BuildOrder> = {}): BuildOrder {
  return {
    context: '/work',
    file: '/work/Dockerfile',
    target: undefined,
    platforms: [],
    buildArgs: [],
    buildContexts: [],
    labels: new Map([['org.opencontainers.image.revision', 'a'.repeat(40)]]),
    annotations: new Map(),
    pull: false,
    noCache: false,
    extraArgs: [],
    secrets: [],
    cache: { from: [], to: [] },
    attest: false,
    sourceDate: 1_790_000_000,
    rewriteTimes: true,
    archive: undefined,
    ...changes,
  };
}
