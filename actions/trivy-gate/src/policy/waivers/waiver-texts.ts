/** Reads the files of waivers, each in its own form; loaded only where there is one. */
import { parseTrivyignore, parseTrivyignoreYaml } from './trivyignore.ts';
import {
  type ParsedWaivers,
  parseWaivers,
  type WaiverLimit,
  type WaiverText,
} from './waiver-file.ts';

/**
 * All waivers of all files.
 *
 * @throws {ActionError} FG040 for the first file that is not valid, with every problem in it.
 */
export function parseTexts(texts: readonly WaiverText[], limit: WaiverLimit): ParsedWaivers {
  const read = texts.map((text): ParsedWaivers => {
    if (text.file === '.trivyignore') return parseTrivyignore(text);
    if (text.file === '.trivyignore.yaml') return parseTrivyignoreYaml(text);
    return { waivers: parseWaivers(text, limit), warnings: [] };
  });
  return {
    waivers: read.flatMap(({ waivers }) => waivers),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}
