import type { MessageContent } from '../../mail/draft.ts';
import { type AboutAccount, Greeting, type WithLink } from '../../mail/templates/greeting.tsx';
import { Action, Facts, Letter, Paragraph } from '../../mail/templates/parts.tsx';
import { renderLetter } from '../../mail/templates/render.ts';
import { lifeInWords, typedName } from '../../mail/templates/wording.ts';

/** Asks whoever reads a mailbox on file whether it is them who is on the phone with the desk. */
export function mailboxProof(
  mail: AboutAccount & WithLink & { readonly caseNumber: string },
): MessageContent {
  return renderLetter(
    'Are you on the phone with us?',
    <Letter desk={mail.desk} heading="Are you on the phone with us?">
      <Greeting name={mail.name} />
      <Paragraph>
        somebody asks the help desk for help with the login at {typedName(mail.practiceName)}. If that is you,
        open the link while you are on the phone: it shows us that this mailbox is yours.
      </Paragraph>
      <Facts rows={[['Case', mail.caseNumber]]} />
      <Action label="Yes, it is me" link={mail.link} />
      <Paragraph>
        The link works once and for {lifeInWords(mail.minutes)}. If you asked for nothing, leave it alone and
        tell us: nobody gets any further without it.
      </Paragraph>
    </Letter>,
  );
}
