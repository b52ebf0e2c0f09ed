import type { CaseQueue, CaseReason, CaseState } from '../../../preload/contract/cases.ts';
import { ownZone } from '../../data/days.ts';
import { windowOwner, windowStore } from '../../window-store.ts';

/** What the list of cases is narrowed to, as it stands in the fields: empty means not narrowed. */
export interface CaseFilterFields {
  readonly queue: CaseQueue | 'any';
  readonly state: CaseState | 'any';
  readonly reason: CaseReason | 'any';
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly operator: string;
  readonly practice: string;
}

export const noFilters: CaseFilterFields = {
  queue: 'any',
  state: 'any',
  reason: 'any',
  text: '',
  from: '',
  to: '',
  operator: '',
  practice: '',
};

interface CasesState {
  readonly fields: CaseFilterFields;
  readonly moreShown: boolean;
  /** The case that is open beside the list. */
  readonly openNumber: string | null;
  readonly narrow: (fields: Partial<CaseFilterFields>) => void;
  readonly clear: () => void;
  readonly openCase: (number: string | null) => void;
  readonly showMore: (shown: boolean) => void;
}

/** What the window remembers of the cases screen while one is elsewhere. */
export const useCasesState = windowStore<CasesState>((set) => ({
  fields: noFilters,
  moreShown: false,
  openNumber: null,
  narrow: (fields) => set((now) => ({ fields: { ...now.fields, ...fields } })),
  clear: () => set({ fields: noFilters }),
  openCase: (openNumber) => set({ openNumber }),
  showMore: (moreShown) => set({ moreShown }),
}));

/** Whether anything narrows the list. */
export function isNarrowed(fields: CaseFilterFields): boolean {
  return Object.keys(filtersOf(fields)).length > 0;
}

/** The filters that the desk is asked with: those that narrow anything. */
export function filtersOf(fields: CaseFilterFields): {
  queue?: CaseQueue;
  queueOf?: string;
  state?: CaseState;
  reason?: CaseReason;
  text?: string;
  from?: string;
  to?: string;
  zone?: string;
  operator?: string;
  practice?: string;
} {
  const text = fields.text.trim();
  const operator = fields.operator.trim();
  const practice = fields.practice.trim();
  const own = fields.queue === 'mine' ? windowOwner() : null;
  return {
    ...(fields.queue === 'any' ? {} : { queue: fields.queue }),
    ...(own === null ? {} : { queueOf: own }),
    ...(fields.state === 'any' ? {} : { state: fields.state }),
    ...(fields.reason === 'any' ? {} : { reason: fields.reason }),
    ...(text === '' ? {} : { text }),
    ...(fields.from === '' ? {} : { from: fields.from }),
    ...(fields.to === '' ? {} : { to: fields.to }),
    // Operators think in their own days.
    ...(fields.from === '' && fields.to === '' ? {} : { zone: ownZone() }),
    ...(operator === '' ? {} : { operator }),
    ...(practice === '' ? {} : { practice }),
  };
}
