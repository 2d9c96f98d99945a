/** The steps of a deploy: the commands by which it changes a host, told apart by what they do. */

/** A kind of step. */
export interface StepKind {
  readonly name: string;
  /** Fits the command line, without the beginning that all changes under the lock share. */
  readonly pattern: RegExp;
  /** Not every deploy has it. */
  readonly onlyWith?: 'a killed Compose' | 'a new file of the proxy';
}

/** A command is of the first kind whose pattern it fits; what the brackets take is its object. */
export const STEP_KINDS = [
  { name: 'takes the lock', pattern: /echo broken/ },
  { name: 'gives the lock back', pattern: /rm -rf "\$lock"/ },
  { name: 'waits for what an earlier run left', pattern: /^true$/ },
  { name: 'pulls the image', pattern: /pull --quiet/ },
  { name: 'tags the image', pattern: /^docker tag/ },
  { name: 'replaces a container', pattern: /^docker compose .* --force-recreate ([\w-]+)$/ },
  {
    name: 'removes what a killed Compose left',
    pattern: /^docker compose .* rm --stop /,
    onlyWith: 'a killed Compose',
  },
  { name: 'makes the directory of the markers', pattern: /^mkdir/ },
  { name: 'copies a file', pattern: / \/\S+\/shop\/((?:notes|compose|caddy)\S*) / },
  {
    name: 'notes what a service has to do',
    pattern: /\/pending\.txt \d/,
    onlyWith: 'a new file of the proxy',
  },
  {
    name: 'reloads a service',
    pattern: /^docker exec \w+ (caddy) reload /,
    onlyWith: 'a new file of the proxy',
  },
  {
    name: 'forgets what a service had to do',
    pattern: /^rm -f \S+\/pending\.txt$/,
    onlyWith: 'a new file of the proxy',
  },
  { name: 'writes the labels', pattern: /\/\.fairway\/compose\.yaml / },
  { name: 'writes the environment', pattern: /\/shop\/\.env / },
  { name: 'takes a replica out', pattern: /\/drain\/(app-\w) 644 / },
  { name: 'puts a replica back', pattern: /^rm -f \/\S+\/drain\/(app-\w)/ },
  { name: 'looks before it replaces', pattern: /docker ps --all/ },
  { name: 'keeps a file of the release', pattern: /\/releases\/[^/ ]+\/files\/(\S+) / },
  { name: 'writes the release down', pattern: /\/release\.json / },
  { name: 'notes that it begins', pattern: /\/journal\.jsonl \d+ begun/ },
  { name: 'writes the journal', pattern: /\/journal\.jsonl \d/ },
  { name: 'looks for old releases', pattern: /(?:release\.json|journal\.jsonl)/ },
] as const satisfies readonly StepKind[];

/** The kinds that a deploy has only with something that not every deploy has; or those of every deploy. */
export function kindsOf(onlyWith?: StepKind['onlyWith']) {
  return STEP_KINDS.filter((kind: StepKind) => kind.onlyWith === onlyWith);
}

/** What a command does, and to what. */
export interface Step {
  readonly kind: (typeof STEP_KINDS)[number]['name'];
  /** The kind and its object: "replaces a container: app-a". */
  readonly name: string;
}

// sh -c CHECK fairway DIRECTORY TOKEN, and then what is to be run.
const FENCE = /^sh -c '.*?' fairway \S+ [0-9a-f-]{36} /s;

/**
 * What a command does.
 *
 * @throws {Error} for one of no kind: then the table above has a gap.
 */
export function stepOf(text: string): Step {
  const own = text.includes('change.mutex') ? text.replace(FENCE, '') : text;
  for (const { name: kind, pattern } of STEP_KINDS) {
    const match: readonly (string | undefined)[] | null = pattern.exec(own);
    if (match !== null)
      return { kind, name: match[1] === undefined ? kind : `${kind}: ${match[1]}` };
  }
  throw new Error(`a step of no kind: ${own.slice(0, 2_000)}`);
}

/** Names the steps of a run, each with how often it came before: "looks before it replaces (2)". */
export function numbered(): (text: string) => Step {
  const seen = new Map<string, number>();
  return (text) => {
    const { kind, name } = stepOf(text);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { kind, name: count === 1 ? name : `${name} (${count})` };
  };
}
