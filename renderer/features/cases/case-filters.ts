import type { z } from 'zod';
import type { CaseView } from '../../../preload/contract/case-views.ts';
import type {
  CaseFilters,
  CaseQueue,
  CaseReason,
  CaseSort,
  CaseState,
  caseFilters,
  caseListFilters,
  Priority,
  ResolutionCode,
} from '../../../preload/contract/cases.ts';
import type { Channel } from '../../../preload/contract/shared.ts';
import { ownZone } from '../../data/days.ts';
import { windowOwner, windowStore } from '../../window-store.ts';

/** What the list of cases is narrowed to, as it stands in the fields: empty means not narrowed. */
export interface CaseFilterFields {
  readonly queue: CaseQueue | 'any';
  readonly state: CaseState | 'any';
  readonly reason: CaseReason | 'any';
  readonly resolution: ResolutionCode | 'any';
  readonly channel: Channel | 'any';
  readonly priority: Priority | 'any';
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly closedFrom: string;
  readonly closedTo: string;
  readonly operator: string;
  readonly assignee: string;
  readonly unassigned: boolean;
  readonly practice: string;
  readonly account: string;
  readonly tag: string;
  readonly mailTrouble: boolean;
  readonly goalMissed: boolean;
  readonly merged: boolean;
  /** The order; `usual`: newest first, or by turn in a queue. */
  readonly sort: CaseSort | 'usual';
}

export const noFilters: CaseFilterFields = {
  queue: 'any',
  state: 'any',
  reason: 'any',
  resolution: 'any',
  channel: 'any',
  priority: 'any',
  text: '',
  from: '',
  to: '',
  closedFrom: '',
  closedTo: '',
  operator: '',
  assignee: '',
  unassigned: false,
  practice: '',
  account: '',
  tag: '',
  mailTrouble: false,
  goalMissed: false,
  merged: false,
  sort: 'usual',
};

/** What can be asked of a case from the box, and by a letter. */
export type CaseVerb =
  | 'take-up'
  | 'note'
  | 'assign'
  | 'wait'
  | 'answer'
  | 'solve'
  | 'close'
  | 'reopen'
  | 'print';

interface Wanted {
  readonly number: string;
  readonly verb: CaseVerb;
}

interface CasesState {
  readonly fields: CaseFilterFields;
  /** Cases that the next change is meant for, by number. */
  readonly ticked: ReadonlySet<string>;
  /** The view that was chosen, as long as nothing else narrows the list. */
  readonly viewId: string | null;
  readonly moreShown: boolean;
  /** The case that is open beside the list. */
  readonly openNumber: string | null;
  /** What is to be done with a case as soon as it is drawn. */
  readonly wanted: Wanted | null;
  readonly want: (wanted: Wanted | null) => void;
  readonly narrow: (fields: Partial<CaseFilterFields>) => void;
  readonly clear: () => void;
  readonly chooseView: (view: CaseView) => void;
  readonly toggle: (number: string) => void;
  /** Ticks these beside what is ticked. */
  readonly tick: (numbers: readonly string[]) => void;
  readonly untick: (numbers: readonly string[]) => void;
  readonly openCase: (number: string | null) => void;
  readonly showMore: (shown: boolean) => void;
}

/** What the window remembers of the cases screen while one is elsewhere. */
export const useCasesState = windowStore<CasesState>((set) => ({
  fields: noFilters,
  ticked: new Set<string>(),
  viewId: null,
  moreShown: false,
  openNumber: null,
  wanted: null,
  want: (wanted) => set({ wanted }),
  narrow: (fields) =>
    set((now) => ({
      fields: { ...now.fields, ...fields },
      viewId: null,
      // What can't be seen must not be acted on.
      ticked: new Set<string>(),
    })),
  clear: () => set({ fields: noFilters, viewId: null, ticked: new Set() }),
  chooseView: ({ id, filters, sort }) =>
    set({ fields: fieldsOf(filters, sort), viewId: id, ticked: new Set() }),
  toggle: (number) =>
    set(({ ticked }) => {
      const next = new Set(ticked);
      if (!next.delete(number)) next.add(number);
      return { ticked: next };
    }),
  tick: (numbers) => set(({ ticked }) => ({ ticked: new Set([...ticked, ...numbers]) })),
  untick: (numbers) =>
    set(({ ticked }) => ({ ticked: new Set([...ticked].filter((number) => !numbers.includes(number))) })),
  openCase: (openNumber) => set({ openNumber }),
  showMore: (moreShown) => set({ moreShown }),
}));

/** Fields of a few values, and those that are typed. */
const choices = ['queue', 'state', 'reason', 'resolution', 'channel', 'priority'] as const;
const texts = [
  'text',
  'from',
  'to',
  'closedFrom',
  'closedTo',
  'operator',
  'assignee',
  'practice',
  'account',
  'tag',
] as const;
const switches = ['unassigned', 'mailTrouble', 'goalMissed', 'merged'] as const;

type AskedFilters = z.input<typeof caseFilters>;

/** The filters that the desk is asked with: those that narrow anything. */
export function filtersOf(fields: CaseFilterFields): AskedFilters {
  const own = fields.queue === 'mine' ? windowOwner() : null;
  const hasDays = [fields.from, fields.to, fields.closedFrom, fields.closedTo].some((day) => day !== '');
  return Object.fromEntries([
    ...choices.flatMap((name) => (fields[name] === 'any' ? [] : [[name, fields[name]]])),
    ...texts.flatMap((name) => {
      const typed = fields[name].trim();
      return typed === '' ? [] : [[name, typed]];
    }),
    ...switches.flatMap((name) => (fields[name] ? [[name, true]] : [])),
    ...(own === null ? [] : [['queueOf', own]]),
    // Operators think in their own days.
    ...(hasDays ? [['zone', ownZone()]] : []),
  ]) as AskedFilters;
}

/** The list that the desk is asked for: its filters and its order. */
export const listOf = (fields: CaseFilterFields): z.input<typeof caseListFilters> => ({
  ...filtersOf(fields),
  ...(fields.sort === 'usual' ? {} : { sort: fields.sort }),
});

/** The fields as filters fill them. */
export function fieldsOf(filters: CaseFilters, sort: CaseSort | null): CaseFilterFields {
  const said = Object.entries(filters).filter(([name, value]) => name in noFilters && value !== undefined);
  return { ...noFilters, ...(Object.fromEntries(said) as Partial<CaseFilterFields>), sort: sort ?? 'usual' };
}

/** Whether anything narrows the list. */
export const isNarrowed = (fields: CaseFilterFields): boolean => Object.keys(filtersOf(fields)).length > 0;

/** Whether the list leaves out anything: two of the orders do, of what has no place in them. */
export const leavesOut = (fields: CaseFilterFields): boolean =>
  isNarrowed(fields) || fields.sort === 'unanswered' || fields.sort === 'due';

/** How many of the fields that may be folded away narrow the list. */
export const foldedCount = ({ queue, state, reason, text, ...folded }: CaseFilterFields): number =>
  Object.keys(filtersOf({ ...noFilters, ...folded })).filter((name) => name !== 'zone').length;
