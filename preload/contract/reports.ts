import { z } from 'zod';
import type { CaseReason } from './cases.ts';
import { query } from './define.ts';
import type { Millis } from './shared.ts';
import { reportPeriod } from './times.ts';

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

/**
 * Cases in numbers; times are in milliseconds from opening: the one in the middle of all, and the one that nine of ten do not
 * pass; null where there is none.
 */
export interface CaseFigures {
  readonly opened: number;
  /** Of these, those that got an answer. */
  readonly answered: number;
  /** Of these, those that are solved or closed. */
  readonly solved: number;
  readonly medianToAnswer: Millis | null;
  readonly p90ToAnswer: Millis | null;
  readonly medianToSolve: Millis | null;
  readonly p90ToSolve: Millis | null;
}

/** Cases that were opened in one hour of a weekday. */
export interface CaseHour {
  /** 1 is Monday. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly opened: number;
}

export interface CaseReport {
  readonly total: CaseFigures;
  /** The same of as many days before; null where the period has no end to one side. */
  readonly before: CaseFigures | null;
  /** Weekdays and hours in which cases were opened, Monday's first hour first. */
  readonly hours: readonly CaseHour[];
  /** Days on which cases were opened, the newest first. */
  readonly days: readonly (CaseFigures & { readonly day: string })[];
  /** Those with the most cases first. */
  readonly reasons: readonly (CaseFigures & { readonly reason: CaseReason })[];
  readonly operators: readonly (CaseFigures & { readonly operator: string })[];
}

/** Password resets by what became of them, the first that fits. */
export interface ResetCounts {
  readonly sent: number;
  readonly used: number;
  /** Its mail is known not to have arrived. */
  readonly notArrived: number;
  /** Replaced by another one, or ended at the desk. */
  readonly cancelled: number;
  /** Its time was over before it was used. */
  readonly expired: number;
  /** It can still be used. */
  readonly valid: number;
}

export interface ResetReport {
  readonly total: ResetCounts;
  /** By the domain of the address; empty where the reset was made without a mail. Those with the most first. */
  readonly domains: readonly (ResetCounts & { readonly domain: string })[];
}

export const reportQueries = {
  /** What became of the mail that was written on some days. It takes its time, though never long at a stretch. */
  mailReport: query<MailReport>()(
    reportPeriod.extend({
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
  caseReport: query<CaseReport>()(reportPeriod, { topics: ['cases'], long: true, readsAll: true }),
  /** What became of the password resets of some days. */
  resetReport: query<ResetReport>()(reportPeriod, { topics: [], long: true, readsAll: true }),
};
