import { cleanLine } from '../clean-text.ts';
import type { MessageContent } from '../draft.ts';
import { Action, type DeskIdentity, Facts, Letter, Paragraph, QuietLink } from './parts.tsx';
import { renderLetter } from './render.ts';
import { lifeInWords, typedName } from './wording.ts';

export interface PasswordReset {
  readonly desk?: DeskIdentity | undefined;
  readonly practiceName: string;
  readonly userName?: string | null;
  /** Who asked, as typed in `Requested By`. */
  readonly requestedBy: string;
  readonly link: string;
  /** Where somebody who did not ask says so; it voids the link. */
  readonly notMeLink: string;
  /** How long the link lives. */
  readonly minutes: number;
}

/** The link to create a new password, with the name of who asked. The subject is the seed's. */
export function passwordReset(reset: PasswordReset): MessageContent {
  return renderLetter(
    'Reset Your Password',
    <Letter desk={reset.desk} heading="Create a new password">
      <Paragraph>Hello, a new password was asked for:</Paragraph>
      <Facts
        rows={[
          ['Practice', typedName(reset.practiceName)],
          ...(reset.userName ? ([['User name', cleanLine(reset.userName)]] as const) : []),
          ['Requested by', typedName(reset.requestedBy)],
        ]}
      />
      <Action label="Create a new password" link={reset.link} />
      <Paragraph>
        The link works once and for {lifeInWords(reset.minutes)}. The old password works until a new one is
        saved.
      </Paragraph>
      <Paragraph>
        Did nobody in your practice ask for this? Nothing changes unless the link is used. Tell us, and it
        ends at once:
      </Paragraph>
      <QuietLink label="I did not ask for this" link={reset.notMeLink} />
    </Letter>,
  );
}
