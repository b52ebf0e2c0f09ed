import { z } from 'zod';
import type { CaseReason } from './cases.ts';
import { query } from './define.ts';
import type { Millis } from './shared.ts';
import { day, timeZone } from './times.ts';

/** Messages by what became of them. Accepted is not delivered; bounced is known not to be. */
export interface MailCounts {
  readonly accepted: number;
  readonly bounced: number;
  readonly failed: number;
  readonly uncertain: number;
  readonly expired: number;
  readonly cancelled: number;
  /** Queued, being sent, deferred or held. */
  readonly waiting: number;
}

export interface MailReportDay extends MailCounts {
  readonly day: string;
}

export interface MailReportDomain extends MailCounts {
  readonly domain: string;
}

export interface MailReportRow extends MailCounts {
  readonly day: string;
  readonly domain: string;
}

export interface MailReport {
  readonly total: MailCounts;
  /** Days on which messages were written, the newest first. */
  readonly days: readonly MailReportDay[];
  /** Those with the most messages first. */
  readonly domains: readonly MailReportDomain[];
  /** Each day's domains, the newest day first; empty unless asked for. */
  readonly rows: readonly MailReportRow[];
}

/** Cases in numbers; times are in milliseconds from opening, the one in the middle of all, null where there is none. */
export interface CaseFigures {
  readonly opened: number;
  /** Of these, those that got an answer. */
  readonly answered: number;
  /** Of these, those that are solved or closed. */
  readonly solved: number;
  readonly medianToAnswer: Millis | null;
  readonly medianToSolve: Millis | null;
}

export interface CaseReport {
  readonly total: CaseFigures;
  /** Days on which cases were opened, the newest first. */
  readonly days: readonly (CaseFigures & { readonly day: string })[];
  /** Those with the most cases first. */
  readonly reasons: readonly (CaseFigures & { readonly reason: CaseReason })[];
  readonly operators: readonly (CaseFigures & { readonly operator: string })[];
}

/** Days of the zone, the last one included; left out, there is no end to that side. */
const period = z.object({
  from: day.optional(),
  to: day.optional(),
  zone: timeZone.default('UTC'),
});

export const reportQueries = {
  /** What became of the mail that was written on some days. It takes its time, though never long at a stretch. */
  mailReport: query<MailReport>()(
    period.extend({
      /** Each day's domains too: there may be many. */
      rows: z.boolean().default(false),
    }),
    {
      // It is long and asked for again by the clock: a sender at work would have it counted again without end.
      topics: [],
      long: true,
      readsAll: true,
    },
  ),
  /** How many cases were opened on some days, and how long they took. */
  caseReport: query<CaseReport>()(period, { topics: ['cases'], long: true, readsAll: true }),
};
