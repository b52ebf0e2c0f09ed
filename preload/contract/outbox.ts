import { z } from 'zod';
import { action, query } from './define.ts';
import {
  id,
  type Millis,
  type Page,
  pageLimit,
  type Refusal,
  requiredEmail,
  requiredText,
  typedText,
} from './shared.ts';
import { dayOrInstant, timeZone } from './times.ts';

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
  /** Held by a person, so only a person sends it; not for want of a network or a server. */
  readonly heldByPerson: boolean;
  readonly expiresAt: Millis | null;
  /** The server's words, or ours where no server spoke. */
  readonly lastResponse: string | null;
  /** What a refusing answer means, in a sentence; null where it says it itself. */
  readonly reason: string | null;
  readonly caseNumber: string | null;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
}

/** A line of a conversation with a mail server, secrets masked. `note` is neither's: it tells what happened. */
export interface ConversationLine {
  readonly by: 'us' | 'server' | 'note';
  readonly text: string;
}

export interface MessageTransition {
  readonly at: Millis;
  readonly from: MessageState | null;
  readonly to: MessageState;
  readonly attempt: number;
  readonly response: string | null;
  /** What was said in the try that ended with this; null where nothing was. */
  readonly conversation: readonly ConversationLine[] | null;
}

export interface OutboxMessage extends OutboxRow {
  readonly messageId: string;
  /** Whose record it is about; null where it is about no one's. */
  readonly accountId: string | null;
  readonly practiceId: string | null;
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

/** What a list of messages may be narrowed to; everything left out leaves all in. `from` and `to` are days of the zone, `to` included, or instants, `to` not included. */
export const outboxFilters = z.object({
  state: z.enum(messageStates).optional(),
  states: z.array(z.enum(messageStates)).min(1).max(messageStates.length).optional(),
  caseNumber: z.string().max(20).optional(),
  /** The whole domain, in the form in which mail goes to it. */
  domain: typedText(255).optional(),
  /** A part of the recipient's address or of the subject. */
  text: typedText(200).optional(),
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  zone: timeZone.default('UTC'),
});
export type OutboxFilters = z.input<typeof outboxFilters>;

/**
 * Where the address of a message can be corrected: mail goes to what is on file, never to what was just typed, so another address
 * is a change of what is on file, by its rules.
 */
export type AddressWay =
  /** A person's login email. */
  | { readonly kind: 'login-email'; readonly accountId: string; readonly name: string }
  /** The clinic email of these practices, that of the message's case first. */
  | {
      readonly kind: 'clinic-email';
      readonly practices: readonly { readonly id: string; readonly name: string }[];
    }
  /** An address that the desk's own settings have. */
  | { readonly kind: 'setting'; readonly section: 'mail' | 'audit' }
  /** The address that somebody wrote to the desk from: answers go there or to what is on file. */
  | { readonly kind: 'answer'; readonly caseNumber: string }
  /** Nobody has it on file any more. */
  | { readonly kind: 'none' };

export const outboxQueries = {
  /**
   * A page of messages, newest first. The first page brings how many there are by state, whatever the states and words that
   * the list is narrowed to; later ones bring none.
   */
  outbox: query<Page<OutboxRow> & { readonly counts: Readonly<Partial<Record<MessageState, number>>> }>()(
    outboxFilters.extend({ after: z.string().max(100).optional(), limit: pageLimit.default(100) }),
    { topics: ['outbox', 'mail', 'message'], long: true },
  ),
  /** What was mailed for an account, or for a practice and its people, in cases or outside of them, newest first. */
  messagesOf: query<Page<OutboxRow>>()(
    z.object({
      account: id.optional(),
      practice: id.optional(),
      after: z.string().max(100).optional(),
      limit: pageLimit.default(20),
    }),
    { topics: ['outbox', 'mail', 'message', 'cases'], long: true },
  ),
  message: query<OutboxMessage>()(z.object({ id }), {
    topics: ['outbox', 'mail', 'message'],
    about: { topic: 'message', field: 'id' },
  }),
  /** Where the address of a message can be corrected. Code `message-not-found`. */
  addressWay: query<AddressWay>()(z.object({ id }), {
    topics: ['outbox', 'mail', 'message', 'directory', 'claims', 'account', 'practice'],
  }),
  /** What the sandbox's SMTP server got, newest first. */
  sandboxMails: query<readonly SandboxMail[]>()(z.object({ limit: pageLimit.default(200) }), {
    topics: ['outbox', 'mail', 'sandbox'],
  }),
  sandboxMail: query<SandboxMail & { readonly text: string; readonly html: string }>()(
    z.object({ file: z.string().regex(/^[\w.-]+\.eml$/) }),
    { topics: [] },
  ),
};

/** A message that a change of several passed over, and why. */
export interface LeftOut {
  readonly id: string;
  readonly error: Refusal;
}

const severalMessages = z.object({
  ids: z.array(id).min(1).max(1000),
  /** Passes over what can't be changed so, and tells of it, instead of changing none. */
  leaveOut: z.boolean().default(false),
});

/** Mail to an address came back, or was refused for its address: the last time that it did. */
export interface ReturnedMail {
  readonly at: Millis;
  /** In plain words, and the server's own. */
  readonly reason: string;
  /** The message that came back, by its id in the outbox. */
  readonly messageId: string;
}

export const outboxActions = {
  'outbox.retry': action<{ readonly retried: readonly string[]; readonly leftOut?: readonly LeftOut[] }>()(
    severalMessages.extend({
      /** An uncertain message may arrive twice: a person says that it may. */
      evenIfTwice: z.boolean().default(false),
    }),
    { strength: 0, icon: 'mail', label: { en: 'Mail sent again', es: 'Correo enviado de nuevo' } },
  ),
  /** Not sent until a person sends it again; its link may die meanwhile. */
  'outbox.hold': action<{ readonly held: readonly string[]; readonly leftOut?: readonly LeftOut[] }>()(
    severalMessages,
    { strength: 0, icon: 'pause', label: { en: 'Mail held', es: 'Correo retenido' } },
  ),
  /** Takes the mark off an address that mail came back from, named by itself or by that mail: a person knows that it arrives again. */
  'outbox.address-works': action<{ readonly email: string }>()(
    z.union([z.object({ email: requiredEmail }), z.object({ messageId: id })]),
    {
      strength: 0,
      icon: 'check',
      label: { en: 'Address works again', es: 'La dirección vuelve a funcionar' },
    },
  ),
  /** Nothing more is done about a message that did not arrive, or may not have: it won't be sent, and needs nobody any more. */
  'outbox.put-away': action<{ readonly putAway: readonly string[]; readonly leftOut?: readonly LeftOut[] }>()(
    severalMessages.extend({ reason: requiredText(200) }),
    { strength: 0, icon: 'check', label: { en: 'Mail put away', es: 'Correo archivado' } },
  ),
  /** What was put away needs a person again, as before. */
  'outbox.take-back': action<{
    readonly takenBack: readonly string[];
    readonly leftOut?: readonly LeftOut[];
  }>()(severalMessages, {
    strength: 0,
    icon: 'refresh',
    label: { en: 'Mail taken back', es: 'Correo recuperado' },
  }),
  'outbox.cancel': action<{ readonly cancelled: readonly string[]; readonly leftOut?: readonly LeftOut[] }>()(
    severalMessages,
    { strength: 0, icon: 'cross', label: { en: 'Mail cancelled', es: 'Correo cancelado' } },
  ),
};
