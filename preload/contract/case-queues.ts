import { z } from 'zod';
import { type CaseQueue, type CaseReason, type CaseSummary, caseNumber } from './cases.ts';
import { action, query } from './define.ts';
import { problem } from './input-problems.ts';
import { operatorName } from './operators.ts';
import { id, type Millis } from './shared.ts';

/** How many cases stand in each queue, counted up to `mostInQueue`. */
export type QueueCounts = Readonly<Record<CaseQueue, number>> & {
  /** Of the newest that came due, what waits for this operator: theirs, and nobody's. */
  readonly dueForMe: number;
  /** Of the newest that nobody has taken up yet, those from the portal. */
  readonly newFromPortal: number;
};
/** A queue is counted up to here. */
export const mostInQueue = 999;

/** A case whose reminder has come. */
export interface DueCase {
  readonly number: string;
  readonly caller: string;
  readonly reason: CaseReason;
  readonly remindAt: Millis;
  readonly assigneeId: string | null;
}

const operatorId = z.object({ operatorId: id });
const topics = ['cases', 'case'];
// Further ahead than this nobody plans to call somebody back.
const furthest = Date.UTC(9999, 0);
const moment = z
  .number()
  .int()
  .min(0)
  .refine((at) => at <= furthest, problem('isTooFarAhead'));

export const caseQueueQueries = {
  queueCounts: query<QueueCounts>()(operatorId, { topics, long: true }),
  /** The cases that came due for an operator, by id: theirs and nobody's, the earliest first. */
  dueCases: query<readonly DueCase[]>()(operatorId, { topics }),
};

export const caseQueueActions = {
  /** Lets a case wait, until a moment at which it comes back by itself; null: until somebody takes it up. */
  'cases.wait': action<CaseSummary>()(z.object({ number: caseNumber, until: moment.nullable() }), {
    strength: 0,
    icon: 'pause',
    label: { en: 'Waiting', es: 'En espera' },
  }),
  /** Says who works on a case: an operator by name, or null for nobody. */
  'cases.assign': action<CaseSummary>()(z.object({ number: caseNumber, to: operatorName.nullable() }), {
    strength: 0,
    icon: 'person',
    label: { en: 'Assigned', es: 'Asignado' },
  }),
  /** Takes a case up: it is open again, the one who does it works on it, and its reminder has done its part. */
  'cases.take-up': action<CaseSummary>()(z.object({ number: caseNumber }), {
    strength: 0,
    icon: 'phone',
    label: { en: 'Taken up', es: 'Retomado' },
  }),
};
