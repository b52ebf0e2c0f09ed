import { z } from 'zod';
import { type CaseGoal, type Priority, priorities } from './case-goals.ts';
import { asCaseNumber } from './case-number.ts';
import { action, query } from './define.ts';
import { operatorName } from './operators.ts';
import {
  type Channel,
  channels,
  id,
  type Millis,
  type Page,
  type ProofKind,
  pageLimit,
  requiredLine,
  requiredName,
  requiredText,
  typedCode,
  typedPhone,
  typedText,
} from './shared.ts';
import { timeZone } from './times.ts';

export const caseReasons = [
  'forgot-user-name',
  'forgot-login-email',
  'forgot-password',
  'locked',
  'reset-mail-not-received',
  'link-expired',
  'code-not-received',
  'code-rejected',
  'lost-or-new-phone',
  'email-in-use',
  'email-claimed-not-verified',
  'shared-mailbox',
  'change-login-email',
  'upgrade-failed',
  'legacy-login-fails',
  'several-user-names',
  'new-user-cannot-finish',
  'works-in-two-practices',
  'not-on-file',
  'person-left',
  'unrequested-reset',
  'emergency-access',
  'other',
] as const;
export type CaseReason = (typeof caseReasons)[number];
export const caseStates = ['open', 'waiting', 'solved', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];
/**
 * What cases that are not over wait for: those of one operator, of nobody, those whose reminder has come, those about to miss a
 * goal, those that wait, those from the portal. In a queue the one whose turn came first is the first.
 */
export const caseQueues = ['mine', 'nobody', 'due', 'soon', 'waiting', 'portal'] as const;
export type CaseQueue = (typeof caseQueues)[number];
export { type Priority, priorities };
export const resolutionCodes = [
  'helped',
  'explained',
  'mail-sent',
  'changed',
  'referred',
  'caller-not-proven',
  'no-answer',
  'duplicate',
  'not-possible',
] as const;
export type ResolutionCode = (typeof resolutionCodes)[number];

/**
 * What a list of cases is put in order by: when they were opened; those that wait longest for a first answer, which leaves out what
 * was answered or is over; priority, the newest of each first; the reminder, which leaves out what has none.
 */
export const caseSorts = ['newest', 'oldest', 'unanswered', 'priority', 'due'] as const;
export type CaseSort = (typeof caseSorts)[number];

export interface CaseSummary {
  /** What people say on the phone: eight letters and digits without look-alikes, as in `7K3M-Q2XA`. */
  readonly number: string;
  readonly state: CaseState;
  readonly channel: Channel;
  readonly caller: string;
  readonly callback: string | null;
  readonly reason: CaseReason;
  readonly priority: Priority;
  readonly tags: readonly string[];
  readonly practiceId: string | null;
  readonly practiceName: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  /** Who opened it. */
  readonly operator: string;
  /** Who works on it; null: nobody yet. */
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  /** When it comes back by itself, where it waits for a moment. */
  readonly remindAt: Millis | null;
  readonly resolution: ResolutionCode | null;
  readonly openedAt: Millis;
  readonly firstAnswerAt: Millis | null;
  readonly solvedAt: Millis | null;
  readonly closedAt: Millis | null;
  readonly updatedAt: Millis;
}

/** A case as lists show it. */
export interface ListedCase extends CaseSummary {
  /** Those that its priority has: the first answer, then solving. */
  readonly goals: readonly CaseGoal[];
  /** The case that it was merged into, by number. */
  readonly mergedInto: string | null;
}

/** A case that was merged into another. */
export interface MergedCase {
  readonly number: string;
  readonly caller: string;
}

export interface TimelineEntry {
  readonly id: string;
  readonly at: Millis;
  readonly operator: string;
  /** The action's type, or `mail.<state>` for what became of a message. */
  readonly kind: string;
  readonly text: string;
  /** Where it is a line of a case that was merged into this one: its number. */
  readonly of?: string;
  readonly data: Readonly<Record<string, unknown>> | null;
}

