import { z } from 'zod';
import { type ReadinessFilters, readinessFilters } from '../../../preload/contract/readiness.ts';
import { done } from '../../failures.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import {
  type ActionDefinition,
  defineInternalAction,
  type Handled,
  nothingDone,
} from '../ground/basics/definitions.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { clinicLetter, personLetter } from './notice-letters.ts';
import { type NoticePlan, noticeKeys, planNotices } from './notices.ts';

/** Queues the letters of a few practices. */
export const noticeAction = 'readiness.mail';
const dayLength = 24 * 60 * 60 * 1000;

const noticeInput = z.object({
  practices: z.array(z.string()).min(1).max(1000),
  filters: readinessFilters,
  days: z.number(),
});
export type NoticeInput = z.output<typeof noticeInput>;

/** When somebody has to have been told last, to be told again. */
export const toldBefore = (now: number, days: number): number => now - days * dayLength;

function queueLetters(
  transaction: Writer,
  { practices, filters, days }: NoticeInput,
  context: ActionContext,
): Handled<readonly NoticePlan[]> {
  const rules = { filters, notSince: toldBefore(context.now, days), now: context.now };
  const plans = practices.map((practice) => {
    const plan = planNotices(transaction, practice, rules);
    for (const person of plan.persons) {
      const { id } = queueMail(
        transaction,
        {
          purpose: 'upgrade-notice',
          to: person.to,
          content: personLetter(transaction, person, context.settings),
          caseId: null,
          accountId: person.row.id,
          expiresAt: null,
          supersedeKey: noticeKeys.person(person.row.id),
        },
        context,
      );
      keepNotice(transaction, person.row.id, id, context.now);
    }
    if (plan.clinic) {
      const { id } = queueMail(
        transaction,
        {
          purpose: 'upgrade-notice',
          to: plan.clinic.to,
          content: clinicLetter(transaction, plan.clinic.people, context.settings),
          caseId: null,
          accountId: null,
          expiresAt: null,
          supersedeKey: noticeKeys.clinic(practice),
        },
        context,
      );
      for (const { row } of plan.clinic.people) keepNotice(transaction, row.id, id, context.now);
    }
    return plan;
  });
  // Practices in which no one needs a letter leave no trace.
  if (plans.every(({ persons, clinic }) => persons.length === 0 && clinic === null))
    return nothingDone(plans);
  context.changed('readiness');
  return done(plans);
}

function keepNotice(transaction: Writer, accountId: string, messageId: string, now: number): void {
  transaction.one(
    sql`INSERT INTO upgrade_notices (account_id, message_id, queued_at) VALUES (${accountId}, ${messageId}, ${now})
        ON CONFLICT (account_id) DO UPDATE SET message_id = excluded.message_id, queued_at = excluded.queued_at`,
  );
}

/** The changes that a run of letters is made of. Writing to many people at once is a lead's to decide. */
export const noticeActions: readonly ActionDefinition[] = [
  defineInternalAction(noticeAction, noticeInput, {
    role: 'lead',
    handle: queueLetters,
    audit: ({
      practices,
      filters,
      days,
    }: {
      practices: readonly string[];
      filters: ReadinessFilters;
      days: number;
    }) => ({
      practices: practices.length,
      first: practices[0] ?? null,
      last: practices.at(-1) ?? null,
      filters,
      days,
    }),
  }),
];
