/** A session of psql that stays open: SQL goes in, lines come out. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How to start a shell that runs SESSION. */
export interface PsqlCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** A session. */
export interface Psql extends AsyncDisposable {
  /**
   * Runs SQL, and gives the lines that it prints. One call at a time.
   *
   * @throws {Error} with PostgreSQL's message when a statement fails
   */
  ask(sql: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A line of shell: psql as the superuser, with nothing in its output but answers, each line at once. */
export const SESSION =
  'exec stdbuf --output=L psql --no-psqlrc --quiet --no-align --tuples-only --username postgres 2>&1';

/** Opens a session. */
export function openPsql({ file, args, env }: PsqlCommand): Psql {
  const child = spawn(file, [...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let count = 0;
  const ask = async (sql: string) => {
    const mark = `--- end of answer ${++count} ---`;
    child.stdin.write(`${sql};\n\\echo ${mark}\n`);
    const answer: string[] = [];
    for (;;) {
      const { value: line, done } = await lines.next();
      if (done === true) throw new Error(`psql ended: ${answer.join('\n')}`);
      if (line === mark) break;
      answer.push(line);
    }
    const failed = answer.find((line) => /^(?:ERROR|FATAL|PANIC):/.test(line));
    if (failed !== undefined) throw new Error(`${failed} (${sql.slice(0, 200)})`);
    return answer;
  };
  const close = async () => {
    child.stdin.end();
    await closed;
  };
  return { ask, close, [Symbol.asyncDispose]: close };
}
