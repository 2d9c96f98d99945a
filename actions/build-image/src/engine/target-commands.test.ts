import { expect, it } from 'vitest';
import { runsOnTarget } from './target-commands.ts';

const cross = 'FROM --platform=$BUILDPLATFORM golang AS build\nRUN go build\n';

it.each<[string, string, string | undefined, boolean]>([
  ['an image that installs something', 'FROM debian\nRUN apt-get update\n', undefined, true],
  ['one that only copies', 'FROM debian\nCOPY . /app\n', undefined, false],
  [
    'one that is compiled elsewhere',
    `${cross}FROM scratch\nCOPY --from=build /a /a\n`,
    undefined,
    false,
  ],
  [
    'one that is made from what was compiled',
    `${cross}FROM build\nRUN go test\n`,
    undefined,
    false,
  ],
  ['one that installs after that', `${cross}FROM alpine\nRUN apk add x\n`, undefined, true],
  [
    'a stage that nothing needs',
    `FROM node AS test\nRUN npm test\nFROM scratch\nCOPY a /a\n`,
    undefined,
    false,
  ],
  [
    'a stage that is copied from',
    `FROM node AS web\nRUN npm ci\nFROM scratch\nCOPY --from=web a /a\n`,
    undefined,
    true,
  ],
  [
    'a stage that is copied from by number',
    `FROM node\nRUN npm ci\nFROM scratch\nCOPY --from=0 a /a\n`,
    undefined,
    true,
  ],
  [
    'a stage that is mounted',
    `FROM node AS web\nRUN npm ci\nFROM --platform=linux/amd64 x\nRUN --mount=from=web,target=/w ls\n`,
    undefined,
    true,
  ],
  [
    'the target that is asked for',
    `FROM node AS web\nRUN npm ci\nFROM scratch\nCOPY a /a\n`,
    'Web',
    true,
  ],
  ['nothing', '', undefined, false],
])('%s', (_, dockerfile, target, runs) => {
  expect(runsOnTarget(dockerfile, target)).toBe(runs);
});
