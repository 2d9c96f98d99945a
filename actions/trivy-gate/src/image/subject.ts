/** What a verdict is about, as the registry calls it. */

/** One image, of one platform. */
export interface Subject {
  readonly name: string;
  readonly digest: string;
  /** The index that names this image among others. */
  readonly index?: string | undefined;
  readonly platform: string | undefined;
}
