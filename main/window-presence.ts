import type { teamCalls } from '../preload/contract/team.ts';
import type { OpenDesk } from './compose.ts';
import { type Answer, done } from './failures.ts';

type PresenceCalls = Pick<typeof teamCalls, 'beAt' | 'whoElse'>;

/** Tells the team's other desks who is at this window, and the window who is at those. */
export interface WindowPresence {
  readonly calls: { readonly [Name in keyof PresenceCalls]: (input: never) => Promise<Answer<unknown>> };
  /** Someone signed in, locked the window or signed out: says it, where it is told to anybody. */
  readonly update: () => void;
}

export function windowPresence(login: () => OpenDesk | null): WindowPresence {
  let places: readonly string[] = [];
  const update = (): void => {
    const desk = login();
    const who = desk?.session.who();
    // Nobody is at a locked window, whatever is below the lock.
    desk?.team.presence?.say(who?.ok === true ? { operator: who.value.operator, places } : null);
  };
  return {
    update,
    calls: {
      beAt: async (input: { readonly places: readonly string[] }) => {
        places = input.places;
        update();
        return done({ told: (login()?.team.presence ?? null) !== null });
      },
      whoElse: async () => done(login()?.team.presence?.others() ?? []),
    },
  };
}
