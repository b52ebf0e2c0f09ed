import type { ReactNode } from 'react';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { useCalls } from '../call/call-store.ts';
import styles from './acts.module.css';
import { actWords as words } from './words.ts';

/** Says beforehand in which case an action is recorded. */
export function BelongsTo() {
  const number = useCalls((state) => state.openNumber);
  const { data } = useDeskQuery('case', { number: number ?? 'none' }, { enabled: number !== null });
  return <p className={styles.quiet}>{whereRecorded(number, data?.caller)}</p>;
}

function whereRecorded(number: string | null, caller: string | undefined): ReactNode {
  if (number === null) return say(words.opensCase);
  if (caller === undefined) return say(words.recordedInCall, { number });
  return sayWith(words.recordedInCallOf, { number, caller: <bdi>{caller}</bdi> });
}
