import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { countOf } from '../../data/numbers.ts';
import { nextStep } from '../../shared/mail/message-rules.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { useNow } from '../../ui/text/use-now.ts';

const happened = {
  failed: 'was refused',
  bounced: 'came back',
  uncertain: 'may not have arrived',
  expired: 'could not go out in time',
} as const;

const happenedWords = ({ state }: OutboxRow): string =>
  state in happened ? happened[state as keyof typeof happened] : 'did not get through';

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
          ? `“${first.subject}” ${happenedWords(first)}`
          : `${countOf(trouble.length, 'mail')} of this case did not get through`
      }
      actions={
        <Button icon="mail" onPress={() => open('outbox', { message: first.id })}>
          {trouble.length === 1 ? 'Open the mail' : 'Open the latest'}
        </Button>
      }
    >
      {first.reason === null ? null : <p>{first.reason}</p>}
      <p>{nextStep(first, now)}</p>
    </Callout>
  );
}
