import type { ReactNode } from 'react';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { useCalls } from '../call/call-store.ts';
import { useCallFit } from '../call/use-call-fit.ts';
import styles from './acts.module.css';
import { actWords as words } from './words.ts';

/** Says beforehand in which case an action is recorded, or that it will be asked. */
export function BelongsTo({ practiceId }: { readonly practiceId?: string | undefined }) {
  const number = useCalls((state) => state.openNumber);
  const { data } = useDeskQuery('case', { number: number ?? 'none' }, { enabled: number !== null });
  const fit = useCallFit(practiceId);
  if (fit === 'other-practice') return <p className={styles.quiet}>{say(words.askedWhichCall)}</p>;
  return <p className={styles.quiet}>{whereRecorded(number, data?.caller)}</p>;
}

function whereRecorded(number: string | null, caller: string | undefined): ReactNode {
  if (number === null) return say(words.opensCase);
  if (caller === undefined) return say(words.recordedInCall, { number });
  return sayWith(words.recordedInCallOf, { number, caller: <bdi>{caller}</bdi> });
}
