/** Whether a build runs commands on the platform that the image is for, or only on the builder's own. */
import { parseStages, type Stage } from './dockerfile.ts';

/**
 * Looks at the stages that the result is made of. One that begins with `FROM --platform=…` runs
 * elsewhere, as does one that begins with such a stage; one without `RUN` runs nothing.
 * https://docs.docker.com/build/building/multi-platform/#cross-compilation
 *
 * @param target the stage to build; undefined for the last one
 */
export function runsOnTarget(dockerfile: string, target: string | undefined): boolean {
  const stages = parseStages(dockerfile);
  const wanted = target === undefined ? stages.length - 1 : indexOf(stages, target);
  const reached = new Set<number>();
  const reach = (index: number) => {
    const stage = stages[index];
    if (stage === undefined || reached.has(index)) return;
    reached.add(index);
    for (const name of namesIn(stage)) reach(indexOf(stages, name));
  };
  reach(wanted);
  return [...reached].some((index) => isOnTarget(stages, index) && hasRun(stages[index]));
}

// --- internal ---

/** A stage may be named by its name or its number. */
function indexOf(stages: readonly Stage[], name: string): number {
  const byName = stages.findIndex((stage) => stage.name?.toLowerCase() === name.toLowerCase());
  return byName < 0 && /^\d+$/.test(name) ? Number(name) : byName;
}

/** What a stage is made from: its base, and what it copies or mounts. */
function namesIn(stage: Stage): string[] {
  const copied = stage.instructions.flatMap(({ text }) =>
    [...text.matchAll(/\bfrom=["']?([^\s,"']+)/g)].map(([, name]) => name ?? ''),
  );
  return [baseOf(stage).name, ...copied];
}

function baseOf({ instructions: [from] }: Stage): { name: string; isElsewhere: boolean } {
  const [, flags = '', name = ''] = /^FROM\s+((?:--\S+\s+)*)(\S+)/i.exec(from?.text ?? '') ?? [];
  return { name, isElsewhere: /--platform=/.test(flags) };
}

function isOnTarget(stages: readonly Stage[], index: number): boolean {
  const stage = stages[index];
  if (stage === undefined) return true;
  const { name, isElsewhere } = baseOf(stage);
  if (isElsewhere) return false;
  const base = stages
    .slice(0, index)
    .findLastIndex((one) => one.name?.toLowerCase() === name.toLowerCase());
  return base < 0 || isOnTarget(stages, base);
}

function hasRun(stage: Stage | undefined): boolean {
  return stage?.instructions.some(({ keyword }) => keyword === 'RUN') ?? false;
}
