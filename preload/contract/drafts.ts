import { z } from 'zod';
import { shell } from './define.ts';

/**
 * What was typed into the window and not sent. It is this desk's own and no change of anything: it goes into no store, no team's
 * log and no audit, but into a sealed file for the operator who typed it.
 */
export const draftCalls = {
  /** The drafts of who is signed in, by name, each as plain JSON. */
  keptDrafts: shell<{ readonly texts: Readonly<Record<string, string>> }>()(z.object({}), {
    role: 'auditor',
  }),
  /** Keeps what was typed since; null where it was sent. Also below the lock, for whose window it is. */
  keepDrafts: shell<{ readonly kept: true }>()(
    z.object({
      operatorId: z.string().min(1).max(100),
      changes: z
        .array(z.object({ name: z.string().min(1).max(300), json: z.string().max(50_000).nullable() }))
        .max(500),
    }),
    { role: 'anyone' },
  ),
};
