/** A promotion as it is settled before anything is put anywhere. */
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import type { Naming } from '../naming/naming.ts';
import type { Held } from '../publish/place-tags.ts';
import type { PushDecision } from '../push-decision.ts';

/** What is known of it. */
export interface Promotion {
  readonly naming: Naming;
  readonly push: PushDecision;
  readonly sources: readonly Held[];
  /** What goes under the tags. */
  readonly manifest: Manifest;
  /** `linux/amd64`; empty where nobody had to look. */
  readonly platforms: readonly string[];
}
