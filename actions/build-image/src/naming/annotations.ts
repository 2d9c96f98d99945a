/**
 * OCI annotations, which say of a manifest or an index what labels say of an image. Of an index
 * GitHub's registry shows only these.
 * https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry#adding-a-description-to-multi-arch-images
 */
import { type Field, InputProblem } from '../../../../kit/action/fields.ts';
import { type Assignment, assignmentLines } from '../assignment.ts';
import { OCI_PREFIX } from './labels.ts';

/**
 * One `name=value` on each line. The levels `manifest:` and `index:`, which docker/metadata-action
 * and Docker write before the name, may stand there: annotations are put on both.
 */
export function annotationLines(): Field<readonly Assignment[]> {
  const field = assignmentLines();
  return {
    default: field.default,
    read(raw, source) {
      const values = new Map<string, string>();
      for (const { name: given, value } of field.read(raw, source)) {
        const name = withoutLevel(given);
        if ((values.get(name) ?? value) !== value) {
          throw new InputProblem(
            `\`${name}\` is given twice; a manifest and its index have the same annotations here`,
          );
        }
        values.set(name, value);
      }
      return [...values].map(([name, value]) => ({ name, value }));
    },
  };
}

/** The annotations to put on an image; an index has the labels of OCI as well. */
export function annotationsOf(facts: {
  readonly own: readonly Assignment[];
  readonly labels: ReadonlyMap<string, string>;
  readonly isIndex: boolean;
}): ReadonlyMap<string, string> {
  const labels = facts.isIndex
    ? [...facts.labels].filter(([name]) => name.startsWith(OCI_PREFIX))
    : [];
  return new Map([...labels, ...facts.own.map(({ name, value }) => [name, value] as const)]);
}

// --- internal ---

const LEVELS = /^(?<levels>[a-z-]+(?:\[[^\]]*\])?(?:,[a-z-]+(?:\[[^\]]*\])?)*):(?<name>.+)$/;

function withoutLevel(given: string): string {
  const { levels = '', name = given } = LEVELS.exec(given)?.groups ?? {};
  const stranger = levels.split(',').find((level) => !['', 'manifest', 'index'].includes(level));
  if (stranger === undefined) return name;
  throw new InputProblem(
    `\`${given}\`: annotations are put on the manifest and the index; \`${stranger}:\` is not known`,
  );
}
