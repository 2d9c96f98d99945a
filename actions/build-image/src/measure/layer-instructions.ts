/** Which instruction of the Dockerfile made which layer, as the image's own history tells it. */
import * as z from 'zod/mini';
import { jsonOf } from '../../../../kit/registry/json.ts';

const configSchema = z.object({
  history: z.nullish(
    z.array(
      z.looseObject({
        created_by: z.nullish(z.string()),
        empty_layer: z.nullish(z.boolean()),
      }),
    ),
  ),
});

/**
 * The instruction of each layer, from the bottom up; undefined for a layer that the history does not
 * name. https://github.com/opencontainers/image-spec/blob/main/config.md#properties (history)
 *
 * @param config the bytes of the image's config
 * @param layers how many layers the manifest names
 */
export function layerInstructions(
  config: Uint8Array,
  layers: number,
): readonly (string | undefined)[] {
  const nothing = Array.from({ length: layers }, () => undefined);
  const { data } = configSchema.safeParse(jsonOf(config));
  const made = (data?.history ?? []).filter(({ empty_layer }) => empty_layer !== true);
  // Tools that squash or import leave a history that does not match; a guess would be wrong.
  if (made.length !== layers) return nothing;
  return made.map(({ created_by }) => instructionOf(created_by ?? ''));
}

/**
 * An instruction as its author wrote it, from what builders write into the history: BuildKit
 * "RUN /bin/sh -c make # buildkit", older ones "/bin/sh -c #(nop) COPY …" and "/bin/sh -c make",
 * with build arguments "|1 VERSION=7 /bin/sh -c make".
 */
export function instructionOf(createdBy: string): string | undefined {
  const text = createdBy
    .replace(/\s+#\s*buildkit\s*$/, '')
    .replace(/^(RUN\s+)?\|\d+\s.*?(?=\/bin\/sh -c )/s, '$1')
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
    .replace(/^(RUN\s+)?\/bin\/sh -c\s+/, 'RUN ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}
