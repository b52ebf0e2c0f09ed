import type { CaseRecord, ResolutionCode } from '../../../preload/contract/cases.ts';

// What the timeline writes of mail that did not get through, or may not have.
const lost: ReadonlySet<string> = new Set(['mail.failed', 'mail.bounced', 'mail.expired', 'mail.uncertain']);

/** Whether the last that is known of a case's mail is that it did not get through. */
export function isMailLost({ timeline }: Pick<CaseRecord, 'timeline'>): boolean {
  const last = timeline.findLast(({ kind }) => lost.has(kind) || kind === 'mail.accepted');
  return last !== undefined && lost.has(last.kind);
}

/** How a case probably ends, from what was done in it. A mail that did not get through is no mail sent. */
export function likelyResolution(record: Pick<CaseRecord, 'timeline'>): ResolutionCode {
  if (!record.timeline.some(({ kind }) => kind.startsWith('logins.'))) return 'helped';
  return isMailLost(record) ? 'not-possible' : 'mail-sent';
}
