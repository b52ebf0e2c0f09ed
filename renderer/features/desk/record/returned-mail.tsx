import type { ReturnedMail } from '../../../../preload/contract/outbox.ts';
import { useAction } from '../../../data/use-action.ts';
import { useCircumstances } from '../../../shared/call/use-circumstances.ts';
import { withMasked } from '../../../shared/mail/with-masked.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';

interface ReturnedMailProps {
  readonly email: string;
  readonly returned: ReturnedMail;
  /** As in `the login email`. */
  readonly what: string;
  /** Opens what corrects the address, where the desk can. */
  readonly onCorrect?: (() => void) | null;
}

/** Why mail to an address is not to be relied on, and how that ends. */
export function ReturnedMailCallout({ email, returned, what, onCorrect = null }: ReturnedMailProps) {
  const open = useNavigation((navigation) => navigation.open);
  const works = useAction('outbox.address-works');
  const circumstances = useCircumstances();
  const masked = mask(email, 'email');
  return (
    <Callout
      tone="warn"
      title={`Mail to ${what} came back`}
      actions={
        <>
          {onCorrect === null ? null : <Button onPress={onCorrect}>Correct the address</Button>}
          <Button icon="mail" onPress={() => open('outbox', { message: returned.messageId })}>
            See the message
          </Button>
          <Button
            variant="plain"
            isPending={works.busy}
            onPress={() => void works.run({ messageId: returned.messageId }, circumstances)}
          >
            It takes mail again
          </Button>
        </>
      }
    >
      <p>
        {withMasked(returned.reason, email, masked)} <RelativeTime at={returned.at} isFocusable />.
      </p>
      <p>
        Have the caller say the address letter by letter
        {onCorrect === null ? '' : ', and correct it where it is wrong'}. It is marked until a link in a mail
        to it is used, or you know that it takes mail again.
      </p>
      <InlineError error={works.error} />
    </Callout>
  );
}
