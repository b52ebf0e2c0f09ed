import { windowStore } from '../../window-store.ts';

export type ImportKind = 'practices' | 'people';
export const directoryTabs = ['import', 'contested', 'differences', 'readiness'] as const;
export type DirectoryTab = (typeof directoryTabs)[number];

interface DirectoryState {
  readonly tab: DirectoryTab;
  readonly what: ImportKind;
  /** The file that is looked at, by what it holds. */
  readonly files: Readonly<Partial<Record<ImportKind, string>>>;
  /** The encoding that a person chose for it; left out where its bytes decide. */
  readonly encodings: Readonly<Partial<Record<ImportKind, string>>>;
  /** Where the rejected rows were saved, by what was imported. */
  readonly rejectsFiles: Readonly<Partial<Record<ImportKind, string>>>;
  /** The account whose conflict was opened last: the list goes on from there. */
  readonly contested: string | null;
  readonly rememberContested: (accountId: string) => void;
  readonly showTab: (tab: DirectoryTab) => void;
  readonly choose: (what: ImportKind) => void;
  readonly setFile: (what: ImportKind, file: string | null) => void;
  readonly setEncoding: (what: ImportKind, encoding: string | null) => void;
  readonly setRejectsFile: (what: ImportKind, file: string | null) => void;
}

function withFile(
  files: Readonly<Partial<Record<ImportKind, string>>>,
  what: ImportKind,
  file: string | null,
): Readonly<Partial<Record<ImportKind, string>>> {
  const { [what]: _before, ...others } = files;
  return file === null ? others : { ...others, [what]: file };
}

/** What the window remembers of the directory screen. */
export const useDirectoryState = windowStore<DirectoryState>((set) => ({
  tab: 'import',
  what: 'practices',
  files: {},
  encodings: {},
  rejectsFiles: {},
  contested: null,
  rememberContested: (contested) => set({ contested }),
  showTab: (tab) => set({ tab }),
  choose: (what) => set({ what }),
  setFile: (what, file) => set((now) => ({ files: withFile(now.files, what, file) })),
  setEncoding: (what, encoding) => set((now) => ({ encodings: withFile(now.encodings, what, encoding) })),
  setRejectsFile: (what, file) => set((now) => ({ rejectsFiles: withFile(now.rejectsFiles, what, file) })),
}));
