/** Which Debian mirror this machine uses, read from its apt sources in both formats. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const DEFAULT_MIRROR = 'http://deb.debian.org/debian';

/** One archive of the apt sources. */
export interface AptSource {
  readonly uri: string;
  readonly suites: readonly string[];
}

/**
 * The mirror from which this machine installs `suite`, else Debian's own. Only mirrors that work
 * inside a container too (http, https) count.
 *
 * @param suite a code name, such as "bookworm"
 * @param etc the directory of apt's configuration
 */
export async function debianMirror(suite: string, etc = '/etc/apt'): Promise<string> {
  const sources = (await readSources(etc)).filter((source) => source.suites.includes(suite));
  return sources.find((source) => /^https?:/.test(source.uri))?.uri ?? DEFAULT_MIRROR;
}

/** The sources of one file, `.list` (one line each) or `.sources` (deb822). */
export function parseSources(fileName: string, text: string): AptSource[] {
  return fileName.endsWith('.sources') ? parseDeb822(text) : parseOneLine(text);
}

async function readSources(etc: string): Promise<AptSource[]> {
  const parts = await readdir(join(etc, 'sources.list.d')).catch(() => []);
  const files = [
    join(etc, 'sources.list'),
    ...parts
      .filter((name) => /\.(list|sources)$/.test(name))
      .map((name) => join(etc, 'sources.list.d', name)),
  ];
  const texts = await Promise.all(
    files.map(async (file) => parseSources(file, await readFile(file, 'utf8').catch(() => ''))),
  );
  return texts.flat();
}

/** `deb [option=value …] uri suite component…`, see sources.list(5). */
function parseOneLine(text: string): AptSource[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)/.exec(line);
    return match?.[1] && match[2] ? [{ uri: trimmed(match[1]), suites: [match[2]] }] : [];
  });
}

function parseDeb822(text: string): AptSource[] {
  const paragraphs = text.replace(/^#.*\n?/gm, '').split(/\n\s*\n/);
  return paragraphs.flatMap((paragraph) => {
    const field = (name: string) =>
      (new RegExp(`^${name}:(.*(?:\\n[ \\t].*)*)`, 'im').exec(paragraph)?.[1] ?? '')
        .split(/\s+/)
        .filter((word) => word !== '');
    if (!field('Types').includes('deb') || field('Enabled').includes('no')) return [];
    return field('URIs').map((uri) => ({ uri: trimmed(uri), suites: field('Suites') }));
  });
}

function trimmed(uri: string): string {
  return uri.replace(/\/+$/, '');
}
