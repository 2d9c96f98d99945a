/** What is kept of the output of a program: the whole, the whole up to a limit, or the end. */

/** Takes chunks, and gives back as text what was kept of them. */
export interface Kept {
  push(chunk: Buffer): void;
  text(): string;
  /** Whether there was more than may be kept. */
  isCut(): boolean;
}

const END_BYTES = 1_048_576;

/** Keeps everything, or the first so many bytes. */
export function keepWhole(limitBytes = Number.POSITIVE_INFINITY): Kept {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return {
    push(chunk) {
      bytes += chunk.length;
      if (bytes <= limitBytes) chunks.push(chunk);
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
    isCut: () => bytes > limitBytes,
  };
}

/** Keeps the end, at least its last MiB: two parts, of which the older goes when the newer is full. */
export function keepEnd(): Kept {
  let older: Buffer[] = [];
  let newer: Buffer[] = [];
  let newerBytes = 0;
  return {
    push(chunk) {
      newer.push(chunk);
      newerBytes += chunk.length;
      if (newerBytes < END_BYTES) return;
      older = newer;
      newer = [];
      newerBytes = 0;
    },
    text: () => Buffer.concat([...older, ...newer]).toString('utf8'),
    isCut: () => false,
  };
}
