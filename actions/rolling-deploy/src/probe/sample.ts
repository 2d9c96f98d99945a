/** One request of the probe; times in milliseconds since the epoch. */
export interface Sample {
  readonly at: number;
  readonly durationMs: number;
  readonly connection: 'fresh' | 'kept';
  /** It was answered when it was asked again, over a fresh connection; the duration is that of both. */
  readonly repeated?: boolean;
  /** Why it failed; undefined when it was answered. */
  readonly failure: string | undefined;
  /** The version that answered, where the answers tell. */
  readonly version: string | undefined;
  /** Status of the answer, if there was one. */
  readonly status?: number;
  /** Where a redirect leads. */
  readonly location?: string;
}
