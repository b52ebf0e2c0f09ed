import { cleanEmail } from '../../../../preload/contract/pasted-text.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { practiceWords as words } from './words.ts';

/** What in an address that is being typed looks like another one: the operator is asked, nothing changes by itself. */
export function AddressHints({
  email,
  onTake,
}: {
  readonly email: string;
  readonly onTake: (suggestion: string) => void;
}) {
  const address = cleanEmail(email);
  const isWhole = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address);
  const { data } = useDeskQuery('explain', { email: address }, { enabled: isWhole });
  if (!isWhole || data === undefined) return null;
  return data.hints.map(({ kind, message, suggestion }) => (
    <Callout
      key={kind}
      tone="warn"
      title={say(words.isAddressRight)}
      actions={
        suggestion === null ? null : (
          <Button onPress={() => onTake(suggestion)}>
            {say(words.takeSuggestion, { email: suggestion })}
          </Button>
        )
      }
    >
      {message}
    </Callout>
  ));
}
