/** Foreign text and paths in the form in which SARIF wants them. */
import { plainLine } from '../report/foreign.ts';

/** GitHub keeps no more of a run, and refuses one with more than 25,000 results. */
export const MOST_RESULTS = 5_000;

/** GitHub takes 1,024 characters of a description and 255 of a name. */
const LONGEST_TEXT = 1_000;

/**
 * Foreign text for a message, in which `[text](1)` would be a link and `{0}` a place to fill in:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317459
 */
export function sarifText(text: string): string {
  const plain = plainLine(text)
    .replace(/\](?=\()/g, '] ')
    .replace(/\{(?=\d+\})/g, '{ ');
  return cutText(plain, LONGEST_TEXT);
}

/** Text of at most so many UTF-16 units, without half a character at its end. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A path as a relative URI; undefined for none, and for one that would lead elsewhere. */
export function uriPath(path: string): string | undefined {
  const segments = plainLine(path)
    .split('/')
    .filter((segment) => segment !== '');
  if (segments.length === 0 || segments.some((segment) => /^\.\.?$/.test(segment))) {
    return undefined;
  }
  return segments
    .map((segment) => encodeURIComponent(segment).replace(/%(?:40|2B)/g, decodeURIComponent))
    .join('/');
}
