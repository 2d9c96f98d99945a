/** Runs before all scenarios: obtains the tools, starts the engine and keeps it for all of them. */
import { type Prepared, prepareTools } from '../stack/prepare.ts';

let prepared: Prepared | undefined;

export async function setup(): Promise<void> {
  prepared = await prepareTools((line) => process.stderr.write(`${line}\n`));
}

export async function teardown(): Promise<void> {
  await prepared?.stop();
}
