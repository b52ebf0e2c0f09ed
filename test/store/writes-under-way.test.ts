import { expect, test } from 'vitest';
import type { Store, Written } from '../../main/store/store.ts';
import { watchWrites } from '../../main/store/writes-under-way.ts';
import { temporaryStore } from '../support/store.ts';

/** A store that carries out its writes when it is told to, in the order of the calls. */
function laterStore(): { readonly store: Store; carryOut(): void } {
  const store = temporaryStore();
  const waiting: (() => void)[] = [];
  return {
    store: {
      ...store,
      write: <Value>(work: Parameters<Store['write']>[0]) =>
        new Promise<Value>((resolve, reject) => {
          waiting.push(() => {
            store.write(work as () => Written<Value>).then(resolve, reject);
          });
        }),
    },
    carryOut: () => {
      for (const next of waiting.splice(0)) next();
    },
  };
}

test('The store is at rest when the last write is answered, whatever became of it', async () => {
  const later = laterStore();
  const watched = watchWrites(later.store);
  const told: string[] = [];
  const kept = watched.write(() => ({ keep: true, value: 'kept' })).then((value) => told.push(value));
  const failed = watched
    .write(() => {
      throw new Error('a bug');
    })
    .catch((error: Error) => told.push(error.message));
  const atRest = watched.settled().then(() => told.push('at rest'));
  await Promise.resolve();
  expect(told).toEqual([]);
  later.carryOut();
  await Promise.all([kept, failed, atRest]);
  expect(told).toEqual(['kept', 'a bug', 'at rest']);
});

test('Writes are carried out at once, in the order of the calls', async () => {
  const store = temporaryStore();
  const seen: number[] = [];
  const writes = [1, 2, 3].map((each) =>
    store.write(() => {
      seen.push(each);
      return { keep: each !== 2, value: each, instead: () => seen.push(20) };
    }),
  );
  expect(seen).toEqual([1, 2, 20, 3]);
  expect(await Promise.all(writes)).toEqual([1, 2, 3]);
});
