/** An action that lacks something, as it is called. */
export interface Lacking {
  readonly act: string;
  readonly needed: number;
  readonly stand: string;
  readonly leftOut: string;
  readonly wouldDo: string;
}

/** What those have in common that are named together. */
export const keyOf = ({ needed, leftOut, wouldDo }: Lacking): string => `${needed} ${leftOut} ${wouldDo}`;

/**
 * The actions that lack the same, together: the least strength first, then by name. Each action tells of itself when its answer
 * is there; a sentence whose words changed places meanwhile could not be read.
 */
export function grouped(
  lacking: readonly Lacking[],
): readonly (Lacking & { readonly acts: readonly string[] })[] {
  const groups = new Map<string, Lacking & { readonly acts: string[] }>();
  const inOrder = [...lacking].sort(
    (one, other) => one.needed - other.needed || one.act.localeCompare(other.act),
  );
  for (const each of inOrder) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...each, acts: [each.act] });
    else if (!group.acts.includes(each.act)) group.acts.push(each.act);
  }
  return [...groups.values()];
}
