import { useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { practiceWords as words } from './words.ts';

/** Inviting somebody new, on the word of an administrator. Who they are stands above, with the practice. */
export function PeoplePanel({ practice }: { readonly practice: PracticeRecord }) {
  const { data: administrators, error } = useDeskQuery('administrators', { practiceId: practice.id });
  const [invite, setInvite] = useState<'proven' | 'without' | null>(null);
  const refused =
    practice.status === 'closed'
      ? say(words.practiceClosed)
      : administrators?.length === 0
        ? say(words.onlyAdministratorInvites)
        : null;
  return (
    <Panel title={say(words.newPerson)}>
      <InlineError error={error} />
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
