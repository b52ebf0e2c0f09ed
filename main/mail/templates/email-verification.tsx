import { cleanLine } from '../clean-text.ts';
import type { MessageContent } from '../draft.ts';
import { type AboutAccount, Greeting, type WithLink } from './greeting.tsx';
import { Action, Facts, Letter, Paragraph } from './parts.tsx';
import { renderLetter } from './render.ts';
import { lifeInWords, typedName } from './wording.ts';

/** Asks the holder of a login email to prove that the mailbox is theirs. */
export function emailVerification(
  mail: AboutAccount & WithLink & { readonly email: string },
): MessageContent {
  return renderLetter(
    'Verify your login email',
    <Letter desk={mail.desk} heading="Is this your address?">
      <Greeting name={mail.name} />
      <Paragraph>
        this address is to be your login email at {typedName(mail.practiceName)}. One click tells us that the
        mailbox is yours; then you can sign in with it.
      </Paragraph>
      <Facts rows={[['Login email', cleanLine(mail.email)]]} />
      <Action label="Verify this address" link={mail.link} />
      <Paragraph>
        The link works for {lifeInWords(mail.minutes)}. If you don't work there, leave it alone: without the
        link nobody can sign in with your address.
      </Paragraph>
    </Letter>,
  );
}
