import { useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { fullName } from '../../../../preload/contract/pasted-text.ts';
import { type Administrator, type EditLevel, editLevels } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { editLevelWords } from '../person/edit-levels.ts';
import styles from './practice.module.css';

export interface InviteDialogProps {
  readonly practice: PracticeRecord;
  readonly administrators: readonly Administrator[];
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

interface Fields {
  readonly invitedBy: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly roleTitle: string;
  readonly editLevel: EditLevel;
}

const blank: Fields = {
  invitedBy: null,
  givenName: '',
  familyName: '',
  email: '',
  roleTitle: '',
  editLevel: 'standard',
};

/** A new person of a practice: the mail goes to their address, the practice access code is only ever said. */
export function InviteDialog({ practice, administrators, withoutProof, onClose }: InviteDialogProps) {
  const draft = useDraft(`invite:${practice.id}`, blank);
  const [checked, setChecked] = useState(false);
  const { givenName, familyName, email, roleTitle, editLevel } = draft.values;
  const only = administrators.length === 1 ? (administrators[0]?.accountId ?? null) : null;
  const invitedBy = draft.values.invitedBy ?? only;
  const name = fullName(givenName, familyName);
  return (
    <ActDialog
      type="people.invite"
      title="Invite a person"
      subject={{ practiceId: practice.id }}
      place={`practice:${practice.id}`}
      confirm="Send the invitation"
      input={() => {
        setChecked(true);
        if (invitedBy === null || name === '' || email.trim() === '') return null;
        return { practiceId: practice.id, invitedBy, givenName, familyName, email, roleTitle, editLevel };
      }}
      said={({ accountId }) => ({
        title: `${name} is invited`,
        mail: 'the mail',
        note: 'Finishing needs the practice access code, which is only ever said, never mailed.',
        matter: { kind: 'invitation-to-finish', accountId },
      })}
      withoutProof={withoutProof}
      onDone={draft.clear}
      onCancel={draft.clear}
      onClose={onClose}
    >
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
      <TextField
        label="Login email"
        type="email"
        value={email}
        onChange={(next) => draft.change({ email: next })}
        description="An address that only this person reads, and that no other login has."
        errorMessage={checked && email.trim() === '' ? 'Type the address.' : null}
      />
      <div className={styles.pair}>
        <TextField
          label="Role title"
          value={roleTitle}
          maxLength={100}
          onChange={(next) => draft.change({ roleTitle: next })}
        />
        <SelectField
          label="Edit level"
          value={editLevel}
          onChange={(next) => draft.change({ editLevel: next })}
          options={editLevels.map((value) => ({ value, label: editLevelWords[value] }))}
        />
      </div>
      <AskedBy
        administrators={administrators}
        value={invitedBy}
        onChange={(next) => draft.change({ invitedBy: next })}
        isMissing={checked}
        none="Nobody can ask for it until a lead makes the first one."
      />
    </ActDialog>
  );
}
