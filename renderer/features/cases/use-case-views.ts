import type { CaseView } from '../../../preload/contract/case-views.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { windowOwner } from '../../window-store.ts';

const none: readonly CaseView[] = [];

/** The saved views of who is signed in: their own, then everyone's. */
export function useCaseViews(): readonly CaseView[] {
  return (
    useDeskQuery('caseViews', { operatorId: windowOwner() ?? 'none' }, { keepPrevious: true }).data ?? none
  );
}
