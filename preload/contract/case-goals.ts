import { z } from 'zod';
import type { Millis } from './shared.ts';

export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

/** Longer than a year no caller waits. */
const mostGoalHours = 8760;
const hours = z.number().int().min(1).max(mostGoalHours).nullable().default(null);
const goals = z.object({ answer: hours, solve: hours }).default({ answer: null, solve: null });

/** For each priority in how many hours a case is to be answered and solved, by its clock; null: there is no goal. */
export const caseGoalSettings = z.object({ low: goals, normal: goals, high: goals, urgent: goals });
export type CaseGoalSettings = z.output<typeof caseGoalSettings>;
const none = { answer: null, solve: null };
export const noGoals: CaseGoalSettings = { low: none, normal: none, high: none, urgent: none };

export const caseGoalKinds = ['answer', 'solve'] as const;
export type CaseGoalKind = (typeof caseGoalKinds)[number];

/** How a case stands to a goal of its priority, at the moment at which it was read. */
export interface CaseGoal {
  readonly kind: CaseGoalKind;
  /** The clock runs; stands still while the case waits; or what it measured has happened. */
  readonly clock: 'running' | 'paused' | 'reached';
  /** When it is or was due; null where the clock does not run. */
  readonly dueAt: Millis | null;
  /** What was left of it then; less than nothing where it was missed. */
  readonly leftMillis: Millis;
}

/** A goal that is due within so long is about to be missed. */
export const soonMillis = 60 * 60_000;
