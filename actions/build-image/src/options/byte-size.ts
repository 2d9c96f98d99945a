/** An input that is a size in bytes, as people write it. */
import { type Field, InputProblem } from '../../../../kit/action/fields.ts';

/** As registries and Docker count; binary units are twice as clear with their `i`. */
const UNIT_BYTES: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1_000,
  mb: 1_000 ** 2,
  gb: 1_000 ** 3,
  kib: 1_024,
  mib: 1_024 ** 2,
  gib: 1_024 ** 3,
};

/**
 * `300MB` (1000 × 1000), `286MiB` (1024 × 1024), `1.5 GB`, `900kB` → bytes; undefined for anything
 * else, also for `300M`, which means the one to some and the other to others.
 */
export function parseBytes(text: string): number | undefined {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmg]?i?b)$/i.exec(text.trim()) ?? [];
  const factor = UNIT_BYTES[unit.toLowerCase()];
  return amount === undefined || factor === undefined
    ? undefined
    : Math.floor(Number(amount) * factor);
}

/** An input that is a size; undefined when it is not given. */
export function byteSize(): Field<number | undefined> {
  return {
    default: undefined,
    read(text) {
      if (text === undefined) return undefined;
      const bytes = parseBytes(text);
      if (bytes !== undefined && bytes > 0) return bytes;
      throw new InputProblem(
        `\`${text}\` is not a size; write one such as \`300MB\` (powers of 1000) or \`286MiB\` (powers of 1024)`,
      );
    },
  };
}
