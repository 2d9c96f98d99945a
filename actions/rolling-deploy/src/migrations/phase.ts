/** In which phase a migration runs, by the folder it stands in or by the comment at its head. */
import type { Phase, Remark } from './migration-file.ts';
import { tokenAt } from './sql/tokens.ts';

/** A phase, and what is to be said about how it is written. */
export interface FilePhase {
  readonly phase: Phase;
  readonly remarks: readonly Remark[];
}

/**
 * The phase of a file: the folder's, else that of the comment `-- phase: contract` before its first
 * statement, else expand, which is the strictest.
 */
export function phaseOf(folder: Phase | undefined, text: string): FilePhase {
  if (folder !== undefined) return { phase: folder, remarks: [] };
  const written = phaseComment(text);
  if (written === undefined) return { phase: 'expand', remarks: [] };
  const phase = PHASES.find((known) => known === written.toLowerCase());
  if (phase !== undefined) return { phase, remarks: [] };
  const message = `\`phase: ${written}\` is not a phase, so that the file counts as expand.`;
  const remedy = '-- phase: contract';
  return {
    phase: 'expand',
    remarks: [{ rule: 'phase-comment', level: 'warning', message, remedy }],
  };
}

/** The phase that a folder of this name stands for, as Discourse and others call them, too. */
export function folderPhase(folder: string): Phase | undefined {
  return FOLDERS[folder];
}

// --- internal ---

const PHASES: readonly Phase[] = ['expand', 'contract'];

const FOLDERS: Readonly<Record<string, Phase>> = {
  expand: 'expand',
  migrate: 'expand',
  contract: 'contract',
  post_migrate: 'contract',
};

function phaseComment(text: string): string | undefined {
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (token.kind !== 'blank' && token.kind !== 'comment') return undefined;
    const match = /^--\s*phase:\s*(\S+)\s*$/i.exec(text.slice(token.start, token.end));
    if (match !== null) return match[1];
    at = token.end;
  }
  return undefined;
}
