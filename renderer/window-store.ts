import { create, type StateCreator, type StoreApi, type UseBoundStore } from 'zustand';

interface KeptStore {
  /** Puts the store back to its beginning and gives what it held. */
  readonly putAway: () => unknown;
  readonly bringBack: (state: unknown) => void;
}

/** What of a store outlives the window: plain values, each by a name that no other has. */
interface Lasting<State> {
  readonly of: (state: State) => Readonly<Record<string, unknown>>;
  /** Puts values back. What is there already was typed since, and stays. */
  readonly bring: (state: State, values: Readonly<Record<string, unknown>>) => Partial<State>;
  /** The state without any of it. */
  readonly without: (state: State) => State;
}

interface StoreOptions<State> {
  /** Brings what was put away up to what happened meanwhile. */
  readonly catchUp?: (state: State) => State;
  readonly lasting?: Lasting<State>;
}

/** A store of which something outlives the window. */
export interface LastingStore {
  readonly values: () => Readonly<Record<string, unknown>>;
  readonly bring: (values: Readonly<Record<string, unknown>>) => void;
  /** Takes what another window has in the place of what is here. */
  readonly take: (values: Readonly<Record<string, unknown>>) => void;
  /** Tells of each change. Returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells of what is done in this window, and not of what was brought or taken. Returns what ends it. */
  readonly onTyped: (listener: () => void) => () => void;
}

const stores: KeptStore[] = [];
const lastingOnes: LastingStore[] = [];
const putAway = new Map<string, readonly unknown[]>();
let owner: string | null = null;
/** Whether what stores hold is brought, taken or put away at this moment: nobody typed it. */
let isMoved = false;

function moved(work: () => void): void {
  isMoved = true;
  try {
    work();
  } finally {
    isMoved = false;
  }
}

/**
 * A store of what the window owns. All of them belong to the operator who is signed in: another one begins with none of what
 * was typed, opened or held before.
 */
export function windowStore<State>(
  begin: StateCreator<State, [], []>,
  { catchUp = (state) => state, lasting }: StoreOptions<State> = {},
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
  if (lasting !== undefined)
    lastingOnes.push({
      values: () => lasting.of(store.getState()),
      bring: (values) => moved(() => store.setState((state) => lasting.bring(state, values))),
      take: (values) => moved(() => store.setState((state) => lasting.bring(lasting.without(state), values))),
      subscribe: (listener) => store.subscribe(listener),
      onTyped: (listener) =>
        store.subscribe(() => {
          if (!isMoved) listener();
        }),
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
  moved(() => {
    putAway.set(
      before,
      stores.map((store) => store.putAway()),
    );
    const held = putAway.get(operator);
    putAway.delete(operator);
    held?.forEach((state, at) => {
      stores[at]?.bringBack(state);
    });
  });
  return true;
}

/** The stores of which something outlives the window. */
export const lastingStores = (): readonly LastingStore[] => lastingOnes;

/** Whose work is in the window, by id; null before anyone signed in. */
export const windowOwner = (): string | null => owner;
