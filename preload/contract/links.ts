import { z } from 'zod';
import { action, query } from './define.ts';
import type { MessageState } from './outbox.ts';
import {
  type Channel,
  channels,
  id,
  type Millis,
  type Page,
  type ProofKind,
  pageLimit,
  typedText,
} from './shared.ts';
import { dayOrInstant, timeZone } from './times.ts';

/** What a link in a mail is good for. */
export const linkPurposes = [
  'reset-password',
  'verify-email',
  'change-email',
  'cancel-change',
  'invitation',
  'prove-mailbox',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/**
 * Where a link stands, one of these: used, cancelled before that, its time over, opened by a person, sent and not opened,
 * its mail still waiting here, its mail never arrived.
 */
export const linkStates = [
  'used',
  'cancelled',
  'expired',
  'opened',
  'sent',
  'waiting',
  'not-arrived',
] as const;
export type LinkState = (typeof linkStates)[number];

/** Why a link stopped before it was used. */
export const voidReasons = [
  'newer',
  'address-changed',
  'change-cancelled',
  'merged',
  'released',
  'password-set',
  'invitation-finished',
  'wrong-codes',
  'reported',
  'deactivated',
  'practice-closed',
  'clinic-email-changed',
  'by-hand',
] as const;
export type VoidReason = (typeof voidReasons)[number];

/** One kind of program that opened a link, and how often. */
export interface LinkOpening {
  /** In words, as in `Firefox on Windows` or `a mail scanner`. */
  readonly client: string;
  /** A program that looks into mails by itself: no person has seen the page. */
  readonly isScanner: boolean;
  readonly firstAt: Millis;
  readonly lastAt: Millis;
  readonly times: number;
}

export interface LinkRow {
  /** SHA-256 of the link's secret part, hexadecimal: it opens nothing. */
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly state: LinkState;
  readonly accountId: string;
  readonly accountName: string;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly caseNumber: string | null;
  /** Whom it was made for: who asked, by what name they gave. */
  readonly askedBy: string | null;
  readonly channel: Channel | null;
  readonly operator: string | null;
  /** What the caller had proven when it was made. */
  readonly proofs: readonly ProofKind[];
  /** A lead had it made without the proof that it needs. */
  readonly overridden: boolean;
  /** Where its mail went; null where it is not known. */
  readonly to: string | null;
  readonly madeAt: Millis;
  readonly validUntil: Millis;
  readonly mail: {
    readonly id: string;
    readonly state: MessageState;
    /** What the mail server said or what became of it, in a sentence; null where there is nothing to say. */
    readonly reason: string | null;
    readonly at: Millis;
  } | null;
  /** By kind of program, the first one first. */
  readonly openings: readonly LinkOpening[];
  readonly usedAt: Millis | null;
  /** In words, as in `Firefox on Windows`; null where it is not known. */
  readonly usedBy: string | null;
  readonly cancelledAt: Millis | null;
  readonly cancelReason: VoidReason | null;
  /** Why it was cancelled, in a sentence; null where it was not. */
  readonly cancelledBecause: string | null;
  /** What to say to the caller about it. It names no address and no holder. */
  readonly tellCaller: string;
  /** An operator may cancel it. */
  readonly canCancel: boolean;
}

/** What the ledger may be narrowed to. `from` and `to` are days of the zone, `to` included, or instants, `to` not included. */
export const linkFilters = z.object({
  state: z.enum(linkStates).optional(),
  purpose: z.enum(linkPurposes).optional(),
  channel: z.enum(channels).optional(),
  operator: typedText(200).optional(),
  practice: typedText(100).optional(),
  account: id.optional(),
  /** An account's id, a Practice ID or a case's number, whichever it is. */
  whom: typedText(100).optional(),
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  /** Whose days are meant, and whose clock `tellCaller` goes by. */
  zone: timeZone.default('UTC'),
});
export type LinkFilters = z.input<typeof linkFilters>;

const topics = [
  'links',
  'outbox',
  'mail',
  'message',
  'cases',
  'case',
  'claims',
  'directory',
  'account',
] as const;

export const linkQueries = {
  /** Links that were mailed, newest first. */
  links: query<Page<LinkRow>>()(
    linkFilters.extend({ after: z.string().max(100).optional(), limit: pageLimit.default(100) }),
    { topics, long: true },
  ),
  link: query<LinkRow>()(
    z.object({ id: z.string().regex(/^[0-9a-f]{64}$/), zone: timeZone.default('UTC') }),
    { topics },
  ),
};

export const linkActions = {
  /** Stops a link that still works, and its mail where that still waits. */
  'links.cancel': action<{ readonly caseNumber: string }>()(
    z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }),
    {
      strength: 0,
      icon: 'link',
      label: { en: 'Link cancelled', es: 'Enlace cancelado' },
    },
  ),
};
