/** What else runs on the host: containers that no deploy of this project touches. */
import type { Model } from '../host/compose.ts';
import type { Container } from '../host/containers.ts';
import { type Host, succeed } from '../ssh/host.ts';

/** A container of another project, or of none. */
export interface Neighbour {
  readonly name: string;
  /** Its Compose project and service; empty where it has none. */
  readonly project: string;
  readonly service: string;
  /** The directory that its project was started in; empty where nobody noted it. */
  readonly directory: string;
  readonly isRunning: boolean;
  /** Ports of the host that lead to it, while it runs. */
  readonly ports: readonly number[];
}

const LABEL = (name: string) => `{{.Label "com.docker.compose.${name}"}}`;
const FORMAT = ['{{.Names}}', LABEL('project'), LABEL('service'), LABEL('project.working_dir')]
  .concat('{{.State}}', '{{.Ports}}')
  .join('\t');

/** Every container of the host that is not of this project. */
export async function listNeighbours(host: Host, project: string): Promise<Neighbour[]> {
  const args = ['docker', 'ps', '--all', '--no-trunc', '--format', FORMAT];
  const listed = await succeed(host, { args });
  return parseNeighbours(listed).filter((one) => one.project !== project);
}

/** Reads the lines of `docker ps`. */
export function parseNeighbours(listed: string): Neighbour[] {
  return listed.split('\n').flatMap((line) => {
    const [name = '', project = '', service = '', directory = '', ...rest] = line.split('\t');
    const [state = '', ports = ''] = rest;
    const found = { name, project, service, directory, isRunning: state === 'running' };
    return name === '' ? [] : [{ ...found, ports: hostPorts(ports) }];
  });
}

/**
 * What somebody may have meant to be taken over, and is not: containers in the deploy directory
 * under another project name, and services of this project that it has no more, as lines.
 */
export function describeBeside(
  neighbours: readonly Neighbour[],
  { containers, model, directory }: Beside,
): string[] {
  const foreign = neighbours.filter(
    (one) => one.isRunning && one.directory === directory && one.project !== '',
  );
  const orphans = containers.filter(
    ({ service, state }) => state === 'running' && !model.has(service),
  );
  return [
    ...foreign.map(
      ({ name, project }) => `\`${name}\`, of the project \`${project}\` in the same directory`,
    ),
    ...orphans.map(
      ({ name, service }) =>
        `\`${name}\`, of the service \`${service}\` that is in no Compose file`,
    ),
  ];
}

/** Where neighbours are looked for. */
export interface Beside {
  readonly containers: readonly Container[];
  readonly model: Model;
  /** The deploy directory. */
  readonly directory: string;
}

// --- internal ---

/** From `0.0.0.0:80->80/tcp, [::]:8000-8001->8000-8001/tcp, 443/tcp`. */
function hostPorts(text: string): number[] {
  const found = [...text.matchAll(/:(\d+)(?:-(\d+))?->/g)].flatMap(([, first, last]) => {
    const from = Number(first);
    return Array.from({ length: Number(last ?? first) - from + 1 }, (_, index) => from + index);
  });
  return [...new Set(found)];
}
