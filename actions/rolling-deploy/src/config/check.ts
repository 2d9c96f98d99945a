/** Finds what is wrong with deploy.yaml, for each of its environments. */
import { ActionError } from '../../../../kit/action/errors.ts';
import type { YamlFile } from '../../../../kit/yaml/document.ts';
import type { Path } from '../../../../kit/yaml/position.ts';
import { describeIssue, type Problem, pathText } from '../../../../kit/yaml/problem.ts';
import { toConfig } from './config.ts';
import { type Variant, type Variants, valueIn } from './environments.ts';
import { notYet } from './not-yet.ts';
import { brokenRules } from './rules.ts';
import { type DeployFile, deployFile } from './schema.ts';

/** A variant with what is wrong with it; it has data when its keys, each by itself, are right. */
export interface Checked {
  readonly variant: Variant;
  readonly data: DeployFile | undefined;
  readonly problems: readonly Problem[];
}

/** A file with all that is wrong with it. */
export interface CheckedFile {
  /** The variant without an environment first. */
  readonly checked: readonly Checked[];
  /** What stands in environments only. The rest need not be complete when one of them is chosen. */
  readonly gaps: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** Checks all variants, also those that are not chosen, and tells each problem once. */
export function checkVariants(variants: Variants, yaml: YamlFile): CheckedFile {
  const base = check(variants.base, yaml);
  const environments = variants.environments.map((variant) => check(variant, yaml));
  const gaps = base.problems.filter((problem) => isGap(problem, variants));
  const known = base.problems.filter((problem) => !gaps.includes(problem));
  const own = environments.flatMap(({ variant, problems }) =>
    problems.flatMap((problem) => ownProblem(problem, variant, known)),
  );
  return {
    checked: [base, ...environments],
    gaps,
    problems: [...known, ...variants.problems, ...own],
  };
}

// --- internal ---

function check(variant: Variant, yaml: YamlFile): Checked {
  const { value, form: schema, placeOf } = variant;
  const lost = lostKeys(value).map((key) => {
    const where = placeOf(key);
    return { where, message: `\`${pathText(where)}\`: nothing can be called \`__proto__\`` };
  });
  const parsed = deployFile.safeParse(value);
  if (!parsed.success) {
    const form = { schema, notYet, placeOf, valueAt: valueIn.bind(undefined, value) };
    const problems = parsed.error.issues.flatMap((issue) => describeIssue(issue, form));
    return { variant, data: undefined, problems: [...lost, ...problems] };
  }
  const problems = [
    ...lost,
    ...brokenRules(parsed.data, placeOf),
    ...imageProblems(parsed.data, placeOf),
    ...ambiguousValues(parsed.data, variant, yaml),
  ];
  return { variant, data: parsed.data, problems };
}

/** Where keys stand that zod passes over without a word, as it has to. */
function lostKeys(value: unknown, at: Path = [], seen = new Set<unknown>()): Path[] {
  // An alias may lead to a value that holds it.
  if (value === null || typeof value !== 'object' || seen.has(value)) return [];
  seen.add(value);
  const here = Object.hasOwn(value, '__proto__') ? [[...at, '__proto__']] : [];
  const isList = Array.isArray(value);
  const below = Object.entries(value).flatMap(([key, one]) =>
    lostKeys(one, [...at, isList ? Number(key) : key], seen),
  );
  return [...here, ...below];
}

/** Whether something is missing that an environment adds; what is in a list none can add. */
function isGap({ where }: Problem, { base, environments }: Variants): boolean {
  return (
    where.every((part) => typeof part === 'string') &&
    valueIn(base.value, where) === undefined &&
    environments.some(({ value }) => valueIn(value, where) !== undefined)
  );
}

/** A problem that is not `known` anyway, named after its environment also where it stands outside. */
function ownProblem(problem: Problem, variant: Variant, known: readonly Problem[]): Problem[] {
  const { where, message } = problem;
  if (known.some((other) => other.message === message)) return [];
  if (where[0] !== 'environments') {
    return [{ where, message: `${message} (in \`environments.${variant.environment}\`)` }];
  }
  const key = pathText(where.slice(2));
  const isMissing = valueIn(variant.value, where.slice(2)) === undefined;
  return isMissing && known.some((other) => pathText(other.where) === key) ? [] : [problem];
}

/** YAML reads `00123` and `1.10` as numbers, of which less is left than is written. */
function ambiguousValues(
  { compose }: DeployFile,
  { placeOf }: Variant,
  { sourceAt }: YamlFile,
): Problem[] {
  return Object.entries(compose.env).flatMap(([name, value]) => {
    const where = placeOf(['compose', 'env', name]);
    const source = sourceAt(where);
    if (typeof value === 'string' || source === undefined || source === String(value)) return [];
    const message = `\`${pathText(where)}\` would become \`${value}\`: write it in quotes, \`"${source}"\``;
    return [{ where, message }];
  });
}

function imageProblems(data: DeployFile, placeOf: Variant['placeOf']): Problem[] {
  const where = placeOf(['image']);
  const place = `\`${pathText(where)}\``;
  try {
    const { tag, digest } = toConfig(data).image;
    if (tag === undefined && digest === undefined) return [];
    const message = `${place}: write the name alone; the digest comes with the input \`image\``;
    return [{ where, message }];
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return [{ where, message: `${place}: ${error.what}` }];
  }
}
