import { cleanLine, cleanText } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import { Facts, Letter, Paragraph, Quote } from './parts.tsx';
import { defineTemplate, type FromDesk, heading, paragraph, subject, writeMail } from './template.ts';

export interface EmailUs extends FromDesk {
  /** The address that was given as the sender's; nobody has checked it. */
  readonly from: string;
  readonly about: 'user-name' | 'password';
  /** What was typed into the form that found nothing. */
  readonly given: string;
  readonly text: string;
}

/** A stranger's message to the help desk, from the dialog that found nothing on file. */
export const emailUsTemplate = defineTemplate<EmailUs>()({
  name: 'email-us',
  title: 'Email us',
  purpose: 'To the support address, when somebody who is not on file writes to the desk.',
  texts: {
    subject: subject('Help with {{topic}}'),
    heading: heading('Somebody needs help with {{topic}}'),
    closing: paragraph(
      'Closing',
      'An answer to this mail goes to the address above. It is in a case of its own already.',
    ),
  },
  variables: {
    topic: {
      meaning: 'what they need',
      value: ({ about }) =>
        about === 'user-name' ? 'finding a user name' : 'a user name and a password reset',
    },
  },
  sample: (desk) => ({
    desk,
    from: 'front.desk@oaklane.example',
    about: 'user-name',
    given: 'office@oaklane.example',
    text: 'Hello,\nwe can’t find the user name of our clinic portal. Can you help us?',
  }),
  letter: ({ desk, from, about, given, text }, say) => (
    <Letter desk={desk} heading={say('heading')}>
      <Facts
        rows={[
          ['From (not checked)', cleanLine(from)],
          [
            about === 'user-name' ? 'Email they tried' : 'User name they tried',
            cleanLine(given) || 'nothing',
          ],
        ]}
      />
      <Quote text={cleanText(text).trim()} />
      <Paragraph text={say('closing')} />
    </Letter>
  ),
});

export const emailUs = (mail: EmailUs): MessageContent => writeMail(emailUsTemplate, mail);
