import { useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import type { Administrator } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import styles from './practice.module.css';
import { practiceWords as words } from './words.ts';

const blank = { why: '', askedBy: null as string | null };
const noAdministrators: readonly Administrator[] = [];

/** Closing a practice, and reopening it: what it does is said before it is done. */
export function StatePanel({ practice }: { readonly practice: PracticeRecord }) {
  const [open, setOpen] = useState<'proven' | 'without' | null>(null);
  const [checked, setChecked] = useState(false);
  const isClosed = practice.status === 'closed';
  const draft = useDraft(`practice-state:${practice.id}:${practice.status}`, blank);
  const { why, askedBy } = draft.values;
  const { data: administrators = noAdministrators } = useDeskQuery('administrators', {
    practiceId: practice.id,
  });
  const common = {
    subject: { practiceId: practice.id },
    place: `practice:${practice.id}`,
    withoutProof: open === 'without',
    onClose: () => setOpen(null),
    onDone: draft.clear,
    onCancel: draft.clear,
    input: () => {
      setChecked(true);
      if (why.trim() === '') return null;
      return { practiceId: practice.id, why, ...(askedBy === null ? {} : { askedBy }) };
    },
  };
  const fields = (
    <>
      <TextField
        label={say(words.why)}
        value={why}
        maxLength={500}
        autoFocus={open === 'proven'}
        onChange={(next) => draft.change({ why: next })}
        errorMessage={checked && why.trim() === '' ? say(words.writeWhy) : null}
      />
      {administrators.length === 0 ? null : (
        <AskedBy
          administrators={administrators}
          value={askedBy}
          onChange={(next) => draft.change({ askedBy: next })}
          none=""
        />
      )}
    </>
  );
  return (
    <Panel title={say(isClosed ? words.openAgain : words.close)}>
      <p className={styles.quiet}>{say(isClosed ? words.aboutOpenAgain : words.aboutClose)}</p>
      <div>
        <ActButton
          type={isClosed ? 'practices.reopen' : 'practices.close'}
          subject={common.subject}
          onPress={(without) => setOpen(without ? 'without' : 'proven')}
        >
          {say(isClosed ? words.reopenPractice : words.closePractice)}
        </ActButton>
      </div>
      {open !== null && !isClosed ? (
        <ActDialog
          {...common}
          type="practices.close"
          title={say(words.closePractice)}
          confirm={say(words.closePractice)}
          isDanger
          said={({ addresses }) => ({
            title: say(words.closed, { name: practice.name }),
            note: say(words.canBeReleased, { count: addresses }),
          })}
        >
          <p>
            {sayWith(words.whatClosingDoes, {
              count: practice.accountCount,
              name: <bdi>{practice.name}</bdi>,
            })}
          </p>
          {fields}
        </ActDialog>
      ) : null}
      {open !== null && isClosed ? (
        <ActDialog
          {...common}
          type="practices.reopen"
          title={say(words.reopenPractice)}
          confirm={say(words.reopenIt)}
          said={({ addresses }) => ({
            title: say(words.reopened, { name: practice.name }),
            note: say(words.holdsAddresses, { count: addresses }),
          })}
        >
          <p>{sayWith(words.whatReopeningDoes, { name: <bdi>{practice.name}</bdi> })}</p>
          {fields}
        </ActDialog>
      ) : null}
    </Panel>
  );
}
