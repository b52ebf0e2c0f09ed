import { cleanLine } from '../message/clean-text.ts';
import type { MessageContent } from '../message/draft.ts';
import { Facts, Greeting, Letter, Paragraph } from './parts.tsx';
import { defineTemplate, type FromDesk, heading, paragraph, seedSubject, writeMail } from './template.ts';
import { typedName } from './values.ts';

export interface UserNameReminder extends FromDesk {
  readonly clinics: readonly { readonly practiceName: string; readonly userName: string }[];
}

/** The clinic's user name, or all of them where one address serves several practices. The subject is the seed's. */
export const userNameReminderTemplate = defineTemplate<UserNameReminder>()({
  name: 'user-name-reminder',
  title: 'User name reminder',
  purpose: 'To a clinic email for which somebody asked for user-name help.',
  texts: {
    subject: seedSubject('Forgot User Name Request'),
    heading: heading('Your user name'),
    'heading-several': heading('Your user names', 'Heading for several'),
    opening: paragraph(
      'Opening',
      'Somebody asked for the user name that belongs to this address. Here it is:',
    ),
    'opening-several': paragraph(
      'Opening for several',
      'Somebody asked for the user names that belong to this address. Here they are:',
    ),
    next: paragraph(
      'What to do with it',
      'Use it to sign in to the clinic portal. If the password is gone too, choose “Password Help?” on the sign-in page and enter this user name.',
    ),
    reassurance: paragraph(
      'If nobody asked',
      'If nobody in your clinic asked, you need do nothing: this mail came to you alone.',
    ),
  },
  variables: {},
  sample: (desk) => ({
    desk,
    clinics: [{ practiceName: 'Oak Lane Veterinary', userName: 'oak-front-desk' }],
  }),
  letter: ({ desk, clinics }, say) => {
    const several = clinics.length > 1;
    return (
      <Letter desk={desk} heading={say(several ? 'heading-several' : 'heading')}>
        <Greeting desk={desk} name="" />
        <Paragraph text={say(several ? 'opening-several' : 'opening')} />
        <Facts
          rows={clinics.map(({ practiceName, userName }) => [
            `User name of ${typedName(practiceName)}`,
            cleanLine(userName),
          ])}
        />
        <Paragraph text={say('next')} />
        <Paragraph text={say('reassurance')} />
      </Letter>
    );
  },
});

export const userNameReminder = (mail: UserNameReminder): MessageContent =>
  writeMail(userNameReminderTemplate, mail);
