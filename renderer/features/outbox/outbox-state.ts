import { create } from 'zustand';
import type { MessageState } from '../../../preload/contract/outbox.ts';

export type OutboxFilter = MessageState | 'any' | 'attention';

export type OutboxTabId = 'outbox' | 'sandbox' | 'templates';

interface OutboxState {
  readonly tab: OutboxTabId;
  readonly filter: OutboxFilter;
  /** Messages that the next retry or cancel is meant for. */
  readonly selected: ReadonlySet<string>;
  readonly openId: string | null;
  readonly sandboxFile: string | null;
  readonly showTab: (tab: OutboxTabId) => void;
  readonly narrow: (filter: OutboxFilter) => void;
  readonly toggle: (id: string) => void;
  readonly select: (ids: readonly string[]) => void;
  readonly openMessage: (id: string | null) => void;
  readonly openSandbox: (file: string | null) => void;
}

/** What the window remembers of the outbox screen. */
export const useOutboxState = create<OutboxState>((set) => ({
  tab: 'outbox',
  filter: 'any',
  selected: new Set<string>(),
  openId: null,
  sandboxFile: null,
  showTab: (tab) => set({ tab }),
  // What can't be seen must not be acted on: another filter starts with nothing selected.
  narrow: (filter) => set({ filter, selected: new Set() }),
  toggle: (id) =>
    set((now) => {
      const next = new Set(now.selected);
      if (!next.delete(id)) next.add(id);
      return { selected: next };
    }),
  select: (ids) => set({ selected: new Set(ids) }),
  openMessage: (openId) => set({ openId }),
  openSandbox: (sandboxFile) => set({ sandboxFile }),
}));
