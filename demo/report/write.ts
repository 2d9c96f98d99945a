/** Writes the report to a directory that Git ignores. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderPage, type SceneReport } from './page.ts';

/** Writes index.html and returns its address. */
export async function writeReport(
  directory: string,
  scenes: readonly SceneReport[],
): Promise<string> {
  const lead = `Everything below ran on one machine, on real parts, on ${new Date().toUTCString()}.`;
  const file = join(directory, 'index.html');
  await mkdir(directory, { recursive: true });
  await writeFile(file, renderPage('Fairway: a commit becomes a rolled release', lead, scenes));
  return pathToFileURL(file).href;
}
