import { z } from 'zod';
import { job, query } from './define.ts';
import {
  type AccountKind,
  accountKinds,
  filePath,
  id,
  type Millis,
  type Page,
  pageLimit,
  requiredText,
  typedText,
} from './shared.ts';
import { timeZone } from './times.ts';
import { type ExportResult, exportFormats } from './transfer.ts';

/**
 * What would become of a legacy login if everybody upgraded today: the first that fits.
 * `no-address`: none is on file; `invalid`: what is on file is no address; `shared`: a colleague in the practice holds it, or
 * somebody else who upgrades asks for the same; `taken`: an account of another practice holds it; `typo`: it looks mistyped, so
 * the link would reach no one or a stranger; `ready`: nothing is in the way.
 */
export const readinessKinds = ['ready', 'no-address', 'shared', 'taken', 'typo', 'invalid'] as const;
export type ReadinessKind = (typeof readinessKinds)[number];

/** Which legacy logins are looked at; everything left out leaves all in. */
const readinessScope = z.object({
  practices: z.array(id).min(1).max(1000).optional(),
  /** The practice's state, as in `CA`. */
  state: requiredText(100).optional(),
  accounts: z.enum(accountKinds).optional(),
});
export type ReadinessScope = z.output<typeof readinessScope>;

/** A scope, and which outcomes of it. */
export const readinessFilters = readinessScope.extend({
  kinds: z.array(z.enum(readinessKinds)).min(1).max(readinessKinds.length).optional(),
});
export type ReadinessFilters = z.output<typeof readinessFilters>;

export interface ReadinessRow {
  readonly accountId: string;
  readonly name: string;
  readonly account: AccountKind;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly kind: ReadinessKind;
  /** The address that the account would take; null where none is on file. */
  readonly email: string | null;
  /** The account has claimed it already, and only its link is still to be opened. */
  readonly claimed: boolean;
  /** How many others who have yet to upgrade ask for the same address. */
  readonly alsoWantedBy: number;
  /** The address that was probably meant. */
  readonly suggestion: string | null;
  /** When a letter about the upgrade was last queued. */
  readonly noticedAt: Millis | null;
}

export type ReadinessCounts = Readonly<Record<ReadinessKind, number>>;

export interface PracticeReadiness {
  readonly practiceId: string;
  readonly practiceName: string;
  readonly state: string;
  readonly counts: ReadinessCounts;
  readonly total: number;
}

export interface ReadinessReport {
  readonly at: Millis;
  readonly total: number;
  readonly counts: ReadinessCounts;
  /** Practices that still have a legacy login. */
  readonly practices: number;
  /** Of these, practices where nothing is in the way. */
  readonly practicesReady: number;
  /** Those with the most accounts that are not ready, the most first. */
  readonly mostToDo: readonly PracticeReadiness[];
  readonly states: readonly { readonly state: string; readonly total: number; readonly ready: number }[];
}

/** One letter of a run, as a list shows it. */
export interface ReadinessLetter {
  readonly to: 'person' | 'clinic';
  readonly practiceId: string;
  readonly practiceName: string;
  /** Whom the letter is about. */
  readonly accounts: readonly {
    readonly accountId: string;
    readonly name: string;
    readonly kind: ReadinessKind;
  }[];
  /** Masked: the operator has no use for it here. */
  readonly address: string;
}

export interface ReadinessMailResult {
  readonly dryRun: boolean;
  readonly practices: number;
  readonly letters: { readonly person: number; readonly clinic: number };
  /** Accounts that a letter tells what to do, by where it goes. */
  readonly accounts: { readonly person: number; readonly clinic: number };
  readonly byKind: ReadinessCounts;
  readonly skipped: {
    /** Told within the days that were given. */
    readonly recently: number;
    /** Neither the person nor the practice has an address that mail can go to. */
    readonly withoutAddress: number;
  };
  /** The first 100. */
  readonly first: readonly ReadinessLetter[];
  /** One of each sort of letter, as it would be sent. */
  readonly samples: readonly {
    readonly to: 'person' | 'clinic';
    readonly address: string;
    readonly subject: string;
    readonly text: string;
  }[];
}

export const readinessQueries = {
  /** Page by page in the order of practices. A page may be short, or empty, and still have a next one: it looks at so many accounts and no more. */
  readiness: query<Page<ReadinessRow>>()(
    readinessFilters.extend({ after: typedText(100).optional(), limit: pageLimit.default(100) }),
    { topics: ['directory', 'claims', 'account', 'practice', 'readiness'], long: true },
  ),
};

export const readinessJobs = {
  readinessReport: job<ReadinessReport>()(
    readinessScope.extend({ most: z.number().int().min(0).max(1000).default(100) }),
    { role: 'auditor' },
  ),
  exportReadiness: job<ExportResult>()(
    z.object({
      out: filePath,
      filters: readinessFilters.default({}),
      /** Cells as they are, not made safe for a spreadsheet. */
      exact: z.boolean().default(false),
      format: z.enum(exportFormats).default('csv'),
      /** In which the times of a PDF file are; UTC without it. */
      zone: timeZone.optional(),
    }),
    { role: 'auditor' },
  ),
  /** Tells each person or clinic what to do, by mail through the outbox. Only a lead may; a dry run everybody. */
  mailReadiness: job<ReadinessMailResult>()(
    z.object({
      filters: readinessFilters.default({}),
      dryRun: z.boolean().default(false),
      /** No one is told twice within so many days. */
      days: z.number().int().min(1).max(365).default(14),
    }),
    // A dry run changes nothing; sending is a lead's, which its action says.
    { role: 'auditor' },
  ),
};
