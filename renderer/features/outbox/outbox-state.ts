import { create } from 'zustand';
import type { MessageState } from '../../../preload/contract/outbox.ts';

interface OutboxState {
  readonly tab: 'outbox' | 'sandbox';
  readonly filter: MessageState | 'any';
  /** Messages that the next retry or cancel is meant for. */
  readonly selected: ReadonlySet<string>;
  readonly sandboxFile: string | null;
  readonly showTab: (tab: 'outbox' | 'sandbox') => void;
  readonly narrow: (filter: MessageState | 'any') => void;
  readonly select: (id: string, selected: boolean) => void;
  readonly selectNone: () => void;
  readonly openSandbox: (file: string | null) => void;
}

/** What the window remembers of the outbox screen. */
export const useOutboxState = create<OutboxState>((set) => ({
  tab: 'outbox',
  filter: 'any',
  selected: new Set<string>(),
  sandboxFile: null,
  showTab: (tab) => set({ tab }),
  // What can't be seen must not be acted on: another filter starts with nothing selected.
  narrow: (filter) => set({ filter, selected: new Set() }),
  select: (id, selected) =>
    set((now) => {
      const next = new Set(now.selected);
      if (selected) next.add(id);
      else next.delete(id);
      return { selected: next };
    }),
  selectNone: () => set({ selected: new Set() }),
  openSandbox: (sandboxFile) => set({ sandboxFile }),
}));
