/** Waivers as a commit has them, or a checkout. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf, formatDay } from '../../kit/time/day.ts';
import {
  type Scripted,
  type ScriptedRegistry,
  scriptedRegistry,
} from '../registry/scripted-registry.ts';
import type { GateStage } from '../stack/gate-stage.ts';
import { writeFiles } from './archives.ts';

/** Where the gate looks for waivers. */
export const FILE = '.github/trivy-waivers.yaml';

/** A day so many days from now. */
export function inDays(days: number): string {
  return formatDay(dayOf(Date.now()) + days);
}

/** An entry of the file. */
export function waive(id: string, days: number, more = ''): string {
  return `- id: ${id}\n  owner: '@mia'\n  reason: not reachable\n  expires: ${inDays(days)}\n${more}`;
}

/** GitHub's API over the files of one commit; or one that answers everything in the same way. */
export function github(
  files: Readonly<Record<string, string>>,
  refusal?: Scripted,
): Promise<ScriptedRegistry> {
  return scriptedRegistry(({ path }) => {
    if (refusal !== undefined) return refusal;
    const body = files[/^\/repos\/Acme\/Shop\/contents\/(.+)\?ref=/.exec(path)?.[1] ?? ''];
    const type = 'application/vnd.github.raw+json; charset=utf-8';
    return body === undefined ? { status: 404 } : { headers: { 'content-type': type }, body };
  });
}

/** A checkout with these files. */
export async function checkout(
  { scratch }: Pick<GateStage, 'scratch'>,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const workspace = await mkdtemp(join(scratch, 'workspace-'));
  writeFiles(workspace, files);
  return workspace;
}