export interface CaseProof {
  readonly kind: ProofKind;
  readonly at: Millis;
  readonly operator: string;
  /** Why it counts for nothing any more, in a sentence; null while it counts. */
  readonly ended: string | null;
}

/** To whom a call was handed who has not taken it over yet. */
export interface HandedTo {
  readonly name: string;
  /** Who handed it. */
  readonly by: string;
  readonly at: Millis;
}

/** A call that was handed to an operator. */
export interface HandedCall extends Omit<HandedTo, 'name'> {
  readonly number: string;
  readonly caller: string;
  readonly reason: CaseReason;
  readonly practiceId: string | null;
  readonly accountId: string | null;
  /** What was noted last. */
  readonly note: string | null;
}

export interface CaseRecord extends ListedCase {
  /** The cases that were merged into this one, whose lines are in its timeline. */
  readonly merged: readonly MergedCase[];
  readonly timeline: readonly TimelineEntry[];
  readonly proofs: readonly CaseProof[];
  readonly strength: 0 | 1 | 2 | 3;
  readonly overridden: boolean;
  readonly handedTo: HandedTo | null;
}

/** What a list of cases, and an export of it, may be narrowed to. `from` and `to` are days of the zone, `to` included, or instants, `to` not included. */
export const caseFilters = z.object({
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  /** Whose days are meant; UTC unless told. */
  zone: timeZone.optional(),
  state: z.enum(caseStates).optional(),
  reason: z.enum(caseReasons).optional(),
  operator: typedText(200).optional(),
  practice: typedText(100).optional(),
  account: id.optional(),
  text: typedText(200).optional(),
  resolution: z.enum(resolutionCodes).optional(),
  channel: z.enum(channels).optional(),
  priority: z.enum(priorities).optional(),
  /** Who works on them, by name. */
  assignee: typedText(200).optional(),
  /** Nobody works on them. */
  unassigned: z.literal(true).optional(),
  tag: typedText(40).optional(),
  /** When they were closed, as `from` and `to`. */
  closedFrom: z.string().max(40).optional(),
  closedTo: z.string().max(40).optional(),
  /** A mail of theirs did not get through, or may not have, and none for the same purpose replaced it. */
  mailTrouble: z.literal(true).optional(),
  /** They missed a goal of response, which is reached since or is not. */
  goalMissed: z.literal(true).optional(),
  /** They were merged into another, and are left out of lists otherwise, unless a text looks for them. */
  merged: z.literal(true).optional(),
  /** A queue, whose order the list then has; `mine` is of `queueOf`. */
  queue: z.enum(caseQueues).optional(),
  queueOf: id.optional(),
});
export type CaseFilters = z.output<typeof caseFilters>;
/** A list: what it is narrowed to, and its order; the usual one where none is told. */
export const caseListFilters = caseFilters.extend({ sort: z.enum(caseSorts).optional() });
export type CaseListFilters = z.output<typeof caseListFilters>;

/** How many cases filters leave. */
export interface CaseCount {
  /** Null where it was not counted. */
  readonly total: number | null;
  /** There are more than `total`: those with a text are counted up to 10,000. */
  readonly totalIsAtLeast: boolean;
}

export const caseNumber = typedCode.pipe(z.string().toUpperCase().max(20)).transform(asCaseNumber);

export const caseQueries = {
  /**
   * A page of cases, in the order that was asked for, else newest first or in the order of their queue, read by key. It may be short or empty and yet have a next one: for what no index finds, so
   * many cases are looked at a page. The total is told with the first page; where `count` is false and counting takes longer
   * than the page, `totalFollows` says that `caseCount` tells it.
   */
  cases: query<Page<ListedCase> & CaseCount & { readonly totalFollows: boolean }>()(
    caseListFilters.extend({
      after: z.string().max(100).optional(),
      limit: pageLimit.default(100),
      count: z.boolean().default(true),
    }),
    { topics: ['cases', 'case'], long: true },
  ),
  caseCount: query<CaseCount>()(caseListFilters, { topics: ['cases', 'case'], long: true, readsAll: true }),
  /** A case by its number; by that of a merged one it is the case that goes on for it. */
  case: query<CaseRecord>()(z.object({ number: caseNumber }), {
    topics: ['cases', 'case', 'callers'],
    about: { topic: 'case', field: 'number' },
  }),
  /** The calls that were handed to an operator, by id, and that nobody has taken over yet; the oldest first. */
  handedCalls: query<readonly HandedCall[]>()(z.object({ operatorId: id }), { topics: ['cases', 'case'] }),
};

