import type { ReactElement } from 'react';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { waitInWords } from '../words.ts';
import type { PageFrame } from './layout.tsx';
import { MessagePage } from './message-page.tsx';

export interface RefusalKind {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 421 | 500 | 503;
  readonly title: string;
  readonly text: string;
}

const home = { label: 'Go to Login Help', href: '/' };

export const refusalPage = (frame: PageFrame, { title, text }: RefusalKind): ReactElement => (
  <MessagePage frame={frame} title={title} next={home}>
    <p>{text}</p>
  </MessagePage>
);

export const tooManyPage = (frame: PageFrame, wait: Millis): ReactElement => (
  <MessagePage frame={frame} title="Please wait a little">
    <p>
      This was tried too often. The next try is possible in {waitInWords(wait)}. If a mail should have come,
      look in the spam folder meanwhile.
    </p>
  </MessagePage>
);

/** What is wrong with a link: a refusal, or that a part of it is missing. */
export type DeadLink = RefusalCode | 'token-cut';

const asked: Readonly<Partial<Record<DeadLink, { readonly title: string; readonly text: string }>>> = {
  'token-unknown': {
    title: 'This link is not one of ours',
    text: 'It may have been copied only in part. Open it from the mail, or ask for a new one.',
  },
  'token-cut': {
    title: 'This link is not whole',
    text: 'A part of it is missing, as happens where a mail program breaks a long line. Click the link in the mail, or copy it from its first to its last letter.',
  },
  'token-used': {
    title: 'This link was used already',
    text: 'A link works once. If you need another, ask for a new one.',
  },
  'token-superseded': {
    title: 'This link works no more',
    text: 'It was stopped, or a newer one was sent after it. Open the newest mail, or ask for another.',
  },
  'token-expired': {
    title: 'This link has run out',
    text: 'Links work for a limited time. Ask for a new one.',
  },
  'callback-needed': {
    title: 'We call you first',
    text: 'Before the new address takes effect, the help desk calls the number that it has on file. Then open this link from the mail again: it still works. Or call the help desk now.',
  },
  'claim-gone': {
    title: 'There is nothing to confirm any more',
    text: 'The address was given up or changed since this mail was sent. Ask for a new mail.',
  },
};

/** Why a link from a mail does not work. What only an operator should know of the account is not told. */
export function deadLinkPage(frame: PageFrame, code: DeadLink): ReactElement {
  const { title, text } = asked[code] ?? {
    title: 'This link can’t be used now',
    text: 'The account it is for can’t be changed this way at the moment. Please call the help desk.',
  };
  return (
    <MessagePage frame={frame} title={title} next={home}>
      <p>{text}</p>
    </MessagePage>
  );
}
