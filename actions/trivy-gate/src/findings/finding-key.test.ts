import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Recognisable, recognise } from './finding-key.ts';

const OPENSSL: Recognisable = {
  id: 'CVE-2026-1',
  aliases: [],
  class: 'os-pkgs',
  type: 'debian',
  package: 'openssl',
  purl: 'pkg:deb/debian/openssl@3.0.1-1?arch=amd64&distro=debian-12.5',
  installed: '3.0.1-1',
  place: '',
};
const URLLIB: Recognisable = {
  ...OPENSSL,
  class: 'lang-pkgs',
  type: 'python-pkg',
  package: 'urllib3',
  purl: 'pkg:pypi/urllib3@1.26.0',
  installed: '1.26.0',
  place: 'usr/lib/python3/site-packages/urllib3-1.26.0.dist-info/METADATA',
};
const CORE: Recognisable = {
  ...OPENSSL,
  class: 'lang-pkgs',
  type: 'node-pkg',
  package: '@angular/core',
  purl: 'pkg:npm/%40angular/core@1.0.0',
  installed: '1.0.0',
  place: 'app/node_modules/@angular/core/package.json',
};

function isSame(one: Recognisable, other: Recognisable): boolean {
  const { keyOf } = recognise([one, other]);
  return keyOf(one) === keyOf(other);
}

describe('a finding is the same', () => {
  test.each<[string, Recognisable, Partial<Recognisable>]>([
    [
      'after an update of the package',
      OPENSSL,
      { purl: 'pkg:deb/debian/openssl@3.0.2-1?arch=amd64' },
    ],
    [
      'after an upgrade of the distribution',
      OPENSSL,
      { purl: 'pkg:deb/debian/openssl@3.5.0-1?arch=amd64&distro=debian-13.1' },
    ],
    ['on another architecture', OPENSSL, { purl: 'pkg:deb/debian/openssl@3.0.1-1?arch=arm64' }],
    [
      'with an epoch',
      OPENSSL,
      { purl: 'pkg:deb/debian/openssl@3.0.1-1?epoch=1', installed: '1:3.0.1-1' },
    ],
    ['without a version in its package URL', OPENSSL, { purl: 'pkg:deb/debian/openssl' }],
    ['without a version below a scope', CORE, { purl: 'pkg:npm/%40angular/core' }],
    [
      'where the path has the version in it',
      URLLIB,
      {
        installed: '1.26.5',
        purl: 'pkg:pypi/urllib3@1.26.5',
        place: 'usr/lib/python3/site-packages/urllib3-1.26.5.dist-info/METADATA',
      },
    ],
    [
      'where the version is a directory',
      { ...URLLIB, place: 'opt/urllib3/1.26.0/urllib3-1.26.0.py' },
      { installed: '2.0', place: 'opt/urllib3/2.0/urllib3-2.0.py' },
    ],
    ['under the CVE of its GHSA', { ...CORE, aliases: ['GHSA-a'] }, { id: 'GHSA-a', aliases: [] }],
    ['under the GHSA that names its CVE', CORE, { id: 'GHSA-a', aliases: ['CVE-2026-1'] }],
    ['whatever other advisories are about it', OPENSSL, { aliases: ['DSA-1-1'] }],
    ['whatever its type is, where it has a package URL', OPENSSL, { type: 'ubuntu' }],
  ])('%s', (_, one, change) => {
    expect(isSame(one, { ...one, ...change })).toBe(true);
    expect(isSame({ ...one, ...change }, one)).toBe(true);
  });
});

describe('a finding is another one', () => {
  const bare = { ...OPENSSL, purl: undefined };
  test.each<[string, Recognisable, Partial<Recognisable>]>([
    ['about another vulnerability', OPENSSL, { id: 'CVE-2026-2' }],
    ['in another package', OPENSSL, { purl: 'pkg:deb/debian/libssl3@3.0.1-1' }],
    [
      'in a package that its distribution renamed',
      { ...OPENSSL, purl: 'pkg:deb/debian/libssl1.1@1.1.1-1' },
      { purl: 'pkg:deb/debian/libssl3@3.0.1-1' },
    ],
    ['in the package of another distribution', OPENSSL, { purl: 'pkg:deb/ubuntu/openssl@3.0.1-1' }],
    ['in another class', OPENSSL, { class: 'lang-pkgs' }],
    ['at another path', CORE, { place: 'srv/node_modules/@angular/core/package.json' }],
    ['in the package of another scope', CORE, { purl: 'pkg:npm/%40evil/core@1.0.0' }],
    ['in the package of another scope that is not escaped', CORE, { purl: 'pkg:npm/@evil/core' }],
    ['below another subpath', OPENSSL, { purl: 'pkg:deb/debian/openssl@3.0.1-1#other' }],
    ['in another package without a package URL', bare, { package: 'libssl3' }],
    ['of another type without a package URL', bare, { type: 'ubuntu' }],
    ['where only one has a package URL', OPENSSL, { purl: undefined }],
    [
      'where only a part of the path looks like the version',
      { ...URLLIB, installed: '1.2', place: 'opt/11.2/x' },
      { installed: '1.3', place: 'opt/11.3/x' },
    ],
    [
      'under another GHSA',
      { ...CORE, id: 'GHSA-a', aliases: ['DSA-1'] },
      { id: 'GHSA-b', aliases: ['DSA-1'] },
    ],
  ])('%s', (_, one, change) => {
    expect(isSame(one, { ...one, ...change })).toBe(false);
  });

  test('where one advisory is about several vulnerabilities: one does not stand for the other', () => {
    const aliases = ['GHSA-a'];
    const one = { ...CORE, aliases };
    const other = { ...CORE, id: 'CVE-2026-2', aliases };
    const advisory = { ...CORE, id: 'GHSA-a' };
    const { keyOf, idOf, namesOf } = recognise([one, other, advisory]);
    expect(new Set([one, other, advisory].map(keyOf)).size).toBe(3);
    expect(idOf(advisory)).toBe('GHSA-a');
    expect([one, other, advisory].map(namesOf)).toEqual([
      ['CVE-2026-1', 'GHSA-a'],
      ['CVE-2026-2', 'GHSA-a'],
      ['GHSA-a'],
    ]);
  });
});

test('a vulnerability goes by its CVE as soon as anybody names it', () => {
  const found = { id: 'CVE-2026-1', aliases: ['GHSA-a', 'CVE-2026-3'] };
  const { idOf, namesOf } = recognise([found]);
  expect(namesOf(found)).toEqual(['CVE-2026-1']);
  expect(idOf({ id: 'GHSA-a' })).toBe('CVE-2026-1');
  expect(idOf({ id: 'GHSA-b' })).toBe('GHSA-b');
});

test('two findings without package URL are the same only with the same name and place', () => {
  const text = fc.string({ minLength: 1 });
  const facts = fc.record({ package: text, place: fc.string(), id: text });
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const bare = { ...OPENSSL, purl: undefined, installed: '' };
      const same =
        one.package === other.package && one.place === other.place && one.id === other.id;
      expect(isSame({ ...bare, ...one }, { ...bare, ...other })).toBe(same);
    }),
  );
});
