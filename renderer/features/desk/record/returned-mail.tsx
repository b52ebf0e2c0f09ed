import type { ReturnedMail } from '../../../../preload/contract/outbox.ts';
import { useAction } from '../../../data/use-action.ts';
import { say, sayWith } from '../../../language.ts';
import { useCircumstances } from '../../../shared/call/use-circumstances.ts';
import { withMasked } from '../../../shared/mail/with-masked.ts';
import { May } from '../../../shared/operators/may.tsx';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { recordWords as words } from './words.ts';

interface ReturnedMailProps {
  readonly email: string;
  readonly returned: ReturnedMail;
  /** Says which address it is. */
  readonly title: string;
  /** Opens what corrects the address, where the desk can. */
  readonly onCorrect?: (() => void) | null;
}

/** Why mail to an address may not arrive, and how that ends. */
export function ReturnedMailCallout({ email, returned, title, onCorrect = null }: ReturnedMailProps) {
  const open = useNavigation((navigation) => navigation.open);
  const works = useAction('outbox.address-works');
  const circumstances = useCircumstances();
  const masked = mask(email, 'email');
  return (
    <Callout
      tone="warn"
      title={title}
      actions={
        <>
          <May offered="practices.correct-email">
            {onCorrect === null ? null : <Button onPress={onCorrect}>{say(words.correctAddress)}</Button>}
          </May>
          <Button icon="mail" onPress={() => open('outbox', { message: returned.messageId })}>
            {say(words.seeMessage)}
          </Button>
          <May offered="outbox.address-works">
            <Button
              variant="plain"
              isPending={works.busy}
              onPress={() => void works.run({ messageId: returned.messageId }, circumstances)}
            >
              {say(words.addressWorks)}
            </Button>
          </May>
        </>
      }
    >
      <p>
        {sayWith(words.returnedBecause, {
          reason: withMasked(returned.reason, email, masked),
          at: <RelativeTime at={returned.at} isFocusable />,
        })}
      </p>
      <p>{say(onCorrect === null ? words.afterReturned : words.afterReturnedCorrect)}</p>
      <InlineError error={works.error} />
    </Callout>
  );
}
