import type { teamCalls } from '../../preload/contract/team.ts';
import type { OpenDesk } from '../compose.ts';
import { type Answer, done } from '../failures.ts';
import type { Asker } from '../ipc/serve.ts';

type PresenceCalls = Pick<typeof teamCalls, 'beAt' | 'whoElse'>;

/** Tells the team's other desks who is at this desk's windows, and the windows who is at those. */
export interface WindowPresence {
  readonly calls: {
    readonly [Name in keyof PresenceCalls]: (input: never, asker: Asker) => Promise<Answer<unknown>>;
  };
  /** Someone signed in, locked the window or signed out: says it, where it is told to anybody. */
  readonly update: () => void;
  /** A window was closed: whoever is at the desk has no longer before them what it showed. */
  readonly gone: (asker: Asker) => void;
}

export function windowPresence(login: () => Pick<OpenDesk, 'session' | 'team'> | null): WindowPresence {
  // By the window that shows them, the one that said it last at the end.
  const shown = new Map<Asker, readonly string[]>();
  const update = (): void => {
    const desk = login();
    const who = desk?.session.who();
    // What was turned to last comes first: a message to the others holds a few.
    const places = [...new Set([...shown.values()].reverse().flat())];
    // Nobody is at a locked window, whatever is below the lock.
    desk?.team.presence?.say(who?.ok === true ? { operator: who.value.operator, places } : null);
  };
  return {
    update,
    gone: (asker) => {
      if (shown.delete(asker)) update();
    },
    calls: {
      beAt: async ({ places }: { readonly places: readonly string[] }, asker: Asker) => {
        shown.delete(asker);
        shown.set(asker, places);
        update();
        return done({ told: (login()?.team.presence ?? null) !== null });
      },
      whoElse: async () => done(login()?.team.presence?.others() ?? []),
    },
  };
}
