import { useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import type { Administrator } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { countOf } from '../../../data/numbers.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { ActButton } from '../../../shared/acts/act-button.tsx';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import styles from './practice.module.css';

const blank = { why: '', askedBy: null as string | null };
const noAdministrators: readonly Administrator[] = [];

/** Closing a practice, and opening it again: what it does is said before it is done. */
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
        label="Why"
        value={why}
        maxLength={500}
        autoFocus={open === 'proven'}
        onChange={(next) => draft.change({ why: next })}
        errorMessage={checked && why.trim() === '' ? 'Write why; the case keeps it.' : null}
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
    <Panel title={isClosed ? 'Open again' : 'Close'}>
      <p className={styles.quiet}>
        {isClosed
          ? 'Its people can sign in again as before, as far as their addresses were not released meanwhile.'
          : 'For a practice that has ended. Nobody can sign in there any more.'}
      </p>
      <div>
        <ActButton
          type={isClosed ? 'practices.reopen' : 'practices.close'}
          subject={common.subject}
          onPress={(without) => setOpen(without ? 'without' : 'proven')}
        >
          {isClosed ? 'Open the practice again' : 'Close the practice'}
        </ActButton>
      </div>
      {open !== null && !isClosed ? (
        <ActDialog
          {...common}
          type="practices.close"
          title="Close the practice"
          confirm="Close the practice"
          isDanger
          said={({ addresses }) => ({
            title: `${practice.name} is closed`,
            note: `${countOf(addresses, 'login email')} can be released now, each with a lead’s approval.`,
          })}
        >
          <p>
            The {countOf(practice.accountCount, 'account')} of <bdi>{practice.name}</bdi> can’t sign in any
            more, at once. Login help for its addresses and user names stops. The login emails stay held, and
            can be released for somebody else with a lead’s approval. It can be opened again.
          </p>
          {fields}
        </ActDialog>
      ) : null}
      {open !== null && isClosed ? (
        <ActDialog
          {...common}
          type="practices.reopen"
          title="Open the practice again"
          confirm="Open it again"
          said={({ addresses }) => ({
            title: `${practice.name} is open again`,
            note: `Its accounts hold ${countOf(addresses, 'login email')}.`,
          })}
        >
          <p>
            The accounts of <bdi>{practice.name}</bdi> can sign in again. An address that was released
            meanwhile is not given back: such a person needs another one.
          </p>
          {fields}
        </ActDialog>
      ) : null}
    </Panel>
  );
}
