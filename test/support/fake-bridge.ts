import { vi } from 'vitest';
import type { LoginDeskBridge } from '../../preload/contract/contract.ts';

type Listener = (event: never) => void;
type Calls = Readonly<Record<string, (input: never) => Promise<unknown>>>;

export interface FakeBridge {
  /** How many listen to an event now. */
  listeners(event: string): number;
  /** Tells the window of an event, as the program does. */
  tell(event: string, value: unknown): void;
  /** The jobs that were cancelled, in their order. */
  readonly cancelled: readonly string[];
}

/** Puts a program behind the window's one door, for the length of a test: it answers as it is told here. */
export function fakeBridge(
  answers: { readonly query?: Calls; readonly job?: Calls; readonly shell?: Calls } = {},
): FakeBridge {
  const listeners = new Map<string, Set<Listener>>();
  const cancelled: string[] = [];
  const of = (event: string): Set<Listener> => {
    const known = listeners.get(event) ?? new Set();
    listeners.set(event, known);
    return known;
  };
  const on = new Proxy(
    {},
    {
      get: (_, event: string) => (listener: Listener) => {
        of(event).add(listener);
        return () => of(event).delete(listener);
      },
    },
  );
  const loginDesk = {
    query: answers.query ?? {},
    job: answers.job ?? {},
    shell: answers.shell ?? {},
    on,
    droppedFiles: async () => ({ ok: true, value: { paths: [] } }),
    cancelJob: async (id: string) => {
      cancelled.push(id);
      return { ok: true, value: null };
    },
  } as unknown as LoginDeskBridge;
  vi.stubGlobal('window', { loginDesk });
  return {
    listeners: (event) => of(event).size,
    tell: (event, value) => {
      for (const listener of of(event)) listener(value as never);
    },
    cancelled,
  };
}
