import type { Millis } from '../../../preload/contract/shared.ts';
import type { MessageContent } from '../message/draft.ts';
import { sampleMoment } from './about-account.ts';
import { Letter, Paragraph } from './parts.tsx';
import { defineTemplate, type FromDesk, heading, paragraph, subject, writeMail } from './template.ts';
import { whenInWords } from './values.ts';

export interface TestMail extends FromDesk {
  readonly sentAt: Millis;
}

/** What “send me a test” sends. */
export const testMailTemplate = defineTemplate<TestMail>()({
  name: 'mail-test',
  title: 'Test of the mail settings',
  purpose: 'To whoever tries the mail settings out.',
  texts: {
    subject: subject('Test of the mail settings'),
    heading: heading('It works'),
    opening: paragraph(
      'Opening',
      'This mail was sent on {{when}} to see whether mail of the help desk arrives. It did. Is it in the inbox, or did you find it among the spam?',
    ),
  },
  variables: { when: { meaning: 'when it was sent', value: ({ sentAt }) => whenInWords(sentAt) } },
  sample: (desk) => ({ desk, sentAt: sampleMoment }),
  letter: ({ desk }, say) => (
    <Letter desk={desk} heading={say('heading')}>
      <Paragraph text={say('opening')} />
    </Letter>
  ),
});

export const testMail = (mail: TestMail): MessageContent => writeMail(testMailTemplate, mail);
