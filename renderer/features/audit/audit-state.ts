import type { AuditFilters } from '../../../preload/contract/audit-log.ts';
import { ownZone } from '../../data/days.ts';
import { windowStore } from '../../window-store.ts';

/** What the chain is narrowed to, as it stands on the screen: empty means not narrowed. */
export interface AuditFields {
  readonly whom: string;
  /** An action's type, or `any`. */
  readonly action: string;
  readonly outcome: 'any' | 'done' | 'refused';
  readonly operator: string;
  /** Days like `2026-11-21`. */
  readonly from: string;
  readonly to: string;
}

export const noFields: AuditFields = {
  whom: '',
  action: 'any',
  outcome: 'any',
  operator: '',
  from: '',
  to: '',
};

interface AuditState {
  readonly fields: AuditFields;
  readonly moreShown: boolean;
  readonly openSequence: number | null;
  readonly narrow: (fields: Partial<AuditFields>) => void;
  readonly showMore: (shown: boolean) => void;
  readonly openEntry: (sequence: number | null) => void;
}

/** What the window remembers of the audit screen. */
export const useAuditState = windowStore<AuditState>((set) => ({
  fields: noFields,
  moreShown: false,
  openSequence: null,
  narrow: (fields) => set((now) => ({ fields: { ...now.fields, ...fields } })),
  showMore: (moreShown) => set({ moreShown }),
  openEntry: (openSequence) => set({ openSequence }),
}));

/** How many of the fields that may be folded away narrow the list. */
export const narrowedFolded = ({ operator, from, to }: AuditFields): number =>
  [operator.trim(), from, to].filter((value) => value !== '').length;

/** Whether anything narrows the list. */
export const isNarrowed = (fields: AuditFields): boolean => Object.keys(filtersOf(fields)).length > 0;

/** The filters that the desk is asked with: those that narrow anything. */
export function filtersOf({ whom, action, outcome, operator, from, to }: AuditFields): AuditFilters {
  return {
    ...(whom.trim() === '' ? {} : { whom: whom.trim() }),
    ...(action === 'any' ? {} : { action }),
    ...(outcome === 'any' ? {} : { refused: outcome === 'refused' }),
    ...(operator.trim() === '' ? {} : { operator: operator.trim() }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(from === '' && to === '' ? {} : { zone: ownZone() }),
  };
}
