import { useCallback, useMemo } from 'react';
import { windowStore } from '../window-store.ts';

type Values = Readonly<Record<string, unknown>>;

interface DraftsState {
  readonly drafts: Readonly<Record<string, Values>>;
  readonly change: (key: string, part: Values) => void;
  readonly clear: (key: string) => void;
}

/** Forms in which people may well type a key or a token: while the window lives what they typed is there, on a disk it never is. */
const neverOnDisk: ReadonlySet<string> = new Set(['setting:codes.gateway']);

/** The form of a call that has no case yet. */
export const newCallDraft = 'new-call';

const named = 'draft:';

/** What no file can hold as it is stays with the window. */
const isPlain = (values: Values): boolean =>
  Object.values(values).every((value) => value !== undefined && !Number.isNaN(value));

/** What was typed into forms and not sent yet, by what it was typed for. It outlives the window. */
export const useDrafts = windowStore<DraftsState>(
  (set) => ({
    drafts: {},
    change: (key, part) =>
      set(({ drafts }) => ({ drafts: { ...drafts, [key]: { ...drafts[key], ...part } } })),
    clear: (key) =>
      set((state) => {
        if (!(key in state.drafts)) return state;
        const { [key]: _sent, ...drafts } = state.drafts;
        return { drafts };
      }),
  }),
  {
    lasting: {
      of: ({ drafts }) =>
        Object.fromEntries(
          Object.entries(drafts)
            .filter(([key, values]) => !neverOnDisk.has(key) && isPlain(values))
            .map(([key, values]) => [`${named}${key}`, values]),
        ),
      without: (state) => ({
        ...state,
        drafts: Object.fromEntries(
          Object.entries(state.drafts).filter(([key, values]) => neverOnDisk.has(key) || !isPlain(values)),
        ),
      }),
      bring: ({ drafts }, values) => ({
        drafts: {
          ...Object.fromEntries(
            Object.entries(values)
              .filter(
                ([name, value]) => name.startsWith(named) && typeof value === 'object' && value !== null,
              )
              .map(([name, value]) => [name.slice(named.length), value as Values]),
          ),
          ...drafts,
        },
      }),
    },
  },
);

export interface Draft<Fields extends object> {
  readonly values: Fields;
  readonly change: (part: Partial<Fields>) => void;
  /** It was sent, or given up: the next one begins again. */
  readonly clear: () => void;
}

/**
 * The fields of a form: they outlive its Escape, the window and the program, because going back a step must lose nothing. Never
 * for a password, a code or a key: what is a secret stays in its own field.
 */
export function useDraft<Fields extends object>(key: string, initial: Fields): Draft<Fields> {
  const typed = useDrafts((state) => state.drafts[key]);
  const changeAny = useDrafts((state) => state.change);
  const clearAny = useDrafts((state) => state.clear);
  const change = useCallback((part: Partial<Fields>) => changeAny(key, part as Values), [changeAny, key]);
  const clear = useCallback(() => clearAny(key), [clearAny, key]);
  return useMemo(
    () => ({ values: { ...initial, ...(typed as Partial<Fields> | undefined) }, change, clear }),
    [initial, typed, change, clear],
  );
}

const nothing: { readonly text: string } = { text: '' };

/** One text that is typed, like `useState`: an empty one is none. */
export function useDraftText(key: string): readonly [string, (text: string) => void] {
  const { values, change, clear } = useDraft(key, nothing);
  const write = useCallback((text: string) => (text === '' ? clear() : change({ text })), [change, clear]);
  return [values.text, write];
}
