import { expect, test } from 'vitest';
import { showsShell } from './shell-signs.ts';

test.each([
  [['/bin/sh', '-c', 'exec srv']],
  [['bash']],
  [['/usr/bin/bash', '-l']],
  [['/busybox/busybox', 'sh']],
  [['docker-entrypoint.sh']],
])('an image that starts with %j has a shell', (command) => {
  expect(showsShell({ commands: [[], command], history: [] })).toBe(true);
});

test.each([
  ['BuildKit', 'RUN /bin/sh -c pacman -Syu # buildkit'],
  ['BuildKit, with an argument', 'RUN |1 VERSION=1 /bin/sh -c make # buildkit'],
  ['the classic builder', '/bin/sh -c apt-get update'],
  ['the classic builder, with an argument', '|1 VERSION=1 /bin/sh -c make'],
  ['Buildah', '/bin/sh -c dnf install -y openssl'],
])('a command that %s ran needs a shell', (_, step) => {
  expect(showsShell({ commands: [], history: ['COPY srv /srv # buildkit', step] })).toBe(true);
});

test.each([
  ['nothing', [], []],
  ['a program that is copied', [['/srv']], ['COPY srv /srv # buildkit', 'ENTRYPOINT ["/srv"]']],
  [
    'a program that the classic builder copied',
    [['/srv', '-c', '/etc/srv.yaml']],
    ['/bin/sh -c #(nop) COPY file:1 in /srv', '/bin/sh -c #(nop)  ENTRYPOINT ["/srv"]'],
  ],
  ['a program whose name ends like one', [['/refresh'], ['crash']], ['bazel build ...']],
])('%s shows none', (_, commands, history) => {
  expect(showsShell({ commands, history })).toBe(false);
});
