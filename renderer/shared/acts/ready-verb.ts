import { askWhichCall } from '../../data/which-call.ts';
import { say } from '../../language.ts';
import type { ActSubject, Readiness } from './use-readiness.ts';
import { actWords as words } from './words.ts';

/** Of a verb that needs proof: what it lacks, and what it does. In a call about somebody else it asks whose call it is. */
export function readyVerb(
  readiness: Readiness,
  subject: ActSubject,
  run: () => void,
): { readonly lacks: string | null; readonly run: () => void } {
  const { otherCall: number, needed, lacks, wouldDo } = readiness;
  if (number !== null) return { lacks: null, run: () => askWhichCall({ number, subject, needed }) };
  if (lacks === null || wouldDo === '') return { lacks, run };
  return { lacks: `${lacks} ${say(words.accepted, { proofs: wouldDo })}`, run };
}
