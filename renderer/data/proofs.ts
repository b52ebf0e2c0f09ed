import type { ProofKind } from '../../preload/contract/shared.ts';

/** A proof in as few words as it can be told by; `proofWords` has the whole name. */
const shortWords: Readonly<Record<ProofKind, string>> = {
  'practice-access-code': 'access code',
  callback: 'callback',
  'phone-code': 'code to the phone',
  'mailbox-link': 'link to the mailbox',
  administrator: 'an administrator’s word',
  'in-person': 'seen in person',
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/**
 * Sets of proofs that would do, as a person says them: `callback or seen in person`, `two of callback, code to the phone
 * or link to the mailbox`. Empty for none.
 */
export function wouldDoWords(sets: readonly (readonly ProofKind[])[]): string {
  const words = (kinds: Iterable<ProofKind>): string[] => [...kinds].map((kind) => shortWords[kind]);
  const alone = sets.filter((set) => set.length === 1).flat();
  const pairs = sets.filter((set) => set.length > 1);
  const paired = new Set(pairs.flat());
  const areAllPairs = pairs.length === (paired.size * (paired.size - 1)) / 2;
  // Nobody who phones comes by: that one is named last.
  const remote = alone.filter((kind) => kind !== 'in-person');
  const together =
    pairs.length === 0
      ? []
      : areAllPairs && paired.size > 2
        ? [`two of ${listed(words(paired))}`]
        : pairs.map((pair) => words(pair).join(' and '));
  const parts = [
    ...(remote.length === 0 ? [] : [listed(words(remote))]),
    ...together,
    ...(alone.includes('in-person') ? [shortWords['in-person']] : []),
  ];
  return pairs.length === 0
    ? listed(words([...remote, ...alone.filter((kind) => kind === 'in-person')]))
    : parts.join('; or ');
}
