/** Looks into an archive that a build wrote. */
import { run, runOrFail } from '../../kit/process/run.ts';

/** The names of the files in it. */
export async function filesIn(archive: string): Promise<string[]> {
  const listed = await runOrFail({ file: 'tar', args: ['-tf', archive] });
  return listed.stdout.trim().split('\n');
}

/** A JSON file in it. */
export async function jsonIn(archive: string, name: string): Promise<unknown> {
  const read = await run({ file: 'tar', args: ['-xOf', archive, name] });
  return JSON.parse(read.stdout);
}
