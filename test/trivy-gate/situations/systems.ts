/** Images of which a scanner recognises the system, or the packages, wrongly or not at all. */

import { goProgram } from '../../stack/go-program.ts';
import type { Installed } from '../../stack/package-image.ts';
import type { Advisory } from '../../stack/trivy-db.ts';
import { EMPTY_JAR } from '../java.ts';
import { ALPINE, CLEAN, GO, OLD } from '../visits.ts';
import { type Row, type Scene, undecidedIn } from './situation.ts';

const APK = 'P:openssl\nV:3.0.1-r0\nA:x86_64\no:openssl\n\n';
/** A program, but none that says what it was made of. */
const PROGRAM = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(500)]);

function system(ID: string, VERSION_ID?: string, more: Readonly<Record<string, string>> = {}) {
  return { ID, ...(VERSION_ID === undefined ? {} : { VERSION_ID }), ...more };
}

function holding(installed: Installed, advisories?: readonly Advisory[]): Row[3] {
  return async ({ stage }: Scene) => {
    const { reference: image } = await stage.image(installed);
    if (advisories === undefined) return { inputs: { image } };
    return { inputs: { image, 'db-repositories': await stage.database(advisories) } };
  };
}

function alpine(release: string, files: Readonly<Record<string, string>>): Installed {
  return {
    osRelease: system('alpine', release),
    files: { 'etc/alpine-release': `${release}\n`, ...files },
  };
}

function alpineNaming(repository: string): Row[3] {
  const repositories = ['v3.22', repository].map(
    (release) => `https://dl-cdn.alpinelinux.org/alpine/${release}/main\n`,
  );
  const files = {
    'lib/apk/db/installed': APK,
    'etc/apk/repositories': repositories.join(''),
  };
  return holding(alpine('3.22.0', files), [ALPINE]);
}

/** Arch, with a Go program that somebody could take for all there is. */
const ARCH_WITH_PROGRAM: Installed = {
  osRelease: undefined,
  programs: { 'app/srv': goProgram('example.com/shop', { 'golang.org/x/net': 'v0.50.0' }) },
  history: ['RUN /bin/sh -c pacman -Syu', 'COPY srv /app/srv # buildkit'],
  files: { 'etc/os-release': 'ID=arch\n', 'usr/bin/bash': 'x' },
};

