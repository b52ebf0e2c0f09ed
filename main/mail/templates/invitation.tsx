import type { MessageContent } from '../draft.ts';
import { type AboutAccount, Greeting, type WithLink } from './greeting.tsx';
import { Action, Letter, Paragraph } from './parts.tsx';
import { renderLetter } from './render.ts';
import { lifeInWords, typedName } from './wording.ts';

/** Invites a new person of a practice to finish their account. */
export function invitation(mail: AboutAccount & WithLink & { readonly invitedBy: string }): MessageContent {
  return renderLetter(
    'You are invited to set up your login',
    <Letter desk={mail.desk} heading={`Welcome to ${typedName(mail.practiceName)}`}>
      <Greeting name={mail.name} />
      <Paragraph>
        {typedName(mail.invitedBy)} invited you to sign in for {typedName(mail.practiceName)} with an email
        and a password of your own.
      </Paragraph>
      <Action label="Set up your login" link={mail.link} />
      <Paragraph>
        To finish you need the practice access code. It never comes by mail: ask the person who invited you.
        The link works for {lifeInWords(mail.minutes)}; after that, ask for another.
      </Paragraph>
    </Letter>,
  );
}
