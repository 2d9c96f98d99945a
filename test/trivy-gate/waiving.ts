/** Waivers as a checkout has them. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dayOf, formatDay } from '../../actions/trivy-gate/src/policy/waivers/day.ts';
import type { GateStage } from '../stack/gate-stage.ts';

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

/** A checkout with these files. */
export async function checkout(
  { scratch }: Pick<GateStage, 'scratch'>,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const workspace = await mkdtemp(join(scratch, 'workspace-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(workspace, dirname(file)), { recursive: true });
    await writeFile(join(workspace, file), text);
  }
  return workspace;
}
