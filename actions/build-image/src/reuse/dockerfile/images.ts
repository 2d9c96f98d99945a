/** Which images a Dockerfile builds on, so that they can be looked up before anything is built. */
import type { Assignment } from '../../assignment.ts';
import { Unknowable } from '../unknowable.ts';
import { type Dockerfile, type Instruction, readDockerfile } from './instructions.ts';
import { expand, globalVariables } from './variables.ts';

/** A Dockerfile, and what the step says about names in it. */
export interface Source {
  /** The text of the Dockerfile. */
  readonly text: string;
  readonly buildArgs: readonly Assignment[];
  /** Names of further contexts; such a name is not an image. */
  readonly contexts: readonly string[];
}

/**
 * The images that a build could fetch, each once and sorted: base images of all stages, images that
 * COPY and RUN take files from, and the frontend.
 *
 * @throws {Unknowable} when the Dockerfile could need something else from the network, or when it is
 *   not sure what it needs.
 */
export function imagesOf(source: Source): string[] {
  const dockerfile = readDockerfile(source.text);
  const { instructions } = dockerfile;
  const variables = globalVariables(instructions, source.buildArgs);
  const known = new Set(source.contexts.map((name) => name.toLowerCase()));
  const images = new Set(frontends(dockerfile, source.buildArgs));
  for (const instruction of instructions) {
    if (instruction.name === 'FROM') {
      const { image, stage } = readFrom(instruction, (text) => expand(text, variables));
      if (!known.has(image.toLowerCase()) && image !== 'scratch') images.add(image);
      if (stage !== undefined) known.add(stage.toLowerCase());
    } else {
      for (const name of namesIn(instruction)) {
        if (!/^\d+$/.test(name) && !known.has(name.toLowerCase())) images.add(name);
      }
    }
  }
  return [...images].sort();
}

// --- internal ---

function frontends({ syntax }: Dockerfile, buildArgs: readonly Assignment[]): string[] {
  const own = buildArgs.find(({ name }) => name === 'BUILDKIT_SYNTAX')?.value;
  const frontend = (own ?? syntax)?.split(/\s/)[0];
  if (frontend === undefined || frontend === '') return [];
  // Another frontend reads another language.
  if (!/^(docker\.io\/)?docker\/dockerfile(-upstream)?(:|@|$)/.test(frontend)) {
    throw new Unknowable(`the Dockerfile is read by \`${frontend.slice(0, 80)}\``);
  }
  return [frontend];
}

function readFrom({ rest }: Instruction, value: (text: string) => string) {
  const words = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
  const [image = '', as = '', stage] = words;
  if (image === '' || (as !== '' && as.toLowerCase() !== 'as')) {
    throw new Unknowable('the Dockerfile has a FROM that is not valid');
  }
  return { image: value(image), stage };
}

/** Names of stages, contexts or images that an instruction takes files from. */
function namesIn({ name, rest }: Instruction): string[] {
  if (name === 'ONBUILD') {
    const [, inner = '', innerRest = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
    return namesIn({ name: inner.toUpperCase(), rest: innerRest });
  }
  if (name === 'ADD') checkAdd(rest);
  const flags = flagsOf(rest);
  const froms =
    name === 'COPY' || name === 'ADD'
      ? flags.map((flag) => /^--from=(.*)$/.exec(flag)?.[1])
      : flags.flatMap((flag) => mountSource(flag));
  return froms.filter((from) => from !== undefined).map(plainName);
}

/** The `--name=value` words before everything else. */
function flagsOf(rest: string): string[] {
  const words = rest.split(/\s+/);
  const end = words.findIndex((word) => !word.startsWith('--'));
  return end < 0 ? words : words.slice(0, end);
}

function mountSource(flag: string): string[] {
  if (!flag.startsWith('--mount=')) return [];
  return flag
    .slice('--mount='.length)
    .replaceAll(/["']/g, '')
    .split(',')
    .filter((field) => /^from=/i.test(field))
    .map((field) => field.slice('from='.length));
}

function plainName(name: string): string {
  const plain = /^(["']?)([^"'$\\]+)\1$/.exec(name)?.[2];
  if (plain !== undefined) return plain;
  throw new Unknowable(`the Dockerfile takes files from \`${name.slice(0, 80)}\``);
}

/** What is fetched from the network must be pinned, else it can change without a trace. */
function checkAdd(rest: string): void {
  if (flagsOf(rest).some((flag) => flag.startsWith('--checksum='))) return;
  const sources = rest.split(/[\s[\],]+/).map((word) => word.replaceAll(/["']/g, ''));
  // A variable before the first slash can be a part of a scheme.
  const remote = sources.find((word) =>
    /^([a-z][a-z+]*:\/\/|git@|github\.com\/|[^/]*[$\\])/i.test(word),
  );
  if (remote === undefined) return;
  throw new Unknowable(
    `the Dockerfile adds \`${remote.slice(0, 80)}\`, whose content is not pinned`,
  );
}
