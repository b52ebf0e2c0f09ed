import { z } from 'zod';
import { action, query } from './define.ts';
import { id, type Millis, type Page, pageLimit, type Strength } from './shared.ts';

const differenceRecords = ['practice', 'account'] as const;
export type DifferenceRecord = (typeof differenceRecords)[number];

/** What taking the source's value would do, before it is done. */
export interface TakePreview {
  readonly allowed: boolean;
  /** Why it is not allowed, or null. */
  readonly problem: string | null;
  /** The action that it equals, for which the caller has to prove as much; null where taking is all there is. */
  readonly action: string | null;
  readonly strength: Strength;
  /** An administrator of the practice has to ask for it. */
  readonly asksAdministrator: boolean;
  /** Each a sentence for the operator. */
  readonly changes: readonly string[];
}

/** A cell in which the source of the imports says one thing and the desk another, since both changed it. */
export interface Difference {
  readonly record: DifferenceRecord;
  readonly id: string;
  readonly name: string;
  readonly practiceId: string;
  readonly practiceName: string;
  /** As the files call it. */
  readonly column: string;
  /** Phones, addresses and user names are masked. Empty: there is none. */
  readonly deskSays: string;
  readonly sourceSays: string;
  /** When the source said so first, in which file and on which line. */
  readonly since: Millis;
  readonly file: string;
  readonly line: number;
  readonly take: TakePreview;
}

export interface DifferenceOutcome {
  /** Empty where no case was needed. */
  readonly caseNumber: string;
  readonly record: DifferenceRecord;
  readonly id: string;
  readonly column: string;
  /** It stands until something else is done, as a new address is confirmed by its link. */
  readonly waits: boolean;
}

const one = { record: z.enum(differenceRecords), id, column: z.string().min(1).max(40) };

export const differenceQueries = {
  differences: query<Page<Difference> & { readonly total: number }>()(
    z.object({
      /** Those of one account alone; of a practice: its own and its people's. */
      account: id.optional(),
      practice: id.optional(),
      after: z.string().max(300).optional(),
      limit: pageLimit.default(100),
    }),
    { topics: ['directory', 'claims', 'account', 'practice', 'signing-in'], long: true },
  ),
};

export const differenceActions = {
  /** What the desk says stays, until the source says something new. Code `difference-not-found`. */
  'differences.keep': action<DifferenceOutcome>()(z.object(one), {
    strength: 0,
    icon: 'check',
    label: { en: 'Difference kept', es: 'Diferencia conservada' },
  }),
  /**
   * Does what the source says, by the action that changes it at the desk, with the strength of that one. Codes
   * `difference-not-found`, `difference-not-takeable`, and those of that action.
   */
  'differences.take': action<DifferenceOutcome>()(z.object({ ...one, askedBy: id.optional() }), {
    // Taking asks for as much as the action that it equals.
    strength: 0,
    icon: 'import',
    label: { en: 'Difference taken over', es: 'Diferencia adoptada' },
  }),
};
