import type { PollSummary, TestReport } from '../../../../preload/contract/mail-setup.ts';
import type { MailMode } from '../../../../preload/contract/settings.ts';
import { countOf } from '../../../data/numbers.ts';
import type { CalloutTone } from '../../../ui/feedback/callout.tsx';

export interface OutcomeWords {
  readonly tone: CalloutTone;
  readonly title: string;
}

/** How a test went, as a sentence. That a server took it is all that anybody here can know. */
export function outcomeWords({ outcome, response }: TestReport, mode: MailMode): OutcomeWords {
  switch (outcome) {
    case 'accepted':
      return {
        tone: 'good',
        title:
          mode === 'sandbox'
            ? 'The sandbox took the test. Read it under Outbox, Sandbox mail.'
            : 'The mail server took the test. Only a look into its mailbox tells whether it arrives.',
      };
    case 'refused':
      return { tone: 'danger', title: `The mail server refused the test: ${response}` };
    case 'blocked':
      return { tone: 'danger', title: `The mail server wants somebody to sign in first: ${response}` };
    case 'deferred':
      return { tone: 'warn', title: `The mail server did not take the test now: ${response}` };
    case 'dropped':
      return { tone: 'warn', title: `The mail server broke off: ${response}` };
    case 'uncertain':
      return { tone: 'warn', title: `Nobody knows whether the mail server has the test: ${response}` };
    case 'not-connected':
      return { tone: 'danger', title: response };
  }
}

/** What a look into the mailbox brought, as a sentence. */
export function summaryWords({ read, bounced, noted, notOurs }: PollSummary): string {
  if (read === 0) return 'Nothing new.';
  const parts = [
    [bounced, 'bounce', 'bounces'],
    [noted, 'answer or word of a delay', 'answers or words of a delay'],
    [notOurs, 'about something else', 'about something else'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, one, many]) => countOf(count, one, many));
  return `${countOf(read, 'new mail')}: ${told.join(', ')}.`;
}
