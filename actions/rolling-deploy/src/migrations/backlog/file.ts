/** A file of a directory of migrations, and how the tools know it again. */
import { createHash } from 'node:crypto';

/** A file that a tool applies. */
export interface AppliedFile {
  /** Below the directory. */
  readonly path: string;
  /** Its number or time, where the tool goes by that. */
  readonly order: number | undefined;
  /** The content; it may throw. */
  read(): Buffer;
}

/**
 * Whether a content has a SHA-256. Git may have changed the ends of its lines, which is no change of
 * what it does; drizzle takes the hash of one form or of the other, by its version.
 */
export function hasHash({ read }: AppliedFile, hash: string): boolean {
  let content: Buffer;
  try {
    content = read();
  } catch {
    return false;
  }
  const unix = content.toString('latin1').replaceAll('\r\n', '\n');
  const forms = [content, Buffer.from(unix, 'latin1')];
  const windows = Buffer.from(unix.replaceAll('\n', '\r\n'), 'latin1');
  return [...forms, windows].some((form) => sha256(form) === hash);
}

// --- internal ---

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