/** A case has so many tags. */
export const mostTags = 20;
/** The most characters of a tag. */
export const longestTag = 40;
/** Tags that a case is given, each once. */
export const newTags = z
  .array(requiredLine(longestTag))
  .max(mostTags)
  .transform((tags) => [...new Set(tags)]);

export const caseActions = {
  'cases.open': action<CaseSummary>()(
    z.object({
      channel: z.enum(channels),
      caller: requiredName(200),
      callback: typedPhone.optional(),
      practiceId: id.optional(),
      accountId: id.optional(),
      reason: z.enum(caseReasons).default('other'),
      priority: z.enum(priorities).default('normal'),
      tags: newTags.default([]),
    }),
    { strength: 0, icon: 'plus', label: { en: 'Opened', es: 'Abierto' } },
  ),
  'cases.note': action<CaseSummary>()(z.object({ number: caseNumber, text: requiredText(10_000) }), {
    strength: 0,
    icon: 'note',
    label: { en: 'Note', es: 'Nota' },
  }),
  'cases.update': action<CaseSummary>()(
    z.object({
      number: caseNumber,
      caller: requiredName(200).optional(),
      callback: typedPhone.optional(),
      /** Null: it is not known. An account of another practice goes with it. */
      practiceId: id.nullable().optional(),
      /** An account brings its practice; null: it is not known. */
      accountId: id.nullable().optional(),
      reason: z.enum(caseReasons).optional(),
      priority: z.enum(priorities).optional(),
      tags: newTags.optional(),
      state: z.enum(['open', 'waiting']).optional(),
    }),
    { strength: 0, icon: 'pencil', label: { en: 'Changed', es: 'Modificado' } },
  ),
  'cases.solve': action<CaseSummary>()(
    z.object({ number: caseNumber, resolution: z.enum(resolutionCodes) }),
    { strength: 0, icon: 'check', label: { en: 'Solved', es: 'Resuelto' } },
  ),
  'cases.close': action<CaseSummary>()(
    z.object({ number: caseNumber, resolution: z.enum(resolutionCodes) }),
    { strength: 0, icon: 'cross', label: { en: 'Closed', es: 'Cerrado' } },
  ),
  'cases.reopen': action<CaseSummary>()(z.object({ number: caseNumber, why: requiredText(500) }), {
    strength: 0,
    icon: 'refresh',
    label: { en: 'Reopened', es: 'Reabierto' },
  }),
  /**
   * Undoes a closing that was a slip: whoever closed it, within a minute. The case is as it was, its checks count again, and
   * both stay in its timeline.
   */
  'cases.undo-close': action<CaseSummary>()(z.object({ number: caseNumber }), {
    strength: 0,
    icon: 'arrow-left',
    label: { en: 'Closing undone', es: 'Cierre deshecho' },
  }),
  /** Hands the call to a colleague, who gets a notice: by name. One that is handed on goes to the last one. */
  'cases.hand-over': action<CaseSummary>()(z.object({ number: caseNumber, to: operatorName }), {
    strength: 0,
    icon: 'arrow-right',
    label: { en: 'Handed over', es: 'Pasado a otra persona' },
  }),
  /** Takes over a call that was handed to somebody; who handed it takes it back. */
  'cases.take-over': action<CaseSummary>()(z.object({ number: caseNumber }), {
    strength: 0,
    icon: 'phone',
    label: { en: 'Taken over', es: 'Recibido' },
  }),
};
