import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import { ConflictPanel } from '../conflict/conflict-panel.tsx';
import { OutcomeNote } from '../outcome-note.tsx';
import { RecordPage } from './record-page.tsx';
import { recordWords as words } from './words.ts';

/** Any address: whether it is free, for an account or for none in particular. */
export function EmailView({
  email,
  forAccount,
}: {
  readonly email: string;
  readonly forAccount: string | null;
}) {
  const account = useDeskQuery('account', { id: forAccount ?? 'none' }, { enabled: forAccount !== null });
  const openRecord = useDesk((state) => state.openRecord);
  const place = `account:${forAccount ?? ''}`;
  const outcome = useDesk((state) => state.outcomes[place]);
  const keepOutcome = useDesk((state) => state.keepOutcome);
  return (
    <RecordPage
      title={say(words.isAddressFree)}
      meta={
        account.data === undefined
          ? say(words.forNoOne)
          : sayWith(words.forAccount, {
              name: (
                <Button
                  variant="plain"
                  onPress={() => openRecord({ type: 'account', id: account.data?.id ?? '' })}
                >
                  <NameText>{accountTitle(account.data)}</NameText>
                </Button>
              ),
            })
      }
    >
      {outcome === undefined ? null : (
        <OutcomeNote outcome={outcome} place={place} onDismiss={() => keepOutcome(place, null)} />
      )}
      <ConflictPanel email={email} forAccount={forAccount} />
    </RecordPage>
  );
}
