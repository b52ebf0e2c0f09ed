import type { HelpOutcome, ResetOutcome } from '../../../preload/contract/logins.ts';
import { windowStore } from '../../window-store.ts';
import type { Matter } from './outcome-matter.ts';
import type { SaidOfMail } from './outcome-words.ts';
import { useRecent } from './recent-store.ts';

/** What can be open beside the results. */
export type Opened =
  | { readonly type: 'account'; readonly id: string }
  | { readonly type: 'practice'; readonly id: string }
  | { readonly type: 'email'; readonly id: string; readonly forAccount?: string };

/** What is said of an action that succeeded. */
export interface Said extends SaidOfMail {
  /** What to do or say next, where there is something. */
  readonly note?: string;
  /** The number of the case whose merge can be undone. */
  readonly undo?: string;
  /** The account whose change of the login email, which this began, can be cancelled. */
  readonly cancels?: string;
  /** What it asks for next: once that is done the banner goes. */
  readonly matter?: Matter;
  /** The masked phone that a security code of the matter's account was sent to. */
  readonly codeTo?: string;
}

/** What an action did, kept where it happened. */
export interface Outcome {
  /** Asked whenever it is drawn: the window may speak another language by then. */
  readonly said: () => Said;
  /** The matter was seen to be open. */
  readonly hasBegun?: boolean;
  readonly result: HelpOutcome | ResetOutcome;
}

/** The dialogs that the desk opens, with what is known for their fields. */
export type DeskDialog =
  | { readonly kind: 'user-name-help'; readonly email?: string }
  | { readonly kind: 'password-help'; readonly userName?: string }
  | { readonly kind: 'articles' }
  | { readonly kind: 'correct-clinic-email'; readonly practiceId: string; readonly email: string }
  | { readonly kind: 'send-reset'; readonly accountId: string };

interface DeskState {
  /** What stands in the command bar. Nothing but typing changes it. */
  readonly text: string;
  /** Where the arrow keys stand in the results; null for the best match. */
  readonly activeKey: string | null;
  /** How often more results were asked for; a new search begins with the best ones again. */
  readonly step: number;
  /** What was opened, the last one in sight: Escape goes back along it. */
  readonly trail: readonly Opened[];
  readonly dialog: DeskDialog | null;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Counts up when the command bar is to take the focus. */
  readonly focusAsked: number;
  /** Counts up when the record is to take the focus: it was opened once more. */
  readonly recordAsked: number;
  readonly type: (text: string) => void;
  readonly showMore: () => void;
  readonly walk: (key: string | null) => void;
  readonly openRecord: (opened: Opened) => void;
  /** One step back; false where there was none. */
  readonly stepBack: () => boolean;
  readonly ask: (dialog: DeskDialog) => void;
  readonly dismiss: () => void;
  readonly keepOutcome: (key: string, outcome: Outcome | null) => void;
  readonly beginMatter: (key: string) => void;
  readonly askFocus: () => void;
}

/** A name for an opened record that no other has. */
export const openedKey = (opened: Opened): string =>
  opened.type === 'email' && opened.forAccount !== undefined
    ? `email:${opened.id}:${opened.forAccount}`
    : `${opened.type}:${opened.id}`;

const trailKept = 30;

/** What the desk's window owns: the words typed, the place in the results, what is open. */
export const useDesk = windowStore<DeskState>((set, get) => ({
  text: '',
  activeKey: null,
  step: 0,
  trail: [],
  dialog: null,
  outcomes: {},
  focusAsked: 0,
  recordAsked: 0,
  type: (text) => set({ text, activeKey: null, step: 0 }),
  showMore: () => set(({ step }) => ({ step: step + 1 })),
  walk: (activeKey) => set({ activeKey }),
  openRecord: (opened) => {
    if (opened.type !== 'email') useRecent.getState().add(opened);
    set(({ trail, recordAsked }) => {
      const last = trail.at(-1);
      if (last !== undefined && openedKey(last) === openedKey(opened))
        return { recordAsked: recordAsked + 1 };
      return { trail: [...trail, opened].slice(-trailKept) };
    });
  },
  stepBack: () => {
    const { trail } = get();
    if (trail.length === 0) return false;
    set({ trail: trail.slice(0, -1) });
    return true;
  },
  ask: (dialog) => set({ dialog }),
  dismiss: () => set({ dialog: null }),
  keepOutcome: (key, outcome) =>
    set(({ outcomes: { [key]: _before, ...others } }) => ({
      outcomes: outcome === null ? others : { ...others, [key]: outcome },
    })),
  beginMatter: (key) =>
    set(({ outcomes }) => {
      const outcome = outcomes[key];
      return outcome === undefined
        ? {}
        : { outcomes: { ...outcomes, [key]: { ...outcome, hasBegun: true } } };
    }),
  askFocus: () => set(({ focusAsked }) => ({ focusAsked: focusAsked + 1 })),
}));
