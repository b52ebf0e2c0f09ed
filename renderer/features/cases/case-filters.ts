import { create } from 'zustand';
import type { CaseReason, CaseState } from '../../../preload/contract/cases.ts';

/** What the list of cases is narrowed to, as it stands in the fields: empty means not narrowed. */
export interface CaseFilterFields {
  readonly state: CaseState | 'any';
  readonly reason: CaseReason | 'any';
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly operator: string;
  readonly practice: string;
}

export const noFilters: CaseFilterFields = {
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
  /** Notes that are being written, by case: going elsewhere loses none. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly narrow: (fields: Partial<CaseFilterFields>) => void;
  readonly clear: () => void;
  readonly openCase: (number: string | null) => void;
  readonly showMore: (shown: boolean) => void;
  readonly draft: (number: string, text: string) => void;
}

/** What the window remembers of the cases screen while one is elsewhere. */
export const useCasesState = create<CasesState>((set) => ({
  fields: noFilters,
  moreShown: false,
  openNumber: null,
  drafts: {},
  narrow: (fields) => set((now) => ({ fields: { ...now.fields, ...fields } })),
  clear: () => set({ fields: noFilters }),
  openCase: (openNumber) => set({ openNumber }),
  showMore: (moreShown) => set({ moreShown }),
  draft: (number, text) => set(({ drafts }) => ({ drafts: { ...drafts, [number]: text } })),
}));

/** A day of this computer's calendar as the instant it begins, or ends: operators think in their own days. */
function dayEdge(day: string, end: boolean): string {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  const edge = new Date(year, month - 1, date + (end ? 1 : 0));
  // What is no day goes as it was typed; the desk says what is wrong with it.
  return Number.isNaN(edge.getTime()) ? day : edge.toISOString();
}

/** Whether anything narrows the list. */
export function isNarrowed(fields: CaseFilterFields): boolean {
  return Object.keys(filtersOf(fields)).length > 0;
}

/** The filters that the desk is asked with: those that narrow anything. */
export function filtersOf(fields: CaseFilterFields): {
  state?: CaseState;
  reason?: CaseReason;
  text?: string;
  from?: string;
  to?: string;
  operator?: string;
  practice?: string;
} {
  const text = fields.text.trim();
  const operator = fields.operator.trim();
  const practice = fields.practice.trim();
  return {
    ...(fields.state === 'any' ? {} : { state: fields.state }),
    ...(fields.reason === 'any' ? {} : { reason: fields.reason }),
    ...(text === '' ? {} : { text }),
    ...(fields.from === '' ? {} : { from: dayEdge(fields.from, false) }),
    ...(fields.to === '' ? {} : { to: dayEdge(fields.to, true) }),
    ...(operator === '' ? {} : { operator }),
    ...(practice === '' ? {} : { practice }),
  };
}
