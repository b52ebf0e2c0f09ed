import { say } from '../../language.ts';
import { type Offered, useMay } from './use-may.ts';
import { operatorWords as words } from './words.ts';

/** Why who is signed in can't do something, in a sentence; null where they can. */
export function useLack(offered: Offered): string | null {
  const lack = useMay(offered);
  if (lack === null) return null;
  return say(lack === 'lead' ? words.leadNeeded : words.auditorChangesNothing);
}
