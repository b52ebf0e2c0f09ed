import type { draftCalls } from '../../preload/contract/drafts.ts';
import type { OpenDesk } from '../compose.ts';
import type { DraftChange } from '../drafts/desk-drafts.ts';
import { done, failures } from '../failures.ts';
import type { IpcHost } from './serve.ts';

type DraftCallName = keyof typeof draftCalls;

/** What the window keeps of what is typed into it: for the one whose window it is, and for nobody else. */
export function draftShell(
  open: () => Pick<OpenDesk, 'session' | 'drafts'> | null,
): Pick<IpcHost['shell'], DraftCallName> {
  return {
    keptDrafts: async () => {
      const login = open();
      if (!login) return failures.deskNotOpen();
      return done({ texts: await login.drafts.of(login.session.operatorId()) });
    },
    keepDrafts: async ({
      operatorId,
      changes,
    }: {
      readonly operatorId: string;
      readonly changes: readonly DraftChange[];
    }) => {
      const login = open();
      if (!login) return failures.deskNotOpen();
      // Also below the lock: what was typed before it came is theirs.
      if (login.session.state() === 'nobody' || login.session.operatorId() !== operatorId)
        return failures.notSignedIn();
      return login.drafts.keep(operatorId, changes);
    },
  };
}
