import { useDeskQuery } from '../../data/use-desk-query.ts';
import { useCalls } from './call-store.ts';

/** Whether the open call may be about somebody of a practice: another practice's is asked about before anything is done. */
export function useCallFit(practiceId: string | undefined): 'no-call' | 'fits' | 'other-practice' {
  const number = useCalls((state) => state.openNumber);
  const { data } = useDeskQuery('case', { number: number ?? 'none' }, { enabled: number !== null });
  if (number === null) return 'no-call';
  const about = data?.practiceId ?? null;
  return about !== null && practiceId !== undefined && about !== practiceId ? 'other-practice' : 'fits';
}
