import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { say } from '../../language.ts';
import { nextStep } from '../../shared/mail/message-rules.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { caseWords as words } from './words.ts';

/** Above all else in a case: mail that did not get through, and what to do now. Shows nothing where there is none. */
export function CaseTrouble({ trouble }: { readonly trouble: readonly OutboxRow[] }) {
  const open = useNavigation((navigation) => navigation.open);
  const now = useNow();
  const [first] = trouble;
  if (first === undefined) return null;
  return (
    <Callout
      tone="warn"
      title={
        trouble.length === 1
          ? say(words.mailTrouble, { subject: first.subject, state: first.state })
          : say(words.mailsNotThrough, { count: trouble.length })
      }
      actions={
        <Button icon="mail" onPress={() => open('outbox', { message: first.id })}>
          {say(trouble.length === 1 ? words.openMail : words.openLatest)}
        </Button>
      }
    >
      {first.reason === null ? null : <p>{first.reason}</p>}
      <p>{nextStep(first, now)}</p>
    </Callout>
  );
}
