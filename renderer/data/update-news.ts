import { bridge } from '../bridge.ts';
import { windowStore } from '../window-store.ts';

/** Whether the program has told anything of a newer version since the window was opened. */
export const useUpdateNews = windowStore<{ readonly hasCome: boolean }>(() => ({ hasCome: false }));

/** Listens to what is told of newer versions. Returns what ends it. */
export const followUpdates = (): (() => void) =>
  bridge().on.updateChanged(() => useUpdateNews.setState({ hasCome: true }));
