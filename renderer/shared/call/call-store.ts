import type { CaseReason, ResolutionCode } from '../../../preload/contract/cases.ts';
import { windowStore } from '../../window-store.ts';
import { useOverlays } from '../window/shortcuts.ts';

/** A call that this window has in hand. What it is about is the case's; only what the window owns is here. */
export interface Call {
  readonly caseNumber: string;
  readonly startedAt: number;
  /** A note that is typed and not saved yet. */
  readonly draft: string;
}

interface CallState {
  readonly calls: readonly Call[];
  /** The call that is open; the others wait. */
  readonly openNumber: string | null;
  /** The form of a new call, with what is known already. */
  readonly starting: NewCall | null;
  /** What the caller may be told about the address that is looked at. */
  readonly tell: string | null;
  /** The open call is about to be closed: what will be recorded is shown. */
  readonly isClosing: boolean;
  /** The case that was closed last, for as long as that can be undone. */
  readonly justClosed: JustClosed | null;
  /** The call whose checks are to take the focus. */
  readonly landsIn: string | null;
  /** What had the focus when that was asked for. */
  readonly landsFrom: Element | null;
  readonly begin: (known?: NewCall) => void;
  readonly abandon: () => void;
  readonly take: (caseNumber: string, startedAt?: number) => void;
  readonly hold: () => void;
  readonly drop: (caseNumber: string) => void;
  readonly write: (caseNumber: string, draft: string) => void;
  readonly setTell: (tell: string | null) => void;
  readonly setClosing: (isClosing: boolean) => void;
  readonly keepClosed: (closed: JustClosed | null) => void;
  readonly landIn: (caseNumber: string | null) => void;
}

/** A case that was closed a moment ago. */
export interface JustClosed {
  readonly call: Call;
  readonly resolution: ResolutionCode;
}

/** What is known of a call before it has a case. */
export interface NewCall {
  readonly caller?: string;
  readonly practiceId?: string;
  readonly practiceName?: string;
  readonly accountId?: string;
  readonly accountName?: string;
  readonly reason?: CaseReason;
  /** The number on file to call back, as far as the window knows it. */
  readonly phone?: string | null;
}

const oneCall = 'call:';
const openCall = 'open-call';
const newCall = 'new-call';

const isCall = (value: unknown): value is Call =>
  typeof value === 'object' &&
  value !== null &&
  'caseNumber' in value &&
  typeof value.caseNumber === 'string' &&
  'startedAt' in value &&
  typeof value.startedAt === 'number' &&
  'draft' in value &&
  typeof value.draft === 'string';

/** The calls with their notes, which of them is open, and one that is about to begin. */
const lastingCalls = {
  of: ({ calls, openNumber, starting }: CallState): Readonly<Record<string, unknown>> => ({
    ...Object.fromEntries(calls.map((call) => [`${oneCall}${call.caseNumber}`, call])),
    ...(openNumber === null ? {} : { [openCall]: openNumber }),
    ...(starting === null ? {} : { [newCall]: starting }),
  }),
  without: (state: CallState): CallState => ({ ...state, calls: [], openNumber: null, starting: null }),
  bring: (state: CallState, values: Readonly<Record<string, unknown>>): Partial<CallState> => {
    const here = new Set(state.calls.map(({ caseNumber }) => caseNumber));
    const before = Object.entries(values)
      .filter(([name]) => name.startsWith(oneCall))
      .map(([, value]) => value)
      .filter(isCall)
      .filter(({ caseNumber }) => !here.has(caseNumber))
      .sort((one, other) => one.startedAt - other.startedAt);
    const calls = [...before, ...state.calls];
    const open = values[openCall];
    const wasOpen = calls.find(({ caseNumber }) => caseNumber === open)?.caseNumber ?? null;
    const starting = values[newCall];
    return {
      calls,
      openNumber: state.openNumber ?? wasOpen,
      starting:
        state.starting ?? (typeof starting === 'object' && starting !== null ? (starting as NewCall) : null),
    };
  },
};

/** The calls of this window, which outlive it: who was on the phone is still there after a restart. */
export const useCalls = windowStore<CallState>(
  (set) => ({
    calls: [],
    openNumber: null,
    starting: null,
    tell: null,
    isClosing: false,
    justClosed: null,
    landsIn: null,
    landsFrom: null,
    begin: (known = {}) => {
      set({ starting: known });
      useOverlays.getState().showCall(true);
    },
    abandon: () => set({ starting: null }),
    take: (caseNumber, startedAt = Date.now()) =>
      set(({ calls }) => ({
        openNumber: caseNumber,
        starting: null,
        isClosing: false,
        calls: calls.some((call) => call.caseNumber === caseNumber)
          ? calls
          : [...calls, { caseNumber, startedAt, draft: '' }],
      })),
    hold: () => set({ openNumber: null, isClosing: false }),
    drop: (caseNumber) =>
      set(({ calls, openNumber }) => ({
        calls: calls.filter((call) => call.caseNumber !== caseNumber),
        openNumber: openNumber === caseNumber ? null : openNumber,
        isClosing: false,
      })),
    write: (caseNumber, draft) =>
      set(({ calls }) => ({
        calls: calls.map((call) => (call.caseNumber === caseNumber ? { ...call, draft } : call)),
      })),
    setTell: (tell) => set({ tell }),
    setClosing: (isClosing) => set({ isClosing }),
    keepClosed: (justClosed) => set({ justClosed }),
    landIn: (landsIn) => set({ landsIn, landsFrom: landsIn === null ? null : document.activeElement }),
  }),
  { lasting: lastingCalls },
);
