import type { ImportPreview } from '../../../preload/contract/transfer.ts';
import { windowStore } from '../../window-store.ts';
import type { Reading } from './import-reading.ts';

export type ImportKind = 'practices' | 'people';
export const directoryTabs = ['import', 'contested', 'differences', 'readiness'] as const;
export type DirectoryTab = (typeof directoryTabs)[number];

interface DirectoryState {
  readonly tab: DirectoryTab;
  readonly what: ImportKind;
  /** The file that is looked at, by what it holds. */
  readonly files: Readonly<Partial<Record<ImportKind, string>>>;
  /** How a person said that it is read. */
  readonly readings: Readonly<Partial<Record<ImportKind, Reading>>>;
  /** What was seen of it, read so. */
  readonly seen: Readonly<Partial<Record<ImportKind, ImportPreview>>>;
  /** Where the rejected rows were saved, by what was imported. */
  readonly rejectsFiles: Readonly<Partial<Record<ImportKind, string>>>;
  /** The account whose conflict was opened last: the list goes on from there. */
  readonly contested: string | null;
  readonly rememberContested: (accountId: string) => void;
  readonly showTab: (tab: DirectoryTab) => void;
  readonly choose: (what: ImportKind) => void;
  readonly setFile: (what: ImportKind, file: string | null) => void;
  readonly setReading: (what: ImportKind, reading: Reading) => void;
  readonly setSeen: (what: ImportKind, seen: ImportPreview | null) => void;
  readonly setRejectsFile: (what: ImportKind, file: string | null) => void;
}

function withOf<Value>(
  values: Readonly<Partial<Record<ImportKind, Value>>>,
  what: ImportKind,
  value: Value | null,
): Readonly<Partial<Record<ImportKind, Value>>> {
  const { [what]: _before, ...others } = values;
  return (value === null ? others : { ...others, [what]: value }) as Partial<Record<ImportKind, Value>>;
}

/** What the window remembers of the directory screen. */
export const useDirectoryState = windowStore<DirectoryState>((set) => ({
  tab: 'import',
  what: 'practices',
  files: {},
  readings: {},
  seen: {},
  rejectsFiles: {},
  contested: null,
  rememberContested: (contested) => set({ contested }),
  showTab: (tab) => set({ tab }),
  choose: (what) => set({ what }),
  setFile: (what, file) => set((now) => ({ files: withOf(now.files, what, file) })),
  setReading: (what, reading) => set((now) => ({ readings: withOf(now.readings, what, reading) })),
  setSeen: (what, seen) => set((now) => ({ seen: withOf(now.seen, what, seen) })),
  setRejectsFile: (what, file) => set((now) => ({ rejectsFiles: withOf(now.rejectsFiles, what, file) })),
}));
