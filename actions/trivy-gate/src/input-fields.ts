/**
 * Kinds of input that only the gate has. What one input needs of another is looked up in the same
 * round, so that all problems are told at once.
 */
import { ActionError } from '../../../kit/action/errors.ts';
import {
  checked,
  duration,
  type Field,
  InputProblem,
  type InputSource,
  lines,
  secret,
  text,
} from '../../../kit/action/fields.ts';
import { variableOf } from '../../../kit/action/inputs.ts';
import { githubRegistry } from '../../../kit/registry/login.ts';
import { type ImageReference, parseReference } from '../../../kit/registry/reference.ts';
import { DEFAULT_VERSION, isMalicious, PINNED_RELEASES } from './scanner/pins.ts';

/** An image by tag or digest, where there is no archive. `hint` says what belongs there. */
export function imageReference(hint: string): Field<ImageReference | undefined> {
  return checked(text(), (image, source) => {
    if (image === undefined && given(source, 'archive') !== undefined) return undefined;
    if (image === undefined) throw new InputProblem(`is missing: ${hint}`);
    return readReference(image);
  });
}

/** The path of an archive that holds the image, in place of `image`. */
export function archivePath(): Field<string | undefined> {
  return checked(text(), (path, source) => {
    if (path === undefined) return path;
    if (given(source, 'image') !== undefined) {
      throw new InputProblem(
        'is given beside `image`; a verdict is about one image: leave one out',
      );
    }
    const form = BUILD_FORM.exec(path)?.[0];
    if (form === undefined) return path;
    throw new InputProblem(
      `is the path alone, without \`${form}\`, which belongs to build-image; its output \`archive\` is such a path`,
    );
  });
}

/** The version of a release. */
export function scannerVersion(options: { default: string }): Field<string> {
  return checked(text(options), (version) => {
    if (VERSION.test(version)) return version;
    throw new InputProblem(`\`${version}\` is not a version; write it as \`${DEFAULT_VERSION}\``);
  });
}

/** The hash of the scanner; needed where none is known for the release that `runner` would use. */
export function scannerHash(runner: string): Field<string | undefined> {
  return checked(text(), (hash, source) => {
    if (hash !== undefined) return checkHash(hash);
    const version = given(source, 'scanner-version') ?? DEFAULT_VERSION;
    const isPinned = PINNED_RELEASES[version]?.[runner] !== undefined;
    // What is wrong with a malicious version is another thing than its hash.
    const isToldElsewhere = !VERSION.test(version) || isMalicious(version);
    if (isPinned || isToldElsewhere || given(source, 'trivy-path') !== undefined) return undefined;
    throw new InputProblem(
      `is needed, because the SHA-256 of Trivy ${version} for ${runner} is not known here; give that of the release archive, or use ${Object.keys(PINNED_RELEASES).join(' or ')}`,
    );
  });
}

/** The path of a scanner that the user brings. */
export function ownScanner(): Field<string | undefined> {
  return checked(text(), (path, source) => {
    if (path === undefined || given(source, 'scanner-sha256') !== undefined) return path;
    throw new InputProblem('needs `scanner-sha256`, the SHA-256 of that file (`sha256sum FILE`)');
  });
}

/** Where databases are, one repository on each line. */
export function repositories(options: { default: string }): Field<readonly string[]> {
  return checked(lines(options), (named) => {
    if (named.length === 0) {
      throw new InputProblem('names no repository; leave it out to use the usual ones');
    }
    const problems = named.flatMap((repository) => problemOf(repository) ?? []);
    if (problems.length > 0) throw new InputProblem(problems.join(' '));
    return named;
  });
}

/** Addresses below which releases are, one on each line. What comes from there has a known hash. */
export function mirrors(options: { default: string }): Field<readonly string[]> {
  return checked(lines(options), (named) => {
    if (named.length === 0)
      throw new InputProblem('names no address; leave it out to ask github.com');
    const wrong = named.find((address) => !isPlainAddress(address));
    if (wrong === undefined) return named;
    // It may have a password in it.
    const shown = wrong.includes('@') ? 'one of them' : `\`${wrong}\``;
    throw new InputProblem(
      `${shown} is not an address to download from; write it as \`https://mirror.example.com/github\`, without a user name and without \`?\``,
    );
  });
}

/** A platform; undefined for the only one that there is. */
export function platform(): Field<string | undefined> {
  return checked(text(), (name) => {
    if (name === undefined || PLATFORM.test(name)) return name;
    throw new InputProblem(
      `\`${name}\` is not a platform; write it as \`linux/amd64\` or \`linux/arm/v7\``,
    );
  });
}

/** A time in which something can be done, in milliseconds. */
export function timeLimit(options: { default: string }): Field<number> {
  return checked(duration(options), (milliseconds) => {
    if (milliseconds > 0) return milliseconds;
    throw new InputProblem('leaves no time; write it as `5m`');
  });
}

/** The password that belongs to `username`. */
export function password(): Field<string | undefined> {
  return checked(secret(), (value, source) => {
    if (value !== undefined || given(source, 'username') === undefined) return value;
    if (hasTokenForImage(source)) return undefined;
    throw new InputProblem(
      'is missing or empty although there is a `username`. A secret that does not exist reads as empty, and runs for forks and Dependabot get none',
    );
  });
}

/** What stands in another input. */
export function given({ env }: InputSource, name: string): string | undefined {
  return env[variableOf(name)]?.trim() || undefined;
}

/** An image reference as an input has it. */
export function readReference(image: string): ImageReference {
  try {
    return parseReference(image);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    throw new InputProblem(`${error.what} ${error.remedy}`);
  }
}

// --- internal ---

/** How build-image is told what to write. */
const BUILD_FORM = /^(?:oci|docker)=/;
const VERSION = /^\d+\.\d+\.\d+$/;
const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/;

function checkHash(hash: string): string {
  if (/^[0-9a-f]{64}$/.test(hash)) return hash;
  throw new InputProblem('is not a SHA-256; write its 64 hex digits in lower case');
}

function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

function problemOf(image: string): string | undefined {
  try {
    readReference(image);
    return undefined;
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return error.message;
  }
}

/** An image that can not be read has its own problem. */
function hasTokenForImage(source: InputSource): boolean {
  const serverUrl = source.env.GITHUB_SERVER_URL || 'https://github.com';
  try {
    const { registry } = parseReference(given(source, 'image') ?? '');
    return registry === githubRegistry(serverUrl) && given(source, 'github-token') !== undefined;
  } catch {
    return true;
  }
}
