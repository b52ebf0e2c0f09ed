import { z } from 'zod';
import { action, query } from './define.ts';
import { id, type Millis, type Page, pageLimit } from './shared.ts';

export const messageStates = [
  'queued',
  'sending',
  'accepted',
  'deferred',
  'held',
  'failed',
  'uncertain',
  'expired',
  'bounced',
  'cancelled',
] as const;
export type MessageState = (typeof messageStates)[number];

export interface OutboxRow {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly purpose: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly nextAttemptAt: Millis | null;
  readonly expiresAt: Millis | null;
  readonly lastResponse: string | null;
  readonly caseNumber: string | null;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
}

export interface MessageTransition {
  readonly at: Millis;
  readonly from: MessageState | null;
  readonly to: MessageState;
  readonly attempt: number;
  readonly response: string | null;
}

export interface OutboxMessage extends OutboxRow {
  readonly messageId: string;
  /** The text part for a person to read, with links' tokens masked. */
  readonly text: string;
  readonly transitions: readonly MessageTransition[];
}

export interface SendSummary {
  readonly accepted: number;
  readonly deferred: number;
  readonly failed: number;
  readonly uncertain: number;
  readonly held: number;
  readonly expired: number;
}

export interface SandboxMail {
  readonly file: string;
  readonly at: Millis;
  readonly to: string;
  readonly subject: string;
}

/** Messages of one day to one domain, by what became of them. Accepted is not delivered; bounced is known not to be. */
export interface MailReportRow {
  readonly day: string;
  readonly domain: string;
  readonly accepted: number;
  readonly bounced: number;
  readonly failed: number;
  readonly uncertain: number;
  readonly expired: number;
  readonly cancelled: number;
  readonly waiting: number;
}

const day = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
    'is no day like 2026-11-21',
  );

export const outboxQueries = {
  outbox: query<Page<OutboxRow> & { readonly counts: Readonly<Partial<Record<MessageState, number>>> }>()(
    z.object({
      state: z.enum(messageStates).optional(),
      caseNumber: z.string().max(20).optional(),
      after: z.string().max(100).optional(),
      limit: pageLimit.default(100),
    }),
  ),
  message: query<OutboxMessage>()(z.object({ id })),
  /** What became of the mail of some days (UTC, the last one included), by day and domain; newest day first. */
  mailReport: query<{ readonly rows: readonly MailReportRow[] }>()(
    z.object({ from: day.optional(), to: day.optional() }),
  ),
  /** What the sandbox's SMTP server got, newest first. */
  sandboxMails: query<readonly SandboxMail[]>()(z.object({ limit: pageLimit.default(200) })),
  sandboxMail: query<SandboxMail & { readonly text: string; readonly html: string }>()(
    z.object({ file: z.string().regex(/^[\w.-]+\.eml$/) }),
  ),
};

export const outboxActions = {
  'outbox.retry': action<{ retried: readonly string[] }>()(
    z.object({
      ids: z.array(id).min(1).max(1000),
      /** An uncertain message may arrive twice: a person says that it may. */
      evenIfTwice: z.boolean().default(false),
    }),
  ),
  /** Not sent until a person sends it again; its link may die meanwhile. */
  'outbox.hold': action<{ held: readonly string[] }>()(z.object({ ids: z.array(id).min(1).max(1000) })),
  'outbox.cancel': action<{ cancelled: readonly string[] }>()(
    z.object({ ids: z.array(id).min(1).max(1000) }),
  ),
};
