import { useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { fullName } from '../../../../preload/contract/pasted-text.ts';
import type { Administrator, EditLevel } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { say } from '../../../language.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { editLevelOptions } from '../person/edit-levels.ts';
import styles from './practice.module.css';
import { practiceWords as words } from './words.ts';

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
      title={say(words.invite)}
      subject={{ practiceId: practice.id }}
      place={`practice:${practice.id}`}
      confirm={say(words.sendInvitation)}
      input={() => {
        setChecked(true);
        if (invitedBy === null || name === '' || email.trim() === '') return null;
        return { practiceId: practice.id, invitedBy, givenName, familyName, email, roleTitle, editLevel };
      }}
      said={({ accountId }) => ({
        title: say(words.invited, { name }),
        mail: 'itsMail',
        note: say(words.finishingNeedsCode),
        matter: { kind: 'invitation-to-finish', accountId },
      })}
      withoutProof={withoutProof}
      onDone={draft.clear}
      onCancel={draft.clear}
      onClose={onClose}
    >
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
      <TextField
        label={say(words.loginEmail)}
        type="email"
        value={email}
        onChange={(next) => draft.change({ email: next })}
        description={say(words.aboutLoginEmail)}
        errorMessage={checked && email.trim() === '' ? say(words.typeAddress) : null}
      />
      <div className={styles.pair}>
        <TextField
          label={say(words.roleTitle)}
          value={roleTitle}
          maxLength={100}
          onChange={(next) => draft.change({ roleTitle: next })}
        />
        <SelectField
          label={say(words.editLevel)}
          value={editLevel}
          onChange={(next) => draft.change({ editLevel: next })}
          options={editLevelOptions()}
        />
      </div>
      <AskedBy
        administrators={administrators}
        value={invitedBy}
        onChange={(next) => draft.change({ invitedBy: next })}
        isMissing={checked}
        none={say(words.noAdministratorToAsk)}
      />
    </ActDialog>
  );
}
