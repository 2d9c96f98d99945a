/** What a service has to do so that a file that was copied takes effect. Pure. */

/** From the least to the most; a service that is made anew needs nothing else. */
export const EFFECTS = ['reload', 'restart', 'recreate', 'build'] as const;

/** What happens to a service. */
export interface Effect {
  readonly how: (typeof EFFECTS)[number];
  readonly service: string;
}

/** A file as far as its effect goes. */
export interface WithEffect {
  readonly path: string;
  readonly effect: Effect | undefined;
}

/**
 * What follows from files that change, and from what an earlier run copied and was cut short: each
 * thing once, what makes a service anew first.
 */
export function effectsOf(
  files: readonly WithEffect[],
  {
    changed,
    pending,
  }: { readonly changed: readonly string[]; readonly pending: readonly Effect[] },
): Effect[] {
  const wanted = files.flatMap(({ path, effect }) =>
    effect !== undefined && changed.includes(path) ? [effect] : [],
  );
  const seen = new Map([...pending, ...wanted].map((one) => [lineOf(one), one]));
  return [...seen.values()].sort((a, b) => EFFECTS.indexOf(b.how) - EFFECTS.indexOf(a.how));
}

/**
 * Those that can be done: a service that is not in the Compose files, such as one that was removed since
 * a run noted what it has to do, is not known to Compose any more.
 */
export function feasible(
  effects: readonly Effect[],
  model: Pick<ReadonlyMap<string, unknown>, 'has'>,
): Effect[] {
  return effects.filter(({ service }) => model.has(service));
}

/** Effects as the lines of a file. */
export function writtenEffects(effects: readonly Effect[]): string {
  return effects.map((one) => `${lineOf(one)}\n`).join('');
}

/** Reads them again; what can not be read, such as a line that was cut, is passed over. */
export function readEffects(text: string): Effect[] {
  return text.split('\n').flatMap((line) => {
    const [word, service] = line.split(' ');
    const how = EFFECTS.find((one) => one === word);
    return how === undefined || !service ? [] : [{ how, service }];
  });
}

/** An effect in words, for the plan. */
export function describeEffect({ how, service }: Effect, isProxy: boolean): string {
  const away = isProxy ? '; no request is answered meanwhile, usually for 1 to 3 s' : '';
  const texts = {
    reload: `Reload \`${service}\``,
    restart: `Restart \`${service}\`${away}`,
    recreate: `Recreate \`${service}\`, whose definition changed${away}`,
    build: `Build \`${service}\`, and recreate it if that changes it${away}`,
  };
  return texts[how];
}

// --- internal ---

function lineOf({ how, service }: Effect): string {
  return `${how} ${service}`;
}
