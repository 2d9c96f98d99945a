/** Finds tags that more than one thing has: registries keep only what was pushed last. */
import { type GitRef, refOf } from './git-ref.ts';
import type { ResolvedTag, TagFacts } from './resolve-tags.ts';
import { tagText } from './tag-text.ts';

/** Tags that two lines give for different reasons, and branches that share the tag of this one. */
export function collisions(
  tags: readonly ResolvedTag[],
  facts: Pick<TagFacts, 'event'> & { readonly branches: readonly string[] },
): string[] {
  return [...betweenLines(tags), ...betweenBranches(refOf(facts.event), tags, facts.branches)];
}

// --- internal ---

function betweenLines(tags: readonly ResolvedTag[]): string[] {
  const named = tags.filter(({ line }) => line.kind !== 'reference');
  return named.flatMap((one, index) => {
    const other = named
      .slice(0, index)
      .find(({ tag, text }) => tag === one.tag && text !== one.text);
    if (other === undefined) return [];
    return [
      `The tag \`${one.tag}\` stands for \`${other.text}\` (\`${other.line.line}\`) and for \`${one.text}\` (\`${one.line.line}\`).`,
    ];
  });
}

/** Two branches get one tag when they differ only in characters that no tag has. */
function betweenBranches(
  ref: GitRef,
  tags: readonly ResolvedTag[],
  branches: readonly string[],
): string[] {
  if (ref.kind !== 'branch') return [];
  const own = tags.find(({ line, text }) => line.kind === 'rule' && text.includes(ref.name));
  if (own === undefined) return [];
  return branches
    .filter((branch) => branch !== ref.name && tagText(branch) === tagText(ref.name))
    .map(
      (branch) =>
        `The branches \`${ref.name}\` and \`${branch}\` have the same tag, \`${own.tag}\`; whichever is built last keeps it.`,
    );
}
