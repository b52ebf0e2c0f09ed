import { useState } from 'react';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import { fullName } from '../../../../preload/contract/pasted-text.ts';
import type { PersonRecord } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { say } from '../../../language.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import styles from '../practice/practice.module.css';
import { changeWords as words } from './change-words.ts';

interface NameDialogProps {
  readonly account: AccountRecord;
  readonly person: PersonRecord;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

/** Corrects a person's name. */
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
      title={say(words.correctName)}
      subject={{ accountId: account.id, practiceId: account.practiceId }}
      place={`account:${account.id}`}
      confirm={say(words.correctIt)}
      input={() => {
        setChecked(true);
        return name === ''
          ? null
          : { accountId: account.id, givenName, familyName, ...(askedBy === null ? {} : { askedBy }) };
      }}
      said={() => ({ title: say(words.nameCorrected), mail: 'notice' })}
      withoutProof={withoutProof}
      onDone={draft.clear}
      onCancel={draft.clear}
      onClose={onClose}
    >
      <p>{say(words.aboutName)}</p>
      <div className={styles.pair}>
        <TextField
          label={say(words.givenName)}
          value={givenName}
          maxLength={100}
          autoFocus={!withoutProof}
          onChange={(next) => draft.change({ givenName: next })}
          errorMessage={checked && name === '' ? say(words.typeName) : null}
        />
        <TextField
          label={say(words.familyName)}
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