/** The situations of this group. */
export const systems = undecidedIn('system and packages', [
  [
    'an unknown distribution',
    'FG003',
    /no vulnerability data .*\(none\)/,
    holding({ osRelease: system('mandrake'), debs: OLD }),
  ],
  [
    'Fedora, which is recognised but not covered',
    'FG003',
    /no vulnerability data .*\(fedora\)/,
    holding({ osRelease: system('fedora', '41') }),
  ],
  [
    'CentOS Stream, which is recognised but not covered',
    'FG003',
    /no vulnerability data .*\(centos-stream\)/,
    holding({
      osRelease: system('centos', '9', { NAME: 'CentOS Stream' }),
      files: { 'etc/centos-release': 'CentOS Stream release 9\n' },
    }),
  ],
  [
    'Arch, which shows nowhere',
    'FG004',
    /Neither/,
    holding({
      osRelease: system('arch'),
      files: { 'var/lib/pacman/local/openssl-3.0.1-1/desc': '%NAME%\nopenssl\n' },
    }),
  ],
  ['Arch with a Go program', 'FG003', /has a shell/, holding(ARCH_WITH_PROGRAM, [GO])],
  [
    'Gentoo',
    'FG004',
    /Neither/,
    holding({
      osRelease: system('gentoo', '2.17'),
      files: { 'var/db/pkg/dev-libs/openssl-3.0.1/PF': 'openssl-3.0.1\n' },
    }),
  ],
  [
    'NixOS',
    'FG004',
    /Neither/,
    holding({ osRelease: system('nixos', '25.11'), files: { 'nix/store/x-openssl/lib': 'x' } }),
  ],
  [
    'a derivative that calls itself something else',
    'FG003',
    /no vulnerability data .*\(none\)/,
    holding({ osRelease: system('linuxmint', '22', { ID_LIKE: 'ubuntu debian' }), debs: OLD }),
  ],
  [
    'a derivative that is known by the Debian that it is made of',
    'FG003',
    /does not know\. \(debian kali-rolling\)/,
    holding({
      osRelease: system('kali', '2026.3', { ID_LIKE: 'debian' }),
      debs: OLD,
      files: { 'etc/debian_version': 'kali-rolling\n' },
    }),
  ],
  [
    'a Debian without a release, as sid is',
    'FG003',
    /does not know\. \(debian forky\/sid\)/,
    holding({
      osRelease: system('debian'),
      debs: OLD,
      files: { 'etc/debian_version': 'forky/sid\n' },
    }),
  ],
  [
    'a Debian that is newer than the scanner',
    'FG003',
    /does not know\. \(debian 19/,
    holding({ osRelease: system('debian', '19'), debs: OLD }),
  ],
  [
    'an Ubuntu that is newer than the scanner',
    'FG003',
    /does not know\. \(ubuntu 39\.10\)/,
    holding({
      osRelease: system('ubuntu', '39.10'),
      debs: OLD,
      files: { 'etc/lsb-release': 'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=39.10\n' },
    }),
  ],
  [
    'an Alpine that is newer than the scanner',
    'FG003',
    /does not know\. \(alpine 3\.99/,
    holding(alpine('3.99.0', { 'lib/apk/db/installed': APK })),
  ],
  [
    'an Alpine that names a release that there is not',
    'FG003',
    /Alpine 3\.22 were judged by the advisories for 9\.99/,
    alpineNaming('v9.99'),
  ],
  [
    'an Alpine that names edge',
    'FG003',
    /Alpine 3\.22 were judged by the advisories for edge/,
    alpineNaming('edge'),
  ],
  [
    'a Debian past its end of life',
    'FG002',
    /debian 8.* end of life/i,
    holding({ osRelease: system('debian', '8'), debs: OLD }),
  ],
  [
    'an Alpine past its end of life',
    'FG002',
    /alpine 3\.10.* end of life/i,
    holding(alpine('3.10.0', { 'lib/apk/db/installed': APK })),
  ],
  [
    'packages of Debian without a system',
    'FG003',
    /no vulnerability data/,
    holding({ osRelease: undefined, debs: OLD }),
  ],
  ['a Debian whose package database was deleted', 'FG004', /package/, holding({})],
  ['a Debian whose package database is empty', 'FG004', /package/, holding({ debs: {} })],
  [
    'a Debian whose package database is no text',
    'FG004',
    /package/,
    holding({ files: { 'var/lib/dpkg/status': Buffer.alloc(4_096, 0x00ff) } }),
  ],
  [
    'an Alpine whose package database was deleted',
    'FG004',
    /package/,
    holding(alpine('3.22.0', {})),
  ],
  [
    'a package whose version is none',
    'FG004',
    /version can not be read/,
    holding({ debs: { ...CLEAN, zlib: 'one:1.2-3' } }),
  ],
  [
    'a version that can not be compared with the advisory that there is',
    'FG004',
    /can not be compared .*3\.0\.0\.0/,
    holding({ debs: CLEAN, npm: { lodash: '3.0.0.0' } }),
  ],
  [
    'scripts without a system',
    'FG003',
    /the system below them/,
    holding({ osRelease: undefined, npm: { lodash: '4.17.21' } }),
  ],
  [
    'a program that does not say what is in it',
    'FG004',
    /Neither/,
    holding({ osRelease: undefined, programs: { 'app/srv': PROGRAM } }),
  ],
  ['nothing at all', 'FG004', /Neither/, holding({ osRelease: undefined })],
  [
    'Java archives, for which no index can be had',
    'FG052',
    /trivy-java-db:1: .*refused/,
    holding({ debs: CLEAN, files: { 'app/shop-1.0.jar': EMPTY_JAR } }),
  ],
]);
