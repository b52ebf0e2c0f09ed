import type { ProofKind } from '../../preload/contract/shared.ts';
import { say } from '../language.ts';
import { shortProofWords as shortWords, proofListWords as words } from './proof-words.ts';

const listed = (proofs: readonly string[]): string =>
  proofs.length < 2
    ? proofs.join('')
    : say(words.either, { others: proofs.slice(0, -1).join(', '), last: proofs.at(-1) ?? '' });

const bothOf = ([one, other, ...rest]: readonly string[]): string =>
  other === undefined ? (one ?? '') : say(words.both, { one: one ?? '', other: bothOf([other, ...rest]) });

/**
 * Sets of proofs that are accepted, as a person says them: `callback or seen in person`, `two of callback, code to the phone
 * or link to the mailbox`. Empty for none. Where the person's own number proves nothing, a callback is one to the practice.
 */
export function wouldDoWords(
  sets: readonly (readonly ProofKind[])[],
  { callsPractice = false }: { readonly callsPractice?: boolean | undefined } = {},
): string {
  const wordOf = (kind: ProofKind): string =>
    say(kind === 'callback' && callsPractice ? words.callbackToPractice : shortWords[kind]);
  const said = (kinds: Iterable<ProofKind>): string[] => [...kinds].map(wordOf);
  const alone = sets.filter((set) => set.length === 1).flat();
  const pairs = sets.filter((set) => set.length > 1);
  const paired = new Set(pairs.flat());
  const areAllPairs = pairs.length === (paired.size * (paired.size - 1)) / 2;
  // A caller on the phone can't be seen: that one is named last.
  const remote = alone.filter((kind) => kind !== 'in-person');
  const inPerson = alone.filter((kind) => kind === 'in-person');
  if (pairs.length === 0) return listed(said([...remote, ...inPerson]));
  const together =
    areAllPairs && paired.size > 2
      ? [say(words.twoOf, { proofs: listed(said(paired)) })]
      : pairs.map((pair) => bothOf(said(pair)));
  const parts = [...(remote.length === 0 ? [] : [listed(said(remote))]), ...together, ...said(inPerson)];
  return parts.reduce((first, other) => say(words.alternatives, { first, other }));
}
