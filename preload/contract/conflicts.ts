import { z } from 'zod';
import { query } from './define.ts';
import { id, type Millis, type Refusal, typedEmail } from './shared.ts';

/** What an account has to do with an address. */
export type AroundRole = 'asks' | 'holds' | 'changes-to' | 'wants';

/** An account around an address. */
export interface AccountAround {
  readonly accountId: string;
  readonly name: string;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly role: AroundRole;
  /** Of what it holds; null for who only wants it. */
  readonly state: 'unverified' | 'verified' | null;
  readonly status: string;
  readonly practiceStatus: string;
  /** Since when it holds or wants it; null for who asks without having it on file. */
  readonly since: Millis | null;
  /** Where it changes to, masked; null where it changes to nothing. */
  readonly changingTo: string | null;
  /** What makes it look like the same person as who asks. */
  readonly alike: readonly string[];
  readonly isSamePractice: boolean;
}

/** What became of an address, in a word. */
export type ClaimEventKind =
  | 'wanted-by-import'
  | 'wanted-by-upgrade'
  | 'wanted-by-desk'
  | 'refused'
  | 'claimed'
  | 'change-begun'
  | 'leaving-begun'
  | 'leaving-cancelled'
  | 'link-sent'
  | 'verified'
  | 'changed'
  | 'change-cancelled'
  | 'released'
  | 'merged'
  | 'merge-undone'
  | 'deactivated'
  | 'reactivated'
  | 'practice-closed'
  | 'practice-reopened';

export interface ClaimEvent {
  readonly at: Millis;
  readonly kind: ClaimEventKind;
  /** Whose it was; null where that is no longer on file. */
  readonly accountId: string | null;
  readonly name: string;
  readonly practiceName: string;
  /** Who did it at the desk; null for the person themselves, and for what an import brought. */
  readonly operator: string | null;
  readonly caseNumber: string | null;
}

/** The accounts around an address, and what became of it. For the operator alone. */
export interface Conflict {
  readonly email: string;
  readonly accounts: readonly AccountAround[];
  /** Others that want it and are not listed. */
  readonly others: number;
  /** Newest first. */
  readonly events: readonly ClaimEvent[];
  /** There are older ones that are not listed. */
  readonly hasOlder: boolean;
}

export interface PlannedMail {
  /** Whom it goes to: masked; the address that is still to be chosen is named as that. */
  readonly to: string;
  /** The account that the mailbox belongs to; null for a clinic's. */
  readonly whose: string | null;
  readonly purpose: string;
  readonly subject: string;
  /** When its link stops working; null where it has none. */
  readonly linkUntil: Millis | null;
}

/** What happens to one account, each a sentence for the operator. */
export interface PlannedChange {
  readonly accountId: string;
  readonly name: string;
  readonly practiceName: string;
  readonly changes: readonly string[];
}

/** What a way out would do, found by doing it and rolling it back. */
export interface WayPlan {
  /** The action that it comes to. */
  readonly action: string;
  /** Why it can't be done now whatever is proven, or null. */
  readonly refused: Refusal | null;
  readonly accounts: readonly PlannedChange[];
  readonly mails: readonly PlannedMail[];
  /** Whether it can be undone, and how long. */
  readonly undo: { readonly can: boolean; readonly words: string };
}

const wayInput = {
  way: z.string().min(1).max(60),
  email: typedEmail,
  forAccount: id,
};

const around = ['directory', 'claims', 'account', 'practice', 'settings', 'logins', 'signing-in', 'outbox'];

export const conflictQueries = {
  conflict: query<Conflict>()(z.object({ email: typedEmail, forAccount: id.optional() }), {
    topics: ['directory', 'claims', 'account', 'practice', 'audit'],
  }),
  /** Null for a way that is no action of the desk's. Code `store-busy`. */
  wayPlan: query<WayPlan | null>()(z.object(wayInput), { topics: around, long: true }),
  /** One of the mails that a way would send, without what its link is good for. Codes `store-busy`, `message-not-found`. */
  plannedMail: query<{ readonly subject: string; readonly text: string; readonly html: string }>()(
    z.object({ ...wayInput, index: z.int().min(0).max(20) }),
    { topics: around, long: true },
  ),
};
