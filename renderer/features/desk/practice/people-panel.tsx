import { useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import styles from './practice.module.css';
import { practiceWords as words } from './words.ts';

/** Who of the practice may ask for changes, and inviting somebody new on their word. */
export function PeoplePanel({ practice }: { readonly practice: PracticeRecord }) {
  const { data: administrators, error } = useDeskQuery('administrators', { practiceId: practice.id });
  const openRecord = useDesk((state) => state.openRecord);
  const [invite, setInvite] = useState<'proven' | 'without' | null>(null);
  const refused =
    practice.status === 'closed'
      ? say(words.practiceClosed)
      : administrators?.length === 0
        ? say(words.onlyAdministratorInvites)
        : null;
  return (
    <Panel title={say(words.administrators)}>
      <InlineError error={error} />
      {administrators?.length === 0 ? <p className={styles.quiet}>{say(words.noAdministrator)}</p> : null}
      <ul className={styles.names}>
        {administrators?.map(({ accountId, name }) => (
          <li key={accountId}>
            <Button variant="plain" onPress={() => openRecord({ type: 'account', id: accountId })}>
              <NameText>{name}</NameText>
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <ActButton
          type="people.invite"
          subject={{ practiceId: practice.id }}
          icon="plus"
          refused={refused}
          onPress={(without) => setInvite(without ? 'without' : 'proven')}
        >
          {say(words.invite)}
        </ActButton>
      </div>
      {invite === null ? null : (
        <InviteDialog
          practice={practice}
          administrators={administrators ?? []}
          withoutProof={invite === 'without'}
          onClose={() => setInvite(null)}
        />
      )}
    </Panel>
  );
}
