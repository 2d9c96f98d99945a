/** The images of the stack: a directory with a Dockerfile each, and binaries that go into them. */
import { pinnedNode } from '../pinned-node.ts';
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

const node = pinnedNode();

export const recipes = {
  host: { files: {} },
  registry: { files: {} },
  shell: { files: {} },
  nginx: { files: {} },
  postgres: { files: {} },
  'postgres-18': { files: {} },
  'caddy-2.6': { files: {} },
  caddy: {
    files: { caddy: { identity: tools.caddy.version, path: () => findTool('caddy') } },
  },
  buildkit: {
    files: {
      buildkitd: { identity: tools.buildkitd.version, path: () => findTool('buildkitd') },
    },
  },
  app: {
    files: { node: { identity: `${node.version} ${process.arch}`, path: async () => node.path } },
  },
} as const satisfies Record<string, ImageRecipe>;

export type ImageName = keyof typeof recipes;
