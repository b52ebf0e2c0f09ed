import type { MailMode } from '../../../../preload/contract/mail-settings.ts';
import type { PollSummary, TestReport } from '../../../../preload/contract/mail-setup.ts';
import { say } from '../../../language.ts';
import type { CalloutTone } from '../../../ui/feedback/callout.tsx';
import { mailboxWords } from './mailbox-words.ts';
import { mailWords as words } from './words.ts';

export interface OutcomeWords {
  readonly tone: CalloutTone;
  readonly title: string;
}

/** How a test went, as a sentence. That a server accepted it is all that can be known here. */
export function outcomeWords({ outcome, response }: TestReport, mode: MailMode): OutcomeWords {
  switch (outcome) {
    case 'accepted':
      return { tone: 'good', title: say(mode === 'sandbox' ? words.sandboxAccepted : words.serverAccepted) };
    case 'refused':
      return { tone: 'danger', title: say(words.serverRefused, { response }) };
    case 'blocked':
      return { tone: 'danger', title: say(words.serverWantsSignIn, { response }) };
    case 'deferred':
      return { tone: 'warn', title: say(words.serverDeferred, { response }) };
    case 'dropped':
      return { tone: 'warn', title: say(words.serverDropped, { response }) };
    case 'uncertain':
      return { tone: 'warn', title: say(words.serverUncertain, { response }) };
    case 'not-connected':
      return { tone: 'danger', title: response };
  }
}

/** What a check of the mailbox brought, as a sentence. */
export function summaryWords({ read, bounced, noted, notOurs }: PollSummary): string {
  if (read === 0) return say(mailboxWords.nothingNew);
  const kinds = [
    [bounced, mailboxWords.bounces],
    [noted, mailboxWords.answersOrDelays],
    [notOurs, mailboxWords.aboutSomethingElse],
  ] as const;
  const said = kinds.filter(([count]) => count > 0).map(([count, words]) => say(words, { count }));
  return say(mailboxWords.newMails, { count: read, kinds: said.join(', ') });
}
