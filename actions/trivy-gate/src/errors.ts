/** What can go wrong in the gate: a block, and every way in which an image could not be judged. */
import { type ErrorTable, errorsOf } from '../../../kit/action/errors.ts';

const RUN_AGAIN = 'Run the job again; if it stays so, read the lines of the scanner in the log.';

/** Errors of trivy-gate by code. */
export const errorTable = {
  FG001: {
    class: 'policy',
    title: 'The image is blocked',
    cause: 'It has vulnerabilities of a severity that `severity` does not let pass.',
    remedy:
      'Update the packages named above to their fixed versions, or the base image that brings them, build the image again, and push it. For what has no fix yet somebody can answer for a while with a waiver in `.github/trivy-waivers.yaml`.',
  },
  FG002: {
    class: 'target',
    title: 'Not judged: the operating system of the image is past its end of life',
    cause: 'Nobody publishes vulnerabilities for this release any more, so none are found.',
    remedy: 'Move the image to a supported release, or set `eol: warn` until that is done.',
  },
  FG003: {
    class: 'target',
    title: 'Not judged: the operating system of the image is not covered',
    cause:
      'The scanner has no vulnerability data for it, does not recognise it, or takes it for another release.',
    remedy:
      'Build on a distribution that Trivy covers (https://trivy.dev/docs/latest/coverage/os/), or use a newer `scanner-version` if the release is new.',
  },
  FG004: {
    class: 'target',
    title: 'Not judged: packages of the image could not be scanned',
    cause:
      'The package database of the image was deleted, the image is empty, or a version is written in a way that can not be compared.',
    remedy:
      'Keep the package database (such as /var/lib/dpkg) in the image, and use releases of packages whose versions follow the rules of their ecosystem.',
  },
  FG005: {
    class: 'infrastructure',
    title: 'Not judged: the scan failed',
    cause: 'The scanner ended with an error, or was killed.',
    remedy: RUN_AGAIN,
  },
  FG006: {
    class: 'infrastructure',
    title: 'Not judged: the scan took too long',
    cause: 'The image is large, or the registry is slow.',
    remedy: 'Raise `timeout`, or run the job again.',
  },
  FG007: {
    class: 'infrastructure',
    title: "Not judged: the scanner's report can not be used",
    cause: 'The report is missing, cut off, or of a form that this version does not know.',
    remedy:
      'Check that the disk of the runner is not full, and leave `scanner-version` at its default.',
  },
  FG008: {
    class: 'infrastructure',
    title: 'Not judged: another image was scanned',
    cause:
      '`platform` is not that of the image, or what the scanner reports on is not the digest it was told to scan.',
    remedy: 'Check `platform`, and that no proxy rewrites what the registry answers.',
  },
  FG009: {
    class: 'infrastructure',
    title: 'Not judged: nothing proves that the scanner would find anything',
    cause:
      'A list of ancient packages came back without a finding, or there is no such list for a kind of package in the image: the database has nothing about it, or the scanner was disarmed.',
    remedy:
      'Use the default `db-repositories`, and check that the release of the operating system is one that Trivy covers.',
  },
  FG010: {
    class: 'infrastructure',
    title: 'Not judged: the scan was tampered with',
    cause: 'The scanner says that it used settings, modules or lists that are not ours.',
    remedy: 'Find out what on the runner reaches into the scan before you trust its results.',
  },
  FG011: {
    class: 'infrastructure',
    title: 'Not judged: the Java archives of the image could not be identified',
    cause: "The scanner can not use Trivy's Java database, although it was loaded.",
    remedy: RUN_AGAIN,
  },
  FG012: {
    class: 'usage',
    title: 'Not judged: it is not clear which platform of the image is meant',
    cause:
      'Each platform is an image of its own, and a verdict on one says nothing about the others.',
    remedy:
      'Name the platform that you deploy in `platform`, in the words of the index, such as `linux/amd64`; the verdict is then about the digest of that platform.',
  },
  FG020: {
    class: 'policy',
    title: 'This version of Trivy is refused',
    cause:
      'Versions 0.69.4 to 0.69.6 were published by an attacker and steal credentials (CVE-2026-33634).',
    remedy: 'Use another version; if this one ever ran, replace every credential it could reach.',
  },
  FG021: {
    class: 'policy',
    title: 'The scanner is not the one that was pinned',
    cause:
      'Its SHA-256 differs: the file was changed on the way, in the cache, or by a step before.',
    remedy: 'Do not run it. Find out where it comes from, then give the SHA-256 of the right one.',
  },
  FG022: {
    class: 'infrastructure',
    title: 'The scanner could not be downloaded',
    cause:
      'github.com, or what `download-mirror` names in its place, can not be reached or has no such release.',
    remedy:
      'Run the job again, name a mirror in `download-mirror`, or provide the program yourself with `trivy-path`.',
  },
  FG023: {
    class: 'usage',
    title: 'The scanner does not run',
    cause: 'The file is missing, is not a program for this machine, or is not Trivy.',
    remedy: 'Check `trivy-path`, or leave it out to have the pinned release downloaded.',
  },
  FG030: {
    class: 'infrastructure',
    title: 'Not judged: the vulnerability database could not be obtained',
    cause: 'None of the repositories answered with a usable database.',
    remedy:
      'Run the job again; if the runner can not reach them, give a mirror in `db-repositories`.',
  },
  FG031: {
    class: 'infrastructure',
    title: 'Not judged: the vulnerability database is too old',
    cause: 'The repositories serve a database that has not been built anew for a while.',
    remedy: 'Give a repository that is kept current in `db-repositories`, or raise `db-max-age`.',
  },
  FG040: {
    class: 'usage',
    title: 'The waivers are not valid',
    cause:
      'The file is not YAML, or an entry has no owner, reason or end, ends later than `max-waiver-days` allows, or is not in the form of a waiver.',
    remedy: 'Correct the places named above; nothing was scanned.',
  },
  FG042: {
    class: 'usage',
    title: 'The file of waivers is not there',
    cause: 'The commit has no file of this name, or the token does not see it.',
    remedy:
      'Check the path in `waivers`, that the file is committed, and that the job has `contents: read`.',
  },
  FG050: {
    class: 'usage',
    title: 'Not judged: the archive can not be used',
    cause: 'There is no file of this name, or it is not an archive with one image.',
    remedy:
      'Name in `archive` an OCI layout (a directory, or packed as .tar) or what `docker save` wrote of one image; the output `archive` of build-image is one.',
  },
  FG051: {
    class: 'target',
    title: 'Not judged: the archive does not hold what it says',
    cause: 'A part of the image is missing, was cut off, or is not what its digest says.',
    remedy: 'Write the archive anew; if it stays so, find out who changes it on the way.',
  },
  FG052: {
    class: 'infrastructure',
    title: 'Not judged: the index of Java archives could not be obtained',
    cause:
      "The image has Java archives, which are identified by Trivy's Java database, and no repository answered with a usable one.",
    remedy:
      'Run the job again; if the runner can not reach them, give a mirror in `java-db-repositories`.',
  },
} as const satisfies ErrorTable;

/** A code of the table. */
export type GateCode = keyof typeof errorTable;

/** Makes an error of the gate: `throw fail('FG005', '…')`. */
export const fail = errorsOf(errorTable);
