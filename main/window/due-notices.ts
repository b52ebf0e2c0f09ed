import type { DueCase } from '../../preload/contract/case-queues.ts';
import type { OpenDesk } from '../compose.ts';

/** What is told of cases that came due: how many, and the first of them. */
export interface DueNotice {
  readonly count: number;
  readonly number: string;
}

/** What looks whether a reminder has come for who is signed in. */
export interface DueNotices {
  /** How many are due, and what has come due since the last look; null where nothing has. */
  look(): Promise<{ readonly due: number; readonly notice: DueNotice | null }>;
}

/**
 * Tells of each reminder once, to the operator whose window it is. What was due already when they signed in stands in the
 * window and is not told of: a notice is for what comes while they look elsewhere.
 */
export function createDueNotices(open: () => Pick<OpenDesk, 'session' | 'desk'> | null): DueNotices {
  let told: { readonly operatorId: string; readonly reminders: ReadonlySet<string> } | null = null;
  return {
    look: async () => {
      const login = open();
      if (login?.session.state() !== 'signed-in') return nothing;
      const operatorId = login.session.operatorId();
      const answer = await login.desk.query('dueCases', { operatorId });
      if (!answer.ok) return nothing;
      const due = answer.value as readonly DueCase[];
      const before = told?.operatorId === operatorId ? told.reminders : null;
      told = { operatorId, reminders: new Set(due.map(reminderOf)) };
      if (before === null) return { due: due.length, notice: null };
      const [first, ...others] = due.filter((each) => !before.has(reminderOf(each)));
      const notice = first === undefined ? null : { count: others.length + 1, number: first.number };
      return { due: due.length, notice };
    },
  };
}

// Below the lock nobody reads how many there are.
const nothing = { due: 0, notice: null };

/** A reminder that was put off is another one. */
const reminderOf = ({ number, remindAt }: DueCase): string => `${number} ${remindAt}`;
