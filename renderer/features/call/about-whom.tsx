import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { accountTitle } from '../../shared/record/account-title.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import styles from './call-panel.module.css';
import { callWords as words } from './words.ts';

/** A call that began before it was known whose account it is about: the record that is open may be the one. */
export function AboutWhom({ record }: { readonly record: CaseRecord }) {
  const opened = useDesk((state) => state.trail.at(-1) ?? null);
  const accountId = opened?.type === 'account' ? opened.id : null;
  const { data: account } = useDeskQuery(
    'account',
    { id: accountId ?? 'none' },
    { enabled: accountId !== null },
  );
  const update = useAction('cases.update');
  // The proofs of a practice's case are for that practice alone.
  const fits =
    account !== undefined && (record.practiceId === null || record.practiceId === account.practiceId);
  if (!fits) return <p className={styles.quiet}>{say(words.aboutNoAccountYet)}</p>;
  return (
    <div className={styles.notes}>
      <Button
        icon="person"
        isPending={update.busy}
        onPress={() =>
          void update.run({ number: record.number, accountId: account.id, practiceId: account.practiceId })
        }
      >
        {say(words.itIsAbout, { account: accountTitle(account) })}
      </Button>
      <InlineError error={update.error} />
    </div>
  );
}
