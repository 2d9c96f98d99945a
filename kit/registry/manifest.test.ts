import { expect, it } from 'vitest';
import { mediaTypeOf } from './manifest.ts';

const OCI = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const named = JSON.stringify({ schemaVersion: 2, mediaType: OCI });

it.each([
  ['what it calls itself, whatever the registry says', named, 'application/json', OCI],
  ['what it calls itself where the registry says nothing', named, undefined, OCI],
  ['what it calls itself, not another known one', named, INDEX, OCI],
  ["the registry's word where it has no name", '{"schemaVersion":2}', INDEX, INDEX],
  ['that word alone, without parameters', '{}', `${INDEX}; charset=utf-8`, INDEX],
  ["the registry's word where its name is none", '{"mediaType":"text/html\\n"}', INDEX, INDEX],
  ["the registry's word where it is no JSON", '<html>', INDEX, INDEX],
  ['empty where nobody says', '', undefined, ''],
])('a manifest is %s', (_, text, contentType, expected) => {
  expect(mediaTypeOf(Buffer.from(text), contentType)).toBe(expected);
});
