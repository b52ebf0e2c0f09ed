import { type ReactNode, useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { isName } from '../../../../preload/contract/pasted-text.ts';
import type { Administrator } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { TextField, type TextFieldProps } from '../../../ui/fields/text-field.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { AddressHints } from './address-hints.tsx';
import { correctionWords as words } from './correction-words.ts';
import styles from './practice.module.css';

/** What of a practice's record can be corrected. */
export type Correction = 'email' | 'phone' | 'name' | 'address';

export interface CorrectDialogProps {
  readonly correction: Correction;
  readonly practice: PracticeRecord;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

/** The name of the draft of a correction. */
export const correctionDraft = (correction: Correction, practiceId: string): string =>
  `correct:${correction}:${practiceId}`;

const none: readonly Administrator[] = [];

/** Corrects one thing that is on file of a practice: what it changes, and who gets mail about it, is said beforehand. */
export function CorrectDialog({ correction, practice, withoutProof, onClose }: CorrectDialogProps) {
  const { data: administrators = none } = useDeskQuery('administrators', { practiceId: practice.id });
  const [initial] = useState({
    askedBy: null as string | null,
    email: '',
    phone: '',
    name: practice.name,
    address: practice.address,
    city: practice.city,
    state: practice.state,
    postalCode: practice.postalCode,
  });
  const [checked, setChecked] = useState(false);
  const draft = useDraft(correctionDraft(correction, practice.id), initial);
  const { askedBy, email, phone, name, address, city, state, postalCode } = draft.values;
  const field = (label: string, of: keyof typeof initial, more: Partial<TextFieldProps> = {}): ReactNode => (
    <TextField
      label={label}
      value={draft.values[of] ?? ''}
      onChange={(next) => draft.change({ [of]: next })}
      {...more}
    />
  );
  const first = { autoFocus: !withoutProof };
  const asked = { practiceId: practice.id, ...(askedBy === null ? {} : { askedBy }) };
  const common = {
    subject: { practiceId: practice.id },
    place: `practice:${practice.id}`,
    confirm: say(words.correctIt),
    withoutProof,
    onDone: draft.clear,
    onCancel: draft.clear,
    onClose,
  };
  const asking =
    administrators.length === 0 ? null : (
      <AskedBy
        administrators={administrators}
        value={askedBy}
        onChange={(next) => draft.change({ askedBy: next })}
        none=""
      />
    );
  const noticeGoesTo =
    practice.email === null
      ? say(words.noClinicEmail)
      : say(words.clinicIsTold, { email: mask(practice.email, 'email') });
  const noticed = practice.email === null ? {} : ({ mail: 'notice' } as const);
  switch (correction) {
    case 'email':
      return (
        <ActDialog
          {...common}
          type="practices.correct-email"
          title={say(words.correctEmail)}
          input={() => {
            setChecked(true);
            return email.trim() === '' ? null : { ...asked, email };
          }}
          said={() => ({
            title: say(words.emailCorrected),
            mail: practice.email === null ? 'notice' : 'toBothAddresses',
          })}
        >
          <p>
            {practice.email === null
              ? sayWith(words.whatFirstEmailDoes, { practice: <bdi>{practice.name}</bdi> })
              : sayWith(words.whatEmailDoes, {
                  email: mask(practice.email, 'email'),
                  practice: <bdi>{practice.name}</bdi>,
                })}
          </p>
          {field(say(words.newClinicEmail), 'email', {
            ...first,
            type: 'email',
            errorMessage: checked && email.trim() === '' ? say(words.typeAddress) : null,
          })}
          <AddressHints email={email} onTake={(suggestion) => draft.change({ email: suggestion })} />
          {asking}
        </ActDialog>
      );
    case 'phone':
      return (
        <ActDialog
          {...common}
          type="practices.correct-phone"
          title={say(words.correctPhone)}
          input={() => {
            setChecked(true);
            return phone.trim() === '' ? null : { ...asked, phone };
          }}
          said={() => ({ title: say(words.phoneCorrected), ...noticed })}
        >
          <p>
            {say(words.whatPhoneDoes, {
              phone: practice.phone === null ? say(words.noneOnFile) : mask(practice.phone, 'phone'),
              notice: noticeGoesTo,
            })}
          </p>
          {field(say(words.newPhone), 'phone', {
            ...first,
            errorMessage: checked && phone.trim() === '' ? say(words.typeNumber) : null,
          })}
          {asking}
        </ActDialog>
      );
    case 'name':
      return (
        <ActDialog
          {...common}
          type="practices.correct-name"
          title={say(words.correctName)}
          input={() => {
            setChecked(true);
            return isName(name) ? { ...asked, name } : null;
          }}
          said={() => ({ title: say(words.nameCorrected), ...noticed })}
        >
          <p>{say(words.whatNameDoes, { notice: noticeGoesTo })}</p>
          {field(say(words.name), 'name', {
            ...first,
            maxLength: 200,
            errorMessage: checked && !isName(name) ? say(words.typeName) : null,
          })}
          {asking}
        </ActDialog>
      );
    case 'address':
      return (
        <ActDialog
          {...common}
          type="practices.correct-address"
          title={say(words.correctAddress)}
          input={() => ({ ...asked, address, city, state, postalCode })}
          said={() => ({ title: say(words.addressCorrected), ...noticed })}
        >
          <p>{noticeGoesTo}</p>
          {field(say(words.street), 'address', { ...first, maxLength: 200 })}
          <div className={styles.pair}>
            {field(say(words.city), 'city', { maxLength: 100 })}
            {field(say(words.state), 'state', { maxLength: 100 })}
          </div>
          {field(say(words.postalCode), 'postalCode', { maxLength: 20 })}
          {asking}
        </ActDialog>
      );
  }
}
