import type { Millis } from '../../../preload/contract/shared.ts';
import type { MessageContent } from '../draft.ts';
import { type DeskIdentity, Letter, Paragraph } from './parts.tsx';
import { renderLetter } from './render.ts';
import { whenInWords } from './wording.ts';

/** What “send me a test” sends. */
export function testMail(mail: {
  readonly desk?: DeskIdentity | undefined;
  readonly sentAt: Millis;
}): MessageContent {
  return renderLetter(
    'Test of the mail settings',
    <Letter desk={mail.desk} heading="It works">
      <Paragraph>
        This mail was sent on {whenInWords(mail.sentAt)} to see whether mail of the help desk arrives. It did.
        Is it in the inbox, or did you find it among the spam?
      </Paragraph>
    </Letter>,
  );
}
