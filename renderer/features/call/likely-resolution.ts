import type { CaseRecord, ResolutionCode } from '../../../preload/contract/cases.ts';

/** What is known of a case's mail that did not simply go out. */
export type MailFate = 'lost' | 'uncertain';

// The states of mail, as the timeline writes them, that end what was known before.
const fates: Readonly<Record<string, MailFate | null>> = {
  'mail.accepted': null,
  'mail.failed': 'lost',
  'mail.bounced': 'lost',
  'mail.expired': 'lost',
  'mail.uncertain': 'uncertain',
};

/** The last that is known of a case's mail; null where nothing is wrong with it. */
export function mailFate({ timeline }: Pick<CaseRecord, 'timeline'>): MailFate | null {
  const last = timeline.findLast(({ kind }) => Object.hasOwn(fates, kind));
  return last === undefined ? null : (fates[last.kind] ?? null);
}

/** How a case probably ends, from what was done in it. A mail that did not get through is no mail sent. */
export function likelyResolution(record: Pick<CaseRecord, 'timeline'>): ResolutionCode {
  if (!record.timeline.some(({ kind }) => kind.startsWith('logins.'))) return 'helped';
  return mailFate(record) === 'lost' ? 'not-possible' : 'mail-sent';
}
