/** What a verdict is about, as the registry calls it, or as it calls itself. */

/** One image, of one platform. */
export interface Subject {
  /** Without tag and digest; of an archive its path. */
  readonly name: string;
  /** Undefined for an archive of Docker, which has no manifest. */
  readonly digest: string | undefined;
  /** Digest of the configuration, of an image that came in an archive. */
  readonly imageId?: string | undefined;
  /** The index that names this image among others. */
  readonly index?: string | undefined;
  readonly platform: string | undefined;
}

/** The image as a person reads it: `name@sha256:…`, or its image ID where it has no digest. */
export function describeSubject({
  name,
  digest,
  imageId,
}: Pick<Subject, 'name' | 'digest' | 'imageId'>): string {
  return digest === undefined ? `${name} (image ID ${imageId})` : `${name}@${digest}`;
}
