import { describe, expect, it } from 'vitest';
import { Unknowable } from '../unknowable.ts';
import { imagesOf } from './images.ts';

function images(lines: readonly string[], given: Readonly<Record<string, string>> = {}): string[] {
  const buildArgs = Object.entries(given).map(([name, value]) => ({ name, value }));
  return imagesOf({ text: lines.join('\n'), buildArgs, contexts: ['assets'] });
}

describe('the images of a Dockerfile', () => {
  it.each<[string, string[], string[]]>([
    ['are those of FROM', ['FROM alpine:3.22'], ['alpine:3.22']],
    ['are none for scratch', ['FROM scratch'], []],
    ['are read in any case', ['from alpine as Build', 'FROM build'], ['alpine']],
    [
      'leave out stages and platforms',
      ['FROM --platform=$BUILDPLATFORM node:24 AS build', 'FROM nginx', 'COPY --from=build /a /a'],
      ['nginx', 'node:24'],
    ],
    ['hold a stage that is only named later', ['FROM two AS one', 'FROM one AS two'], ['two']],
    [
      'hold what COPY and RUN take files from',
      [
        'FROM scratch',
        'COPY --link --from=busybox /bin/sh /sh',
        'COPY --from=0 /a /a',
        'COPY --from=assets / /',
        'RUN --mount=type=bind,from=golang:1,target=/go --mount=type=cache,target=/x go',
        'ONBUILD COPY --from=debian /a /a',
      ],
      ['busybox', 'debian', 'golang:1'],
    ],
    ['have defaults of ARG', ['ARG V=24', 'ARG I="node:${V}-slim"', 'FROM $I'], ['node:24-slim']],
    ['have words for empty variables', ['ARG V', 'FROM node:${V:-24}${V:+-x}'], ['node:24']],
    [
      'are only those of continued lines',
      ['FROM \\', '# comment', '', '  node \\  ', ' AS b'],
      ['node'],
    ],
    [
      'hold the frontend',
      ['# syntax=docker/dockerfile:1', 'FROM scratch'],
      ['docker/dockerfile:1'],
    ],
    [
      'are not in here-documents',
      [
        'FROM node',
        'RUN <<-EOF cat',
        'FROM evil',
        '\tEOF',
        'COPY <<A <<"B" /x',
        'A',
        'FROM y',
        'B',
        'FROM z',
      ],
      ['node', 'z'],
    ],
    ['are not in a here-string', ['FROM node', 'RUN cat <<< word', 'FROM b'], ['b', 'node']],
    ['are rather too many', ['FROM node', 'RUN cat <<EOF', 'FROM x'], ['node', 'x']],
    ['know another escape', ['# escape=`', 'FROM `', 'node'], ['node']],
    ['may be added to, by files that a variable names', ['FROM a', 'ADD dist/$FILE /app/'], ['a']],
    ['may be added with a checksum', ['FROM a', 'ADD --checksum=sha256:1 https://x/y /'], ['a']],
  ])('%s', (_, lines, expected) => {
    expect(images(lines)).toEqual(expected);
  });

  it('follow build arguments, where ARG declares them', () => {
    const lines = ['ARG V=22', 'FROM node:$V$OTHER'];
    expect(images(lines, { V: '24', OTHER: 'x' })).toEqual(['node:24']);
  });
});

describe('the images are unknowable', () => {
  it.each<[string, string[]]>([
    ['when the platform decides them', ['FROM node-$TARGETARCH']],
    ['with an expression of the shell', ['ARG V=1', 'FROM node:${V#a}']],
    ['with a URL', ['FROM node', 'ADD https://example.com/a.tar /']],
    ['with a URL in a list', ['FROM node', 'ADD ["https://example.com/a.tar", "/"]']],
    ['with a variable that may be a URL', ['FROM node', 'ADD $SOURCE /']],
    ['with a variable in its scheme', ['FROM node', 'ADD http$REST /']],
    ['with quotes in its scheme', ['FROM node', 'ADD ht"tp"://example.com/a.tar /']],
    ['with a repository', ['FROM node', 'ADD git@github.com:a/b.git /']],
    ['with a variable as source', ['FROM node', 'COPY --from=$STAGE /a /a']],
    ['with another frontend', ['# syntax=example/other', 'FROM node']],
    [
      'with another frontend behind a note',
      ['# note=a\u2028b', '# syntax=example/other', 'FROM a'],
    ],
    ['with another frontend behind `#!`', ['#!/bin/x', '# syntax=example/other', 'FROM node']],
    ['with another frontend behind `//`', ['// syntax=example/other', 'FROM node']],
    ['with another frontend in JSON', ['{"syntax": "example/other"}', 'FROM node']],
    ['with a line that begins with no letter', ['FROM node', '$FROM other']],
    ['with an unknown instruction', ['FROM node', 'INCLUDE other']],
    ['with what looks like one', ['FROM node', 'RUN echo "a <<EOF b"', 'FROM x', 'EOF']],
    ['with a FROM that is not valid', ['FROM node like this']],
  ])('%s', (_, lines) => {
    expect(() => images(lines)).toThrow(Unknowable);
  });
});
