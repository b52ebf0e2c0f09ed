import { outcomeOfAction } from '../../../preload/contract/action-outcomes.ts';
import type { CaseRecord, ResolutionCode, TimelineEntry } from '../../../preload/contract/cases.ts';

/** What is known of a case's mail that did not simply go out. */
export type MailFate = 'lost' | 'uncertain' | 'waiting';

// The states of mail, as the timeline writes them, that end what was known of that mail before.
const fates: Readonly<Record<string, MailFate | null>> = {
  'mail.accepted': null,
  'mail.queued': null,
  'mail.cancelled': null,
  'mail.failed': 'lost',
  'mail.bounced': 'lost',
  'mail.expired': 'lost',
  'mail.uncertain': 'uncertain',
  'mail.held': 'waiting',
  'mail.deferred': 'waiting',
};
// The worst first.
const byGravity: readonly MailFate[] = ['lost', 'uncertain', 'waiting'];
const sending = /^(logins|claims|people|upgrade|signing-in)\./;

const messageOf = ({ data }: TimelineEntry): string => String(data?.messageId ?? '');

/**
 * What is known of a case's mail; null where nothing is wrong with it. What was sent last counts, and what anything was
 * heard of since: a mail that a newer one took the place of is no trouble any more.
 */
export function mailFate({ timeline }: Pick<CaseRecord, 'timeline'>): MailFate | null {
  const sentAt = timeline.findLastIndex(({ kind }) => sending.test(kind));
  const heard = timeline.filter(({ kind }) => Object.hasOwn(fates, kind));
  const since = heard.filter((entry) => timeline.indexOf(entry) > sentAt);
  const last = new Map(
    (since.length > 0 ? since : heard.slice(-1)).map((entry) => [
      messageOf(entry),
      fates[entry.kind] ?? null,
    ]),
  );
  return byGravity.find((fate) => [...last.values()].includes(fate)) ?? null;
}

/**
 * How a case probably ends, from what was done in it: changed where anything was, else by the mail that went. A mail that did
 * not get through is no mail sent, nor is one that still waits: of that the caller was told.
 */
export function likelyResolution(record: Pick<CaseRecord, 'timeline'>): ResolutionCode {
  const ends = record.timeline.flatMap(({ kind }) => outcomeOfAction(kind)?.resolution ?? []);
  if (ends.includes('changed')) return 'changed';
  if (!ends.includes('mail-sent')) return ends[0] ?? 'helped';
  switch (mailFate(record)) {
    case 'lost':
      return 'not-possible';
    case 'waiting':
      return 'explained';
    default:
      return 'mail-sent';
  }
}
