import { windowStore } from '../../window-store.ts';

/** The screens of the rail, in its order. */
export const screens = [
  'desk',
  'cases',
  'outbox',
  'directory',
  'reports',
  'links',
  'audit',
  'settings',
] as const;
export type Screen = (typeof screens)[number];

/** What a screen is opened at. A screen takes those that it knows. */
export interface ScreenParameters {
  /** An account's id: the desk opens its record. */
  readonly account?: string;
  /** A practice's id: the desk opens its record. */
  readonly practice?: string;
  /** A case's number. */
  readonly case?: string;
  /** A link's id in the ledger. */
  readonly link?: string;
  /** Of an entry of the audit log, its number. */
  readonly entry?: string;
  /** A message's id. */
  readonly message?: string;
  /** An address to explain, for the account if one is given. */
  readonly email?: string;
  /** A part of a screen: a tab, or a group of settings. */
  readonly section?: string;
  /** A state, or several that belong together, to narrow a list to. */
  readonly state?: string;
  /** A reason to narrow a list of cases to. */
  readonly reason?: string;
  /** A saved view of cases, by id. */
  readonly view?: string;
  /** An operator to narrow a list of cases to. */
  readonly operator?: string;
  /** A domain to narrow a list of mail to. */
  readonly domain?: string;
  /** Days like `2026-11-21` to narrow a list to. */
  readonly from?: string;
  readonly to?: string;
}

interface Place {
  readonly screen: Screen;
  readonly params: ScreenParameters;
}

interface NavigationState extends Place {
  readonly past: readonly Place[];
  readonly open: (screen: Screen, params?: ScreenParameters) => void;
  /** The same screen at something else, without a step to go back by. */
  readonly replace: (params: ScreenParameters) => void;
  readonly back: () => void;
}

const pastKept = 50;

/** Where the window is, and where it was before. */
export const useNavigation = windowStore<NavigationState>((set) => ({
  screen: 'desk',
  params: {},
  past: [],
  open: (screen, params = {}) =>
    set((now) => ({
      screen,
      params,
      past: [...now.past, { screen: now.screen, params: now.params }].slice(-pastKept),
    })),
  replace: (params) => set({ params }),
  back: () =>
    set(({ past }) => {
      const before = past.at(-1);
      return before === undefined ? {} : { ...before, past: past.slice(0, -1) };
    }),
}));
