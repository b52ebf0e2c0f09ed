import type { Millis } from '../../../preload/contract/shared.ts';
import { cleanLine } from '../clean-text.ts';
import type { MessageContent } from '../draft.ts';
import { type AboutAccount, Greeting, type WithLink } from './greeting.tsx';
import { Action, Facts, Letter, Paragraph, QuietLink } from './parts.tsx';
import { renderLetter } from './render.ts';
import { lifeInWords, typedName, whenInWords } from './wording.ts';

/** Tells the old address that another one is on its way in. */
export function emailChangeOld(
  mail: AboutAccount & {
    readonly newEmail: string;
    readonly requestedAt: Millis;
    /** Where the change is stopped. */
    readonly cancelLink: string;
  },
): MessageContent {
  return renderLetter(
    'Your login email is about to change',
    <Letter desk={mail.desk} heading="A new login email was asked for">
      <Greeting name={mail.name} />
      <Paragraph>
        on {whenInWords(mail.requestedAt)} a new login email was asked for, for your account at{' '}
        {typedName(mail.practiceName)}:
      </Paragraph>
      <Facts rows={[['New login email', cleanLine(mail.newEmail)]]} />
      <Paragraph>
        Until the new address is verified, this one keeps working. Was it not you, or a mistake? Stop the
        change here:
      </Paragraph>
      <QuietLink label="Cancel this change" link={mail.cancelLink} />
    </Letter>,
  );
}

/** Asks the new address to prove itself. */
export function emailChangeNew(
  mail: AboutAccount & WithLink & { readonly newEmail: string },
): MessageContent {
  return renderLetter(
    'Confirm your new login email',
    <Letter desk={mail.desk} heading="Confirm your new login email">
      <Greeting name={mail.name} />
      <Paragraph>
        this address is to be the new login email of your account at {typedName(mail.practiceName)}.
      </Paragraph>
      <Facts rows={[['New login email', cleanLine(mail.newEmail)]]} />
      <Action label="Confirm this address" link={mail.link} />
      <Paragraph>
        You will also need the code that goes to your verification phone. The link works for{' '}
        {lifeInWords(mail.minutes)}; until then the old address stays your login email.
      </Paragraph>
    </Letter>,
  );
}

/** Tells both addresses afterwards. */
export function emailChanged(
  mail: AboutAccount & { readonly newEmail: string; readonly changedAt: Millis },
): MessageContent {
  return renderLetter(
    'Your login email has changed',
    <Letter desk={mail.desk} heading="Your login email has changed">
      <Greeting name={mail.name} />
      <Paragraph>
        since {whenInWords(mail.changedAt)} this is the login email of your account at{' '}
        {typedName(mail.practiceName)}:
      </Paragraph>
      <Facts rows={[['Login email', cleanLine(mail.newEmail)]]} />
      <Paragraph>Sign in with it from now on. Was it not you? Call the help desk at once.</Paragraph>
    </Letter>,
  );
}
