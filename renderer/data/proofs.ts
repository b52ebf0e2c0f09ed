import type { ProofKind } from '../../preload/contract/shared.ts';
import { proofWords } from './words.ts';

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const mostWays = 3;

/** Sets of proofs that would do, as a person says them: `seen in person; or callback … and code …`. Empty for none. */
export function wouldDoWords(sets: readonly (readonly ProofKind[])[]): string {
  return (
    [...sets]
      // Nobody who phones comes by: that one is named where nothing else would do.
      .sort((one, other) => Number(one.includes('in-person')) - Number(other.includes('in-person')))
      .slice(0, mostWays)
      .map((kinds) => kinds.map((kind) => lower(proofWords[kind].words)).join(' and '))
      .join('; or ')
  );
}
