import { type Field, fields, keyOf, ownMemoryMb, type Peer, type PeerRow, page } from './peer.ts';

interface Index {
  add(id: number, text: string): unknown;
  search(text: string, options: { readonly limit: number }): readonly number[];
}

interface FlexSearch {
  readonly Index: new (options: {
    readonly tokenize: 'forward' | 'strict';
    readonly cache: boolean;
    readonly encode: (text: string) => readonly string[];
  }) => Index;
}

/** FlexSearch with an index for each kind of key, the one of words by their beginnings. */
export function flexSearchPeer(load: NodeJS.Require, rows: Iterable<PeerRow>): Peer {
  const { Index } = load('flexsearch') as FlexSearch;
  const made = fields.map((field): [Field, Index] => [
    field,
    new Index({
      tokenize: field === 'words' ? 'forward' : 'strict',
      cache: false,
      encode: (text) => (field === 'words' ? text.split(' ') : [text]),
    }),
  ]);
  const indexes = new Map(made);
  const shown: Omit<PeerRow, 'keys'>[] = [];
  for (const { keys, ...row } of rows) {
    for (const [field, index] of made) if (keys[field] !== '') index.add(shown.length, keys[field]);
    shown.push(row);
  }
  return {
    find: (field, text) =>
      (indexes.get(field)?.search(keyOf(field, text), { limit: page }) ?? []).map((id) => shown[id]).length,
    memoryMb: ownMemoryMb,
    end: async () => undefined,
  };
}
