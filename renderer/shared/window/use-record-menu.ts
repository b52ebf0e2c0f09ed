import { useCallback } from 'react';
import type { WindowPlace } from '../../../preload/contract/windows.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import type { MenuEntry } from '../../ui/dialogs/menu-entries.tsx';
import { useNewWindow } from './new-window.ts';
import { shortcutWords as words } from './words.ts';

/** What the right button offers for a record in a list. */
export interface RecordInList {
  readonly place: WindowPlace;
  readonly open: () => void;
  /** What it is called by on the phone and in other programs: a case's number, a practice's ID. */
  readonly number?: string;
}

/** The menu of a record in a list: opened here or in another window, and its number on the clipboard. */
export function useRecordMenu(): (record: RecordInList) => readonly MenuEntry[] {
  const openWindow = useNewWindow();
  const { run: copy } = useShell('copyText');
  return useCallback(
    ({ place, open, number }) => [
      { id: 'open', label: say(words.openHere), onSelect: open },
      { id: 'window', label: say(words.openInWindow), onSelect: () => void openWindow(place) },
      ...(number === undefined
        ? []
        : [
            {
              id: 'copy',
              label: say(words.copyNumber, { number }),
              icon: 'copy' as const,
              onSelect: () => void copy({ text: number }),
            },
          ]),
    ],
    [openWindow, copy],
  );
}
