import type { z } from 'zod';
import { messageStates, type outboxFilters } from '../../../preload/contract/outbox.ts';
import { join, type Sql, sql } from '../../store/sql.ts';
import { likeText } from '../cases/case-filters.ts';
import { withMerged } from '../ground/case-log/merged-cases.ts';
import { type MessageRange, within } from '../ground/mail/message-ranges.ts';

/** What a list is narrowed to, parsed. */
export type MessageFilters = z.output<typeof outboxFilters>;

/** The states that a list is narrowed to; all, where it is not. */
function statesOf({ state, states }: MessageFilters): Sql {
  const chosen = state === undefined ? (states ?? messageStates) : [state];
  return join(
    chosen.map((each) => sql`${each}`),
    ', ',
  );
}

/** Whether a list has to be looked for step by step: no index has all of it in order. */
export const takesSteps = ({ states, domain, text }: MessageFilters): boolean =>
  states !== undefined || Boolean(domain) || Boolean(text);

/** A case by its number, and those that were merged into it. */
const casesOf = (number: string): Sql => withMerged(sql`(SELECT id FROM cases WHERE number = ${number})`);

/**
 * What a list of messages is narrowed to within a range, as conditions over `messages AS m`. Domain and words are looked for
 * in an index that has them beside the time: reading the messages themselves would take a hundred times as long.
 */
export function messageConditions(filters: MessageFilters, range: MessageRange): readonly Sql[] {
  const { state, caseNumber, domain, text } = filters;
  const like = text ? likeText(text) : null;
  return [
    within(range, [sql`m.created_at`, sql`m.id`]),
    ...(state === undefined ? [] : [sql`m.state = ${state}`]),
    ...(caseNumber === undefined ? [] : [sql`m.case_id IN (${casesOf(caseNumber)})`]),
    ...(filters.states === undefined && !domain
      ? []
      : [
          sql`m.id IN (SELECT id FROM messages WHERE state IN (${statesOf(filters)}) AND ${within(range)}
              ${domain ? sql`AND to_domain = ${domain}` : sql``})`,
        ]),
    ...(like === null
      ? []
      : [
          sql`m.id IN (SELECT id FROM messages WHERE ${within(range)}
              AND (to_address LIKE ${like} ESCAPE '\\' OR subject LIKE ${like} ESCAPE '\\'))`,
        ]),
  ];
}

/** The same for counts by state, over `messages`: what is chosen among the states and words must not make them vanish. */
export function countConditions({ caseNumber, domain }: MessageFilters, range: MessageRange): readonly Sql[] {
  return [
    within(range),
    ...(caseNumber === undefined ? [] : [sql`case_id IN (${casesOf(caseNumber)})`]),
    ...(domain ? [sql`to_domain = ${domain}`] : []),
  ];
}
