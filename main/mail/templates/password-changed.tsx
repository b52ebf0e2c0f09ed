import type { Millis } from '../../../preload/contract/shared.ts';
import type { MessageContent } from '../draft.ts';
import { type AboutAccount, Greeting } from './greeting.tsx';
import { Letter, Paragraph } from './parts.tsx';
import { renderLetter } from './render.ts';
import { typedName, whenInWords } from './wording.ts';

/** Tells every mailbox of an account that its password was changed. */
export function passwordChanged(mail: AboutAccount & { readonly changedAt: Millis }): MessageContent {
  return renderLetter(
    'Your password was changed',
    <Letter desk={mail.desk} heading="Your password was changed">
      <Greeting name={mail.name} />
      <Paragraph>
        the password of your account at {typedName(mail.practiceName)} was changed on{' '}
        {whenInWords(mail.changedAt)}. If that was you, all is well.
      </Paragraph>
      <Paragraph>
        If it was not, call the help desk at once: we lock the account and find out who it was.
      </Paragraph>
    </Letter>,
  );
}
