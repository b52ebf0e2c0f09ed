import { cleanLine, cleanText } from '../clean-text.ts';
import type { MessageContent } from '../draft.ts';
import { type DeskIdentity, Facts, Letter, Paragraph, Quote } from './parts.tsx';
import { renderLetter } from './render.ts';

export interface EmailUs {
  readonly desk?: DeskIdentity | undefined;
  /** The address that was given as the sender's; nobody has checked it. */
  readonly from: string;
  readonly about: 'user-name' | 'password';
  /** What was typed into the form that found nothing. */
  readonly given: string;
  readonly text: string;
}

/** A stranger's message to the help desk, from the dialog that found nothing on file. */
export function emailUs({ desk, from, about, given, text }: EmailUs): MessageContent {
  const topic = about === 'user-name' ? 'finding a user name' : 'a user name and a password reset';
  return renderLetter(
    `Help with ${topic}`,
    <Letter desk={desk} heading={`Somebody needs help with ${topic}`}>
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
      <Paragraph>
        An answer to this mail goes to the address above. It is in a case of its own already.
      </Paragraph>
    </Letter>,
  );
}
