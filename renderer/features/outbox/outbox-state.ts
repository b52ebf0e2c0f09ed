import { windowStore } from '../../window-store.ts';
import { noFields, type OutboxFields } from './outbox-fields.ts';

export type OutboxTabId = 'outbox' | 'sandbox' | 'templates';

interface OutboxState {
  readonly tab: OutboxTabId;
  readonly fields: OutboxFields;
  readonly moreShown: boolean;
  /** Messages that the next change is meant for. */
  readonly selected: ReadonlySet<string>;
  readonly openId: string | null;
  readonly sandboxFile: string | null;
  readonly showTab: (tab: OutboxTabId) => void;
  readonly narrow: (fields: Partial<OutboxFields>) => void;
  readonly showMore: (shown: boolean) => void;
  readonly toggle: (id: string) => void;
  /** Ticks these beside what is ticked. */
  readonly tick: (ids: readonly string[]) => void;
  readonly select: (ids: readonly string[]) => void;
  readonly openMessage: (id: string | null) => void;
  readonly openSandbox: (file: string | null) => void;
}

/** What the window remembers of the outbox screen. */
export const useOutboxState = windowStore<OutboxState>((set) => ({
  tab: 'outbox',
  fields: noFields,
  moreShown: false,
  selected: new Set<string>(),
  openId: null,
  sandboxFile: null,
  showTab: (tab) => set({ tab }),
  // What can't be seen must not be acted on: another filter starts with nothing selected.
  narrow: (fields) => set((now) => ({ fields: { ...now.fields, ...fields }, selected: new Set() })),
  showMore: (moreShown) => set({ moreShown }),
  toggle: (id) =>
    set((now) => {
      const next = new Set(now.selected);
      if (!next.delete(id)) next.add(id);
      return { selected: next };
    }),
  tick: (ids) => set((now) => ({ selected: new Set([...now.selected, ...ids]) })),
  select: (ids) => set({ selected: new Set(ids) }),
  openMessage: (openId) => set({ openId }),
  openSandbox: (sandboxFile) => set({ sandboxFile }),
}));
