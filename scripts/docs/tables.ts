/** Markdown tables made from action.yml and from error tables, and their places in a document. */
import type { ErrorTable } from '../../kit/action/errors.ts';
import type { ActionYml } from '../action-yml.ts';

/** The inputs of an action: name, default and description, in the order of action.yml. */
export function inputsTable(manifest: ActionYml): string {
  const rows = Object.entries(manifest.inputs).map(([name, input]) => {
    const deprecated = input.deprecationMessage;
    const notes = [
      input.required ? '**Required.**' : '',
      deprecated === undefined ? '' : `**Deprecated:** ${deprecated}`,
      input.description,
    ];
    const fallback = input.default?.trim() ?? '';
    return [code(name), fallback === '' ? '' : code(fallback), notes.filter(Boolean).join(' ')];
  });
  return table(['Input', 'Default', 'Meaning'], rows);
}

/** The outputs of an action: name and description. */
export function outputsTable(manifest: ActionYml): string {
  const rows = Object.entries(manifest.outputs).map(([name, output]) => [
    code(name),
    output.description,
  ]);
  return table(['Output', 'Meaning'], rows);
}

/** The error codes of one part of the project, sorted, each with an anchor of its own. */
export function errorsTable(errors: ErrorTable): string {
  const rows = Object.entries(errors)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([errorCode, kind]) => [
      `<a id="${errorCode}"></a>${code(errorCode)}`,
      kind.title,
      kind.class,
      kind.cause,
      kind.remedy,
    ]);
  return table(['Code', 'What failed', 'Class', 'Likely cause', 'What to do'], rows);
}

/** The names of the inputs and outputs that have no description. */
export function undescribed(manifest: ActionYml): string[] {
  const entries = [...Object.entries(manifest.inputs), ...Object.entries(manifest.outputs)];
  return entries.filter(([, { description }]) => description.trim() === '').map(([name]) => name);
}

/**
 * Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`.
 *
 * @throws {Error} when a marker is missing.
 */
export function replaceBetween(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`there is no ${start} with ${end} after it`);
  return `${text.slice(0, from + start.length)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}

function code(text: string): string {
  return text
    .split('\n')
    .map((line) => `\`${line}\``)
    .join('<br>');
}
