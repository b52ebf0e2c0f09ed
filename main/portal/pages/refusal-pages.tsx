import type { ReactElement } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { waitInWords } from '../language/times.ts';
import type { PageFrame } from './layout.tsx';
import { MessagePage } from './message-page.tsx';
import { refusalWords as words } from './refusal-words.ts';

interface Explained {
  readonly title: PlainMessage;
  readonly text: PlainMessage;
}

export interface RefusalKind extends Explained {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 421 | 500 | 503;
}

export const refusalPage = (frame: PageFrame, { title, text }: Explained): ReactElement => (
  <MessagePage frame={frame} title={say(title)} next={{ label: say(words.goToLoginHelp), href: '/' }}>
    <p>{say(text)}</p>
  </MessagePage>
);

export const tooManyPage = (frame: PageFrame, wait: Millis): ReactElement => (
  <MessagePage frame={frame} title={say(words.pleaseWait)}>
    <p>{say(words.triedTooOften, { wait: waitInWords(wait) })}</p>
  </MessagePage>
);

/** Says of a form that was sent again that it was carried out the first time. */
export const alreadyDonePage = (frame: PageFrame): ReactElement =>
  refusalPage(frame, { title: words.alreadyDone, text: words.alreadyDoneText });

/** What is wrong with a link: a refusal, or that a part of it is missing. */
export type DeadLink = RefusalCode | 'token-cut';

const explained: Readonly<Partial<Record<DeadLink, Explained>>> = {
  'token-unknown': { title: words.linkUnknown, text: words.linkUnknownText },
  'token-cut': { title: words.linkCut, text: words.linkCutText },
  'token-used': { title: words.linkUsed, text: words.linkUsedText },
  'token-superseded': { title: words.linkSuperseded, text: words.linkSupersededText },
  'token-expired': { title: words.linkExpired, text: words.linkExpiredText },
  'callback-needed': { title: words.callbackFirst, text: words.callbackFirstText },
  'claim-gone': { title: words.nothingToConfirm, text: words.nothingToConfirmText },
};

/** Why a link from a mail does not work. What only an operator should know of the account is not told. */
export const deadLinkPage = (frame: PageFrame, code: DeadLink): ReactElement =>
  refusalPage(frame, explained[code] ?? { title: words.linkNotNow, text: words.linkNotNowText });
