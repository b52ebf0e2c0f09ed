import { create, type StateCreator, type StoreApi, type UseBoundStore } from 'zustand';

interface KeptStore {
  /** Puts the store back to its beginning and gives what it held. */
  readonly putAway: () => unknown;
  readonly bringBack: (state: unknown) => void;
}

interface StoreOptions<State> {
  /** Brings what was put away up to what happened meanwhile. */
  readonly catchUp?: (state: State) => State;
}

const stores: KeptStore[] = [];
const putAway = new Map<string, readonly unknown[]>();
let owner: string | null = null;

/**
 * A store of what the window owns. All of them belong to the operator who is signed in: another one begins with none of what
 * was typed, opened or held before.
 */
export function windowStore<State>(
  begin: StateCreator<State, [], []>,
  { catchUp = (state) => state }: StoreOptions<State> = {},
): UseBoundStore<StoreApi<State>> {
  const store = create(begin);
  stores.push({
    putAway: () => {
      const held = store.getState();
      store.setState(store.getInitialState(), true);
      return held;
    },
    bringBack: (held) => store.setState(catchUp(held as State), true),
  });
  return store;
}

/**
 * Gives the window to an operator, by id. What another one had in it is put away until they are back, for as long as the
 * window lives. Returns whether it was another one's.
 */
export function giveWindowTo(operator: string): boolean {
  const before = owner;
  owner = operator;
  if (before === null || before === operator) return false;
  putAway.set(
    before,
    stores.map((store) => store.putAway()),
  );
  const held = putAway.get(operator);
  putAway.delete(operator);
  held?.forEach((state, at) => {
    stores[at]?.bringBack(state);
  });
  return true;
}

/** Whose work is in the window, by id; null before anyone signed in. */
export const windowOwner = (): string | null => owner;
