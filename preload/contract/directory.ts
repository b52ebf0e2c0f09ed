import { z } from 'zod';
import type { Language } from '../../language/languages.ts';
import { query } from './define.ts';
import type { ReturnedMail } from './outbox.ts';
import {
  type AccountKind,
  type AccountStatus,
  type EmailState,
  id,
  type Millis,
  type PhoneType,
  type PracticeStatus,
  pageLimit,
  typedText,
} from './shared.ts';

/** The shape of what was typed, which picks the index. */
export type LookupKind = 'email' | 'phone' | 'practice-id' | 'user-name' | 'text';

export interface LookupHit {
  readonly type: 'practice' | 'account';
  readonly id: string;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly name: string;
  readonly userName: string | null;
  /** What the person does in the practice; empty for a practice. Tells namesakes apart. */
  readonly role: string;
  /** The stored address as it was typed: login email of an account (held or wanted), clinic email of a practice. */
  readonly email: string | null;
  readonly emailState: EmailState;
  readonly phone: string | null;
  readonly status: PracticeStatus | AccountStatus;
  /** What of the record met the text: `email`, `email-prefix`, `phone`, `phone-tail`, `practice-id`, `user-name`, `name`. */
  readonly matched: string;
}

/** A record of the directory by its id. */
export interface RecordName {
  readonly type: 'practice' | 'account';
  readonly id: string;
}

export interface LookupResult {
  readonly query: string;
  readonly kind: LookupKind;
  /** How many were found, as far as they were counted. */
  readonly total: number;
  /** There are more than `total`: beyond a thousand they are not counted, unless all are asked for. */
  readonly totalIsAtLeast: boolean;
  readonly tookMs: number;
  readonly hits: readonly LookupHit[];
  /** What sounds or looks like it, nearest first, where little was found; `matched` is `near`. */
  readonly near: readonly LookupHit[];
  /** The question was without the near ones, and with them there may be some. */
  readonly nearFollow: boolean;
}

export interface AccountSummary {
  readonly id: string;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly practiceStatus: PracticeStatus;
  readonly kind: AccountKind;
  readonly userName: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly name: string;
  readonly role: string;
  readonly administrator: boolean;
  readonly status: AccountStatus;
  readonly email: string | null;
  readonly emailState: EmailState;
  readonly phone: string | null;
  readonly phoneType: PhoneType | null;
}

export interface PracticeRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Whether mail to the clinic email came back. */
  readonly returned: ReturnedMail | null;
  readonly phone: string | null;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly status: PracticeStatus;
  /** What mail to it is written in; null where it has no language of its own. */
  readonly language: Language | null;
  readonly accountCount: number;
  readonly accounts: readonly AccountSummary[];
}

export interface ClaimRecord {
  readonly email: string;
  readonly state: 'unverified' | 'verified';
  /** `pending`: the new address of a change that is not confirmed yet. */
  readonly role: 'current' | 'pending';
  readonly claimedAt: Millis;
  readonly verifiedAt: Millis | null;
  /** Whether mail to the address came back. */
  readonly returned: ReturnedMail | null;
}

export interface AccountRecord extends AccountSummary {
  readonly claims: readonly ClaimRecord[];
  /** The address that the account asks for and does not hold. */
  readonly wanted: { readonly email: string; readonly since: Millis; readonly source: string } | null;
  /** Other accounts of what looks like the same human, with the reasons. */
  readonly siblings: readonly (AccountSummary & { readonly reasons: readonly string[] })[];
  readonly lastResetAt: Millis | null;
  /** What mail to it is written in; null where it has no language of its own. */
  readonly language: Language | null;
}

/** How a practice stands: what a supporter asks of it first. */
export interface PracticeStanding {
  /** Who administers it and can sign in, by name, the first ones. */
  readonly administrators: readonly { readonly accountId: string; readonly name: string }[];
  readonly administratorCount: number;
  /** How many of its accounts are in each state. */
  readonly statuses: Readonly<Partial<Record<AccountStatus, number>>>;
  /** Its shared sign-ins, the first ones. */
  readonly clinicLogins: readonly {
    readonly accountId: string;
    readonly name: string;
    readonly status: AccountStatus;
  }[];
  /** How many of its people ask for an address that another account has. */
  readonly contested: number;
  /** How many of its people have no login email of their own. */
  readonly withoutEmail: number;
}

export const directoryQueries = {
  lookup: query<LookupResult>()(
    z.object({
      text: typedText(320),
      limit: pageLimit.default(50),
      all: z.boolean().default(false),
      near: z.boolean().default(true),
    }),
    {
      topics: ['directory', 'claims', 'logins', 'account', 'practice'],
      // What is typed is answered at once; who scrolls on gets hundreds of rows.
      long: ({ limit }) => limit > 200,
    },
  ),
  /** What a list shows of some records, in their order; those that are gone are left out. */
  recordsNamed: query<readonly LookupHit[]>()(
    z.object({ of: z.array(z.object({ type: z.enum(['practice', 'account']), id })).max(50) }),
    { topics: ['directory', 'claims', 'logins', 'account', 'practice'] },
  ),
  practice: query<PracticeRecord>()(z.object({ id }), {
    topics: ['directory', 'claims', 'logins', 'account', 'practice'],
  }),
  practiceStanding: query<PracticeStanding>()(z.object({ id }), {
    topics: ['directory', 'claims', 'logins', 'signing-in', 'account', 'practice'],
    long: true,
  }),
  practiceAccounts: query<{ rows: readonly AccountSummary[]; next: string | null }>()(
    z.object({ id, after: z.string().max(300).optional(), limit: pageLimit.default(100) }),
    { topics: ['directory', 'claims', 'logins', 'account', 'practice'] },
  ),
  account: query<AccountRecord>()(z.object({ id }), {
    topics: ['directory', 'claims', 'logins', 'account', 'practice'],
  }),
  directoryCounts: query<{ practices: number; accounts: number; contested: number }>()(z.object({}), {
    topics: ['directory', 'claims', 'account', 'practice'],
    long: true,
  }),
};
