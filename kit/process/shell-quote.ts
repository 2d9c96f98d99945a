/** The one way in which an argument list becomes a command line, for the far side of SSH. */

/** Quotes one argument for a POSIX shell. A NUL byte can not be passed to any program. */
export function shellQuote(argument: string): string {
  if (argument.includes('\0')) throw new Error('An argument can not hold a NUL byte.');
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(argument)) return argument;
  return `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** Quotes an argument list into one command line. */
export function shellCommand(args: readonly string[]): string {
  return args.map(shellQuote).join(' ');
}
