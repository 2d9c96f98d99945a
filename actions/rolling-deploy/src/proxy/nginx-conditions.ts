/** Conditions of nginx that ask for a file: https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if */
import type { Directive } from './nginx-grammar.ts';

/** The files that any condition asks for. */
export function testedFiles(config: readonly Directive[]): string[] {
  const found = config.flatMap(({ name, args, block = [] }) => [
    ...(name === 'if' ? [fileTest(args)?.path ?? []].flat() : []),
    ...testedFiles(block),
  ]);
  return [...new Set(found)];
}

/** A condition that asks for one file. */
export interface FileTest {
  readonly path: string;
  /** Whether it holds while the file is not there. */
  readonly isNegated: boolean;
}

/** `(-f /drain/app-a)`: the file that a condition asks for. */
export function fileTest(args: readonly string[]): FileTest | undefined {
  const match = /^\(\s*(!?)-[fe]\s+(\S+?)\s*\)$/.exec(args.join(' '));
  if (match === null || match[2] === undefined || match[2].includes('$')) return undefined;
  return { path: match[2], isNegated: match[1] === '!' };
}
