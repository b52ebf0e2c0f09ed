import { lookup } from '../../../main/desk/directory/lookup.ts';
import type { Store } from '../../../main/store/store.ts';
import { ownMemoryMb, type Peer, page } from './peer.ts';

/** The desk itself, over the store as it is. */
export const deskPeer = (store: Store): Peer => ({
  find: (_field, text) => lookup(store.read, { text, limit: page, all: false }).hits.length,
  memoryMb: ownMemoryMb,
  end: async () => store.close(),
});
