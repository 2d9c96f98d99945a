import { describe, expect, it } from 'vitest';
import { explainPush, judgePush, PushFailure } from './push-failure.ts';

describe('a push is tried again after', () => {
  it.each([
    'received unexpected HTTP status: 503 Service Unavailable',
    'failed to push ghcr.io/o/a:1: unexpected status from PUT request to https://ghcr.io/v2/o/a/manifests/1: 502 Bad Gateway',
    'toomanyrequests: retry-after: 1.889377ms, allowed: 2000/minute',
    'failed to copy: httpReadSeeker: failed open: unexpected status code 429 Too Many Requests',
    'write tcp 10.0.0.1:1->10.0.0.2:443: write: connection reset by peer',
    'unexpected EOF',
    'Put "https://ghcr.io/v2/": net/http: TLS handshake timeout',
    'failed to do request: context deadline exceeded',
    'unknown blob',
    'BLOB_UPLOAD_UNKNOWN: blob upload unknown to registry',
    'blob upload invalid',
    'manifest blob unknown to registry',
    'unexpected status from PATCH request to https://ghcr.io/v2/o/a/blobs/uploads/1: 416 Requested Range Not Satisfiable',
    'failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://ghcr.io/token: 503 Service Unavailable',
    'failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://ghcr.io/token: 429 Too Many Requests',
    'http2: client connection lost',
    'dial tcp: lookup ghcr.io: Temporary failure in name resolution',
    'writing blob: Patch "https://r/v2/a/blobs/uploads/1": write: broken pipe',
    'writing manifest: uploading manifest latest to r/a: received unexpected HTTP status: 503 Service Unavailable',
  ])('%s', (said) => {
    expect(judgePush(new PushFailure(said), 0)).toMatchObject({ retry: true });
  });

  it.each([
    'failed to push ghcr.io/o/app:1.403.0: unexpected status from POST request to https://ghcr.io/v2/o/app/blobs/uploads/: 503 Service Unavailable',
    'failed to push ghcr.io/o/access-denied-page:1: unexpected status from POST request to https://ghcr.io/v2/o/access-denied-page/blobs/uploads/: 503 Service Unavailable',
    'failed to push ghcr.io/o/app:pr-403: unexpected status from PUT request to https://ghcr.io/v2/o/app/manifests/pr-403: 503 Service Unavailable',
    'failed to push 127.0.0.1:5000/403/app:1: failed to do request: Put "http://127.0.0.1:5000/v2/403/app/manifests/1": EOF',
    'failed to push ghcr.io/o/app:401: read tcp 10.0.0.1:1->10.0.0.2:443: i/o timeout',
    'writing blob: initiating layer upload to /v2/o/denied/blobs/uploads/ in ghcr.io: received unexpected HTTP status: 502 Bad Gateway',
  ])('whatever the image is called: %s', (said) => {
    expect(judgePush(new PushFailure(said), 0)).toMatchObject({ retry: true });
  });

  it('as long a wait as the registry asks for', () => {
    const said = 'toomanyrequests: retry-after: 1.889377ms, allowed: 2000/minute';
    expect(judgePush(new PushFailure(said), 0)).toMatchObject({ afterMs: 2 });
  });
});

describe('a push is given up after', () => {
  it.each([
    'denied: permission_denied: write_package',
    'unauthorized: authentication required',
    'no basic auth credentials',
    'failed to authorize: failed to fetch oauth token: unexpected status from GET request: 403 Forbidden',
    'name_invalid: invalid repository name',
    'something nobody has seen before',
    'failed to push ghcr.io/o/app:1.429.0: unexpected status from POST request to https://ghcr.io/v2/o/app/blobs/uploads/: 403 Forbidden',
    'failed to push ghcr.io/o/app:pr-429: denied: installation not allowed to Write organization package',
    'failed to push ghcr.io/o/bad-gateway:503: something nobody has seen before',
  ])('%s', (said) => {
    expect(judgePush(new PushFailure(said), 0)).toEqual({ retry: false });
  });

  it('any error that is not about the push', () => {
    expect(judgePush(new Error('503'), 0)).toEqual({ retry: false });
  });
});

it.each([
  ['ghcr.io', 'denied: permission_denied: write_package', 'FK012', 'Manage Actions access'],
  ['registry.example', 'denied: no', 'FK012', 'packages: write'],
  [
    'registry.example',
    'failed to push r/a:1: unexpected status from PUT request to https://r/v2/a/manifests/1: 403 Forbidden',
    'FK012',
    'packages: write',
  ],
  [
    'docker.io',
    'failed to push docker.io/o/insufficient_scope:1: 500 Internal Server Error',
    'FB008',
    'Run the job again',
  ],
  [
    'docker.io',
    'failed to push docker.io/o/app:503: push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    'FK012',
    'Create the repository on Docker Hub',
  ],
  ['ghcr.io', 'unknown: 500 Internal Server Error', 'FB008', 'Run the job again'],
])('%s saying "%s" is told as %s', (registry, said, code, remedy) => {
  expect(explainPush(new PushFailure(said), registry)).toMatchObject({
    code,
    what: expect.stringContaining(said),
    remedy: expect.stringContaining(remedy),
  });
});
