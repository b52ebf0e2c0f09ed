import { useDeskQuery } from '../../data/use-desk-query.ts';
import { useCalls } from './call-store.ts';

/** The name of who is on the phone, or nothing while no call is open. */
export function useCaller(): string {
  const number = useCalls((state) => state.openNumber);
  const { data } = useDeskQuery('case', { number: number ?? 'none' }, { enabled: number !== null });
  return data?.caller ?? '';
}
