/** A command of the configuration, which runs in a container: a string by its shell, a list as it is. */

/** As in Compose. */
export type Command = string | readonly string[];

/** The words of a command as they are started in a container. */
export function commandWords(command: Command): readonly string[] {
  return typeof command === 'string' ? ['sh', '-c', command] : command;
}

/** Runs a command in a container that runs. */
export function execArgs(container: string, command: Command): readonly string[] {
  return ['docker', 'exec', container, ...commandWords(command)];
}

/** A command as a person reads it. */
export function commandText(command: Command): string {
  return typeof command === 'string' ? command : command.join(' ');
}
