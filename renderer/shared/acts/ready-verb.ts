import type { ActionType } from '../../../preload/contract/contract.ts';
import { askWhichCall } from '../../data/which-call.ts';
import { say } from '../../language.ts';
import type { Verb } from '../window/verbs.ts';
import { type ActSubject, type Readiness, readinessNow } from './use-readiness.ts';
import { actWords as words } from './words.ts';

/** Of a verb that needs proof: what it lacks, and what it does. In a call about somebody else it asks whose call it is. */
export function readyVerb(
  type: ActionType,
  readiness: Readiness,
  subject: ActSubject,
  run: () => void,
): Pick<Verb, 'lacks' | 'lacksNow' | 'run'> {
  const { otherCall: number, needed } = readiness;
  if (number !== null) return { lacks: null, run: () => askWhichCall({ number, subject, needed }) };
  return {
    lacks: sentenceOf(readiness),
    lacksNow: async () => sentenceOf(await readinessNow(type, subject, readiness)),
    run,
  };
}

const sentenceOf = ({ lacks, wouldDo }: Pick<Readiness, 'lacks' | 'wouldDo'>): string | null =>
  lacks === null || wouldDo === '' ? lacks : `${lacks} ${say(words.accepted, { proofs: wouldDo })}`;
