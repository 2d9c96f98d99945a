/**
 * Image references — `ghcr.io/owner/name:tag@sha256:…` — after distribution's grammar:
 * https://github.com/distribution/reference/blob/main/reference.go
 */
import { fail } from '../action/errors.ts';

/** An image by name; `tag` and `digest` are absent when the text named none. */
export interface ImageReference {
  /** Host, with its port where it has one; `docker.io` when the text named none. */
  readonly registry: string;
  /** Path below the registry: `owner/name`. */
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:` and 64 hex digits (or `sha512:` and 128). */
  readonly digest?: string;
}

/** An image under a tag. */
export interface TaggedReference extends ImageReference {
  readonly tag: string;
}

const DEFAULT_REGISTRY = 'docker.io';
const LONGEST_REPOSITORY = 255;
const LONGEST_TAG = 128;

const HOST_LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = new RegExp(
  String.raw`^(?:${HOST_LABEL}(?:\.${HOST_LABEL})*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$`,
);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
/** Distribution refuses such a name, because it looks like the identifier of an image. */
const IDENTIFIER = /^[a-f0-9]{64}$/;

/**
 * Reads a reference. Names without a host belong to Docker Hub, those without an owner to `library`.
 *
 * @throws {ActionError} FK015, saying which part is wrong and how to write it.
 */
export function parseReference(text: string): ImageReference {
  const { name, tag, digest } = split(text);
  const { registry, repository } = splitName(text, name);
  checkRegistry(text, registry);
  checkRepository(text, repository);
  if (tag !== undefined) checkTag(text, tag);
  if (digest !== undefined) checkDigest(text, digest);
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** The whole reference as text, with the host always written out. */
export function formatReference(reference: ImageReference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${reference.registry}/${reference.repository}${tag}${digest}`;
}

/** The same image, bound to a digest: `name@sha256:…`, without the tag, which could be moved. */
export function withDigest(reference: ImageReference, digest: string): ImageReference {
  checkDigest(formatReference(reference), digest);
  return { registry: reference.registry, repository: reference.repository, digest };
}

/** The same image under a tag, without a digest. */
export function withTag(reference: ImageReference, tag: string): TaggedReference {
  checkTag(formatReference(reference), tag);
  return { registry: reference.registry, repository: reference.repository, tag };
}

/** Whether two references are of one repository. */
export function isSameRepository(
  a: Pick<ImageReference, 'registry' | 'repository'>,
  b: Pick<ImageReference, 'registry' | 'repository'>,
): boolean {
  return a.registry === b.registry && a.repository === b.repository;
}

/** Whether a text can be a tag: letters, digits, `_`, `.` and `-`, at most 128, none of the last two first. */
export function isTag(text: string): boolean {
  return text.length <= LONGEST_TAG && TAG.test(text);
}

/** Whether a text is a digest of a kind that can be checked here. */
export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

// --- internal ---

function split(text: string) {
  if (text === '') throw invalid(text, 'it is empty');
  if (/\s/.test(text)) throw invalid(text, 'it has a blank in it');
  if (text.includes('://')) {
    const bare = text.slice(text.indexOf('://') + 3);
    throw invalid(text, 'an image has no scheme', `Write it as \`${bare}\`.`);
  }
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const rest = at < 0 ? text : text.slice(0, at);
  // A colon before the last slash belongs to the port.
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  const tag = colon < 0 ? undefined : rest.slice(colon + 1);
  return { name: colon < 0 ? rest : rest.slice(0, colon), tag, digest };
}

function splitName(text: string, name: string): { registry: string; repository: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  if (/[.:]/.test(first) || first.toLowerCase() === 'localhost') {
    const registry = first.toLowerCase();
    const repository = name.slice(slash + 1);
    if (!isDockerHub(registry)) return { registry, repository };
    return { registry: DEFAULT_REGISTRY, repository: inLibrary(repository) };
  }
  if (IDENTIFIER.test(name)) {
    throw invalid(text, '64 hex digits are the identifier of an image, not a name');
  }
  return { registry: DEFAULT_REGISTRY, repository: inLibrary(name) };
}

function isDockerHub(registry: string): boolean {
  return registry === DEFAULT_REGISTRY || registry === 'index.docker.io';
}

function inLibrary(repository: string): string {
  return repository.includes('/') ? repository : `library/${repository}`;
}

function checkRegistry(text: string, registry: string): void {
  // The pattern lets through what no host can be called: port 99999, 1.2.3.999, [::::1].
  if (HOST.test(registry) && URL.canParse(`https://${registry}`)) return;
  throw invalid(text, `\`${registry}\` is not a host name`);
}

function checkRepository(text: string, repository: string): void {
  if (/[A-Z]/.test(repository)) {
    const lower = text.replace(repository, repository.toLowerCase());
    const spelt = lower === text ? text.toLowerCase() : lower;
    throw invalid(text, 'the name has upper-case letters', `Write it as \`${spelt}\`.`);
  }
  if (repository.length > LONGEST_REPOSITORY) {
    throw invalid(text, `the name has ${repository.length} characters, of at most 255`);
  }
  const wrong = repository.split('/').find((component) => !COMPONENT.test(component));
  if (wrong === undefined) return;
  throw invalid(
    text,
    wrong === '' ? 'a part of the name is empty' : `\`${wrong}\` can not be part of a name`,
    'A part of a name has lower-case letters and digits, and between them single `.`, one or two `_`, or `-`.',
  );
}

function checkTag(text: string, tag: string): void {
  if (tag === '') throw invalid(text, 'the tag behind the colon is empty');
  if (tag.length > LONGEST_TAG) {
    throw invalid(text, `the tag has ${tag.length} characters, of at most ${LONGEST_TAG}`);
  }
  if (TAG.test(tag)) return;
  throw invalid(
    text,
    `\`${tag}\` can not be a tag`,
    'A tag has letters, digits, `_`, `.` and `-`, and begins with none of the last two.',
  );
}

function checkDigest(text: string, digest: string): void {
  if (DIGEST.test(digest)) return;
  throw invalid(
    text,
    `\`${digest}\` is not a digest`,
    'A digest is `sha256:` and 64 hex digits in lower case.',
  );
}

function invalid(text: string, problem: string, remedy?: string) {
  const shown = text.length > 300 ? `${text.slice(0, 300)}…` : text;
  return fail('FK015', `\`${shown}\` is not an image reference: ${problem}.`, {
    ...(remedy === undefined ? {} : { remedy }),
  });
}
