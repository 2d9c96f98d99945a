/** For tests: a host that answers as it is told, and remembers what it was asked to run. */
import type {
  Host,
  RemoteCommand,
  RemoteFinished,
} from '../../actions/rolling-deploy/src/ssh/host.ts';

/** What is answered: text is the stdout of a program that went well. */
export type Scripted = string | Partial<RemoteFinished>;

/** A host, and the command lines that it got, each with its input behind ` < `. */
export interface ScriptedHost extends Host {
  readonly asked: readonly string[];
}

/** Answers the first pattern that a command line fits; anything else goes well and says nothing. */
export function scriptedHost(answers: readonly (readonly [RegExp, Scripted])[] = []): ScriptedHost {
  const asked: string[] = [];
  const run = async ({ args, input }: RemoteCommand): Promise<RemoteFinished> => {
    // Scripts of our own are told apart by what they get.
    const line = args.filter((arg) => !arg.includes('\n')).join(' ');
    asked.push(input === undefined ? line : `${line} < ${input}`);
    const said = answers.find(([pattern]) => pattern.test(line))?.[1] ?? '';
    const well = { exitCode: 0, signal: null, stdout: '', stderr: '', timedOut: false };
    return { ...well, ...(typeof said === 'string' ? { stdout: said } : said) };
  };
  const open = () => Promise.reject(new Error('This host opens nothing.'));
  return { name: 'deploy@example:22', run, open, asked };
}
