import { type Field, fields, keyOf, ownMemoryMb, type Peer, type PeerRow, page } from './peer.ts';

interface Found {
  readonly id: number;
}

interface SearchOptions {
  readonly fields: readonly Field[];
  readonly prefix: boolean;
  readonly combineWith: 'AND';
  readonly tokenize: (text: string) => readonly string[];
}

interface Index {
  add(document: Readonly<Record<string, unknown>>): void;
  search(text: string, options: SearchOptions): readonly Found[];
}

type MiniSearch = new (options: {
  readonly fields: readonly Field[];
  readonly tokenize: (text: string, field?: string) => readonly string[];
  readonly processTerm: (term: string) => string;
}) => Index;

const wordsIn = (text: string): readonly string[] => text.split(' ');
const whole = (text: string): readonly string[] => [text];

/** MiniSearch with a field for each kind of key; it finds all, sorts them by its score, and the page is cut off. */
export function miniSearchPeer(load: NodeJS.Require, rows: Iterable<PeerRow>): Peer {
  const Constructor = load('minisearch') as MiniSearch;
  const index = new Constructor({
    fields,
    tokenize: (text, field) => (field === 'words' ? wordsIn(text) : whole(text)),
    processTerm: (term) => term,
  });
  const shown: Omit<PeerRow, 'keys'>[] = [];
  for (const { keys, ...row } of rows) {
    const known = Object.entries(keys).filter(([, key]) => key !== '');
    index.add({ id: shown.length, ...Object.fromEntries(known) });
    shown.push(row);
  }
  return {
    find: (field, text) =>
      index
        .search(keyOf(field, text), {
          fields: [field],
          prefix: field === 'words',
          combineWith: 'AND',
          tokenize: field === 'words' ? wordsIn : whole,
        })
        .slice(0, page)
        .map(({ id }) => shown[id]).length,
    memoryMb: ownMemoryMb,
    end: async () => undefined,
  };
}
