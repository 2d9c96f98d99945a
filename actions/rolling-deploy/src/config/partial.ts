/** Forms of which any part may be left out, for what is merged over something complete. */
import * as z from 'zod/mini';

/**
 * The same form without its defaults, in which every key of every object may be missing. Lists and
 * scalars stay as they are: they replace others as a whole.
 */
export function partial({ shape }: z.ZodMiniObject): z.ZodMiniObject {
  const keys = Object.entries(shape).map(([key, value]) => [key, optional(value)] as const);
  return z.strictObject(Object.fromEntries(keys));
}

// --- internal ---

function optional(schema: z.core.$ZodType): z.ZodMiniType {
  const result = z.optional(partOf(schema));
  const description = z.globalRegistry.get(schema)?.description;
  if (description !== undefined) z.globalRegistry.add(result, { description });
  return result;
}

/** What is behind a default or an `optional`, taken apart where it is an object. */
function partOf(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniOptional) {
    return partOf(schema.def.innerType);
  }
  return schema instanceof z.ZodMiniObject ? partial(schema) : schema;
}
