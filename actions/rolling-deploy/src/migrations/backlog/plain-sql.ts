/** Folders of plain SQL: a row of our own for each file. */
import * as z from 'zod/mini';
import { hasHash } from './file.ts';
import { type FindBacklog, noBacklog } from './found.ts';

const row = z.object({ name: z.string(), checksum: z.string() });

export const plainSqlBacklog: FindBacklog = (files, rows) => {
  const applied = new Map(
    z
      .array(row)
      .parse(rows)
      .map(({ name, checksum }) => [name, checksum]),
  );
  const paths = new Set(files.map(({ path }) => path));
  return {
    ...noBacklog,
    pending: files.map(({ path }) => path).filter((path) => !applied.has(path)),
    changed: files.flatMap((file) => {
      const checksum = applied.get(file.path);
      return checksum === undefined || hasHash(file, checksum) ? [] : [file.path];
    }),
    gone: [...applied.keys()].filter((name) => !paths.has(name)),
  };
};
