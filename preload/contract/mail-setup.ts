import { z } from 'zod';
import { query, shell } from './define.ts';
import type { ConversationLine } from './outbox.ts';
import { type Millis, typedEmail } from './shared.ts';

/** A server's certificate, as a person looks at it before trusting it. */
export interface ServerCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** SHA-256, hexadecimal with colons. */
  readonly fingerprint: string;
}

/** How a test of the mail settings went. */
export interface TestReport {
  readonly outcome:
    | 'accepted'
    | 'refused'
    | 'deferred'
    | 'uncertain'
    | 'dropped'
    | 'blocked'
    | 'not-connected';
  /** The server's last words, or why it was not reached. */
  readonly response: string;
  /** The server that was tried. */
  readonly host: string;
  readonly port: number;
  /** All that was said, secrets masked. */
  readonly conversation: readonly ConversationLine[];
  /** The certificate that was not trusted, so that a person may look at it and trust it. */
  readonly untrusted: ServerCertificate | null;
}

/** What a look into the mailbox for bounces and answers brought: numbers of mails. */
export interface PollSummary {
  readonly read: number;
  readonly bounced: number;
  readonly noted: number;
  /** Mail that has nothing to do with a message of ours; it stays as it is. */
  readonly notOurs: number;
}

/** What is under way or was found while mail is set up; nothing of it is kept when the program ends. */
export interface MailSetup {
  /** Somebody was sent to the provider's page and has not come back yet. */
  readonly signingIn: boolean;
  readonly mailbox: {
    /** Why the mailbox can't be read, in a sentence. */
    readonly problem: string | null;
    /** The last time that it could be read, and what that brought. */
    readonly lastLook: { readonly at: Millis; readonly summary: PollSummary } | null;
  };
}

/** The TXT record that lets receivers check our signatures: the public half of the key. */
export interface DkimRecord {
  readonly name: string;
  readonly value: string;
}

export const mailSetupQueries = {
  /** Null until there are a domain, a selector and a key. */
  dkimRecord: query<DkimRecord | null>()(z.object({}), { topics: ['settings'] }),
};

export const mailSetupCalls = {
  mailSetup: shell<MailSetup>()(z.object({}), { role: 'auditor' }),
  /** Sends a test by the saved settings, past the outbox. A server that refuses is no refusal but a report. */
  testMail: shell<TestReport>()(z.object({ to: typedEmail }), { role: 'agent' }),
  /** Opens the provider's page in the person's browser and waits until they come back, give up or are late. */
  signInToMail: shell<{ signedIn: true }>()(z.object({}), { role: 'lead' }),
  cancelSignIn: shell<{ cancelled: boolean }>()(z.object({}), { role: 'lead' }),
  /** Looks into the mailbox for bounces and answers now instead of at the next turn. */
  fetchMail: shell<PollSummary>()(z.object({}), { role: 'agent' }),
  /** Makes a new key to sign mail with in the place of the one there is. The private half stays in the store. */
  makeDkimKey: shell<{ made: true }>()(z.object({}), { role: 'lead' }),
};
