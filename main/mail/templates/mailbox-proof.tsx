import type { MessageContent } from '../message/draft.ts';
import {
  type AboutAccount,
  life,
  practice,
  sampleAccount,
  sampleLink,
  type WithLink,
} from './about-account.ts';
import { Action, Facts, Greeting, Letter, Paragraph } from './parts.tsx';
import { button, defineTemplate, heading, paragraph, subject, writeMail } from './template.ts';

export interface MailboxProof extends AboutAccount, WithLink {
  readonly caseNumber: string;
}

/** Asks whoever reads a mailbox on file whether it is them who is on the phone with the desk. */
export const mailboxProofTemplate = defineTemplate<MailboxProof>()({
  name: 'mailbox-proof',
  title: 'Proof of a mailbox',
  purpose: 'To the mailbox on file of a caller who is to show that it is theirs.',
  texts: {
    subject: subject('Are you on the phone with us?'),
    heading: heading('Are you on the phone with us?'),
    opening: paragraph(
      'Opening',
      'Somebody asks the help desk for help with the login at {{practice}}. If that is you, open the link while you are on the phone: it shows us that this mailbox is yours.',
    ),
    button: button('Yes, it is me'),
    life: paragraph(
      'How long the link works',
      'The link works once and for {{life}}. If you asked for nothing, leave it alone and tell us: nobody gets any further without it.',
    ),
  },
  variables: {
    practice,
    life,
    case: { meaning: 'the number of the case', value: (mail) => mail.caseNumber },
  },
  sample: (desk) => ({ desk, ...sampleAccount, caseNumber: '7K3M-Q2XA', link: sampleLink, minutes: 30 }),
  letter: (mail, say) => (
    <Letter desk={mail.desk} heading={say('heading')}>
      <Greeting desk={mail.desk} name={mail.name} />
      <Paragraph text={say('opening')} />
      <Facts rows={[['Case', mail.caseNumber]]} />
      <Action label={say('button')} link={mail.link} />
      <Paragraph text={say('life')} />
    </Letter>
  ),
});

export const mailboxProof = (mail: MailboxProof): MessageContent => writeMail(mailboxProofTemplate, mail);
