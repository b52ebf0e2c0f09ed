import type { z } from 'zod';
import type { linkFilters } from '../../../preload/contract/links.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { farAhead } from '../../stored-times.ts';
import { whomTyped } from '../ground/people/whom-typed.ts';
import { scannerClient } from './client-words.ts';

/** What the ledger is narrowed to: parsed, and `whom` is what it turned out to be. */
export type ParsedLinkFilters = Omit<z.output<typeof linkFilters>, 'whom'> & {
  readonly caseNumber?: string;
  /** Whom it was narrowed to is no one. */
  readonly isNobody?: boolean;
};

/** Finds out whom an id is of that was typed for any of them. */
export function resolved(
  reader: Reader,
  { whom, ...filters }: z.output<typeof linkFilters>,
): ParsedLinkFilters {
  if (!whom) return filters;
  const found = whomTyped(reader, whom);
  switch (found.kind) {
    case 'account':
      return { ...filters, account: found.id };
    case 'practice':
      return { ...filters, practice: found.id };
    case 'case':
      return { ...filters, caseNumber: found.id };
    case 'nobody':
      return { ...filters, isNobody: true };
  }
}

/** Where a link stands, over `tokens AS t` and its mail `messages AS m`; the same as `hasEnded` where its time is over. */
export const stateSql = (now: Millis): Sql => sql`CASE
  WHEN t.used_at IS NOT NULL THEN 'used'
  WHEN t.voided_at IS NOT NULL THEN 'cancelled'
  WHEN t.expires_at <= ${now} OR t.created_at > ${now + farAhead} THEN 'expired'
  WHEN EXISTS (SELECT 1 FROM link_openings AS o WHERE o.token_hash = t.hash AND o.client <> ${scannerClient}) THEN 'opened'
  WHEN m.state IN ('queued', 'sending', 'deferred', 'held') THEN 'waiting'
  WHEN m.state IN ('failed', 'bounced', 'expired', 'cancelled') THEN 'not-arrived'
  ELSE 'sent' END`;

/**
 * The links of the filters, before the range of time. The order of the two tables is ours: an account or a practice has few
 * links, and everything else is read in the order of time.
 */
export const linksFrom = ({ account, practice, caseNumber }: ParsedLinkFilters): Sql =>
  caseNumber !== undefined
    ? sql`cases AS one CROSS JOIN tokens AS t ON t.case_id = one.id CROSS JOIN accounts AS a ON a.id = t.account_id`
    : account === undefined && practice === undefined
      ? sql`tokens AS t CROSS JOIN accounts AS a ON a.id = t.account_id`
      : sql`accounts AS a CROSS JOIN tokens AS t ON t.account_id = a.id`;

/** What the ledger is narrowed to, as conditions over what `linksFrom` gives and the mail `messages AS m`. */
export function linkConditions(filters: ParsedLinkFilters, now: Millis): readonly Sql[] {
  const { state, purpose, channel, operator, practice, account, caseNumber, isNobody } = filters;
  return [
    ...(isNobody ? [sql`0`] : []),
    ...(caseNumber === undefined ? [] : [sql`one.number = ${caseNumber}`]),
    ...(account === undefined ? [] : [sql`a.id = ${account}`]),
    ...(practice ? [sql`a.practice_id = ${practice}`] : []),
    ...(purpose === undefined ? [] : [sql`t.purpose = ${purpose}`]),
    ...(channel === undefined ? [] : [sql`t.channel = ${channel}`]),
    ...(operator ? [sql`t.operator = ${operator}`] : []),
    ...(state === undefined ? [] : [sql`${stateSql(now)} = ${state}`]),
  ];
}

/** Whether the list has to be looked for step by step: no index has all of it in order. */
export const takesSteps = ({
  state,
  purpose,
  channel,
  operator,
  practice,
  account,
  caseNumber,
  isNobody,
}: ParsedLinkFilters): boolean =>
  !isNobody &&
  account === undefined &&
  caseNumber === undefined &&
  !practice &&
  (state !== undefined || [purpose, channel, operator].filter(Boolean).length > 1);
