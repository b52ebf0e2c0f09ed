import { type ReactNode, useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { isName } from '../../../../preload/contract/pasted-text.ts';
import type { Administrator } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { TextField, type TextFieldProps } from '../../../ui/fields/text-field.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { AddressHints } from './address-hints.tsx';
import styles from './practice.module.css';

/** What of a practice's record can be corrected. */
export type Correction = 'email' | 'phone' | 'name' | 'address';

export interface CorrectDialogProps {
  readonly correction: Correction;
  readonly practice: PracticeRecord;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

const none: readonly Administrator[] = [];
const known = (value: string | null, kind: 'email' | 'phone'): string =>
  value === null ? 'none on file' : mask(value, kind);

/** Puts one thing right that is on file of a practice: what it changes, and who gets mail about it, is said beforehand. */
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
  const draft = useDraft(`correct:${correction}:${practice.id}`, initial);
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
    confirm: 'Correct it',
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
      ? 'Nobody gets an email: the practice has no clinic email.'
      : `The clinic email ${mask(practice.email, 'email')} gets an email about it.`;
  const noticed = practice.email === null ? {} : { mail: 'the mail about it' };
  switch (correction) {
    case 'email':
      return (
        <ActDialog
          {...common}
          type="practices.correct-email"
          title="Correct the clinic email"
          input={() => {
            setChecked(true);
            return email.trim() === '' ? null : { ...asked, email };
          }}
          said={{
            title: 'The clinic email is corrected',
            mail: practice.email === null ? 'the mail about it' : 'the mail to both addresses',
            ...(practice.email === null ? {} : { once: 'both addresses are told' }),
          }}
        >
          <p>
            On file: {known(practice.email, 'email')}. Mail for <bdi>{practice.name}</bdi> goes to the new
            address from now on, and so do password resets of its accounts that have no verified login email.
            Links that went to the old one stop working.{' '}
            {practice.email === null
              ? 'The new address gets an email about it.'
              : 'Both addresses get an email about it.'}
          </p>
          {field('New clinic email', 'email', {
            ...first,
            type: 'email',
            errorMessage: checked && email.trim() === '' ? 'Type the address.' : null,
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
          title="Correct the phone of the practice"
          input={() => {
            setChecked(true);
            return phone.trim() === '' ? null : { ...asked, phone };
          }}
          said={{ title: 'The phone of the practice is corrected', ...noticed }}
        >
          <p>
            On file: {known(practice.phone, 'phone')}. It is the number that the desk calls back to check who
            is calling. {noticeGoesTo}
          </p>
          {field('New phone', 'phone', {
            ...first,
            errorMessage: checked && phone.trim() === '' ? 'Type the number.' : null,
          })}
          {asking}
        </ActDialog>
      );
    case 'name':
      return (
        <ActDialog
          {...common}
          type="practices.correct-name"
          title="Correct the name of the practice"
          input={() => {
            setChecked(true);
            return isName(name) ? { ...asked, name } : null;
          }}
          said={{ title: 'The name of the practice is corrected', ...noticed }}
        >
          <p>Mails and search use the new name at once. {noticeGoesTo}</p>
          {field('Name', 'name', {
            ...first,
            maxLength: 200,
            errorMessage: checked && !isName(name) ? 'Type the name.' : null,
          })}
          {asking}
        </ActDialog>
      );
    case 'address':
      return (
        <ActDialog
          {...common}
          type="practices.correct-address"
          title="Correct the postal address"
          input={() => ({ ...asked, address, city, state, postalCode })}
          said={{ title: 'The postal address is corrected', ...noticed }}
        >
          <p>{noticeGoesTo}</p>
          {field('Street', 'address', { ...first, maxLength: 200 })}
          <div className={styles.pair}>
            {field('City', 'city', { maxLength: 100 })}
            {field('State', 'state', { maxLength: 100 })}
          </div>
          {field('Postal code', 'postalCode', { maxLength: 20 })}
          {asking}
        </ActDialog>
      );
  }
}
