import { useState } from 'react';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import { fullName } from '../../../../preload/contract/pasted-text.ts';
import type { PersonRecord } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import styles from '../practice/practice.module.css';

interface NameDialogProps {
  readonly account: AccountRecord;
  readonly person: PersonRecord;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

/** Puts a person's name right. */
export function NameDialog({ account, person, withoutProof, onClose }: NameDialogProps) {
  const [initial] = useState({
    askedBy: null as string | null,
    givenName: account.givenName,
    familyName: account.familyName,
  });
  const [checked, setChecked] = useState(false);
  const draft = useDraft(`name:${account.id}`, initial);
  const { askedBy, givenName, familyName } = draft.values;
  const name = fullName(givenName, familyName);
  return (
    <ActDialog
      type="people.set-name"
      title="Correct the name"
      subject={{ accountId: account.id, practiceId: account.practiceId }}
      place={`account:${account.id}`}
      confirm="Correct it"
      input={() => {
        setChecked(true);
        return name === ''
          ? null
          : { accountId: account.id, givenName, familyName, ...(askedBy === null ? {} : { askedBy }) };
      }}
      said={{ title: 'The name is corrected', mail: 'the mail about it' }}
      withoutProof={withoutProof}
      onDone={draft.clear}
      onCancel={draft.clear}
      onClose={onClose}
    >
      <p>
        Two accounts with the same name may be taken for one person. The mailbox on file gets an email about
        the correction.
      </p>
      <div className={styles.pair}>
        <TextField
          label="Given name"
          value={givenName}
          maxLength={100}
          autoFocus={!withoutProof}
          onChange={(next) => draft.change({ givenName: next })}
          errorMessage={checked && name === '' ? 'Type a name. One of the two is enough.' : null}
        />
        <TextField
          label="Family name"
          value={familyName}
          maxLength={100}
          onChange={(next) => draft.change({ familyName: next })}
        />
      </div>
      {person.administrators.length === 0 ? null : (
        <AskedBy
          administrators={person.administrators}
          value={askedBy}
          onChange={(next) => draft.change({ askedBy: next })}
          none=""
        />
      )}
    </ActDialog>
  );
}
