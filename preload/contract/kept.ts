import { z } from 'zod';
import { action, query } from './define.ts';
import type { Millis } from './shared.ts';

/** Work that was done without the team and was refused when it was taken over. */
export interface NotTakenOver {
  readonly id: string;
  /** The action's type. */
  readonly type: string;
  readonly operator: string;
  /** When it was done. */
  readonly at: Millis;
  /** Where it is told; null for what belongs to no case. */
  readonly caseNumber: string | null;
  readonly practiceId: string | null;
  readonly accountId: string | null;
  /** Whom it was for, by name; null where it was for nobody. */
  readonly accountName: string | null;
  readonly practiceName: string | null;
  /** Why it was refused. */
  readonly code: string;
  readonly why: string;
  readonly notedAt: Millis;
}

export const keptQueries = {
  /** What nobody has looked at yet, oldest first: so many of them at most, and how many there are. */
  notTakenOver: query<{ readonly rows: readonly NotTakenOver[]; readonly total: number }>()(z.object({}), {
    topics: ['kept', 'cases'],
  }),
  /** Since when what is done here does not count yet; null where it counts at once. */
  provisional: query<{ readonly since: Millis | null }>()(z.object({}), { topics: ['kept', 'cases'] }),
};

export const keptActions = {
  'kept.settle': action<{ readonly id: string }>()(z.object({ id: z.string().min(1).max(100) }), {
    strength: 0,
    icon: 'check',
    label: { en: 'Done offline, looked at', es: 'Hecho sin conexión, revisado' },
  }),
};
