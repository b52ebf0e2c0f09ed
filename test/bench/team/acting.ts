import { valueIn } from '../../support/answers.ts';

/** What a process that acts at desks of a team is told: a line of JSON each. */
export type Told =
  /** From now on each desk acts once a second, first after so many milliseconds. */
  | { readonly act: readonly number[] }
  /** Act no more, and say how it went. */
  | { readonly end: true }
  /** Say when the store is at this place of the log. */
  | { readonly reach: number };

/** How acting went. */
export interface Acted {
  /** How long each action took, in milliseconds. */
  readonly times: readonly number[];
  /** Processor time since it began, in milliseconds, and how long ago that is. */
  readonly processor: number;
  readonly wall: number;
}

interface Actor {
  perform(action: { type: string; input: object; operator: string }): Promise<unknown>;
}

/** What an operator does once a second: opens a case, and then writes a note into it. */
export function createOperator(desk: Actor, name: string): () => Promise<void> {
  let [count, open]: [number, string | null] = [0, null];
  const act = async (type: string, input: object): Promise<{ readonly number: string }> =>
    valueIn((await desk.perform({ type, input, operator: 'Sam' })) as never);
  return async () => {
    count += 1;
    const number = open;
    open = null;
    if (number !== null)
      await act('cases.note', { number, text: `Called back about round ${count}, asks for another link` });
    else open = (await act('cases.open', { channel: 'phone', caller: `${name} ${count}` })).number;
  };
}

/** Acts at desks once a second each, until it is told to end. What comes too late for its second is not left out. */
export function actEachSecond(
  operators: readonly (() => Promise<void>)[],
  firsts: readonly number[],
): { end(): Promise<Acted> } {
  const times: number[] = [];
  const timers: NodeJS.Timeout[] = [];
  const underWay = new Set<Promise<void>>();
  const began = performance.now();
  const processor = process.cpuUsage();
  for (const [number, operate] of operators.entries()) {
    let last: Promise<void> = Promise.resolve();
    const act = (): void => {
      const asked = performance.now();
      const acted = last.then(operate).then(() => void times.push(performance.now() - asked));
      last = acted;
      underWay.add(acted);
      void acted.finally(() => underWay.delete(acted));
    };
    const begin = (): void => {
      act();
      timers.push(setInterval(act, 1000));
    };
    timers.push(setTimeout(begin, firsts[number] ?? 0));
  }
  return {
    end: async () => {
      const { user, system } = process.cpuUsage(processor);
      const wall = performance.now() - began;
      for (const timer of timers) clearInterval(timer);
      await Promise.all(underWay);
      return { times, processor: (user + system) / 1000, wall };
    },
  };
}
