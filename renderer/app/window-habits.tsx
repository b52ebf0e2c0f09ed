import { type ReactNode, useCallback } from 'react';
import { useShell } from '../data/use-action.ts';
import { useLinks } from '../shared/window/use-links.ts';
import { CopiesMasked } from '../ui/text/masked.tsx';

/** What the window does as every program of the system: it opens links to it, and what was masked leaves the clipboard again. */
export function WindowHabits({ children }: { readonly children: ReactNode }) {
  useLinks();
  const { run: copy } = useShell('copyText');
  const copyMasked = useCallback(async (text: string) => (await copy({ text, wasMasked: true })).ok, [copy]);
  return <CopiesMasked.Provider value={copyMasked}>{children}</CopiesMasked.Provider>;
}
