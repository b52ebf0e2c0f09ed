import type { Millis } from '../../../preload/contract/shared.ts';
import { cleanLine } from '../clean-text.ts';
import type { MessageContent } from '../draft.ts';
import { type DeskIdentity, Facts, Letter, Paragraph } from './parts.tsx';
import { renderLetter } from './render.ts';
import { typedName, whenInWords } from './wording.ts';

export interface UserNameReminder {
  readonly desk?: DeskIdentity | undefined;
  readonly clinics: readonly { readonly practiceName: string; readonly userName: string }[];
  readonly requestedAt?: Millis | undefined;
}

/** The clinic's user name, or all of them where one address serves several practices. The subject is the seed's. */
export function userNameReminder({ desk, clinics, requestedAt }: UserNameReminder): MessageContent {
  const several = clinics.length > 1;
  return renderLetter(
    'Forgot User Name Request',
    <Letter desk={desk} heading={several ? 'Your user names' : 'Your user name'}>
      <Paragraph>
        Hello, somebody asked{requestedAt === undefined ? '' : ` on ${whenInWords(requestedAt)}`} for the{' '}
        {several ? 'user names that belong' : 'user name that belongs'} to this address. Here{' '}
        {several ? 'they are:' : 'it is:'}
      </Paragraph>
      <Facts
        rows={clinics.map(({ practiceName, userName }) => [
          `User name of ${typedName(practiceName)}`,
          cleanLine(userName),
        ])}
      />
      <Paragraph>
        Use it to sign in to the clinic portal. If the password is gone too, choose "Password Help?" on the
        sign-in page and enter this user name.
      </Paragraph>
      <Paragraph>If nobody in your clinic asked, you need do nothing: this mail came to you alone.</Paragraph>
    </Letter>,
  );
}
