import { useState } from 'react';
import type { PhoneType } from '../../../../preload/contract/shared.ts';
import type { CodeWay } from '../../../../preload/contract/signing-in.ts';
import { useDraft } from '../../../data/drafts.ts';
import { countOf } from '../../../data/numbers.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';

interface PhoneDialogProps {
  readonly accountId: string;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

const typeOptions = [
  { value: 'unknown', label: 'Not said' },
  { value: 'mobile', label: 'Mobile' },
  { value: 'landline', label: 'Landline' },
  { value: 'voip', label: 'Internet phone' },
] as const;

interface PhoneFields {
  readonly phone: string;
  readonly type: PhoneType | 'unknown';
  readonly by: CodeWay;
}
const blank: PhoneFields = { phone: '', type: 'unknown', by: 'text' };

/** Takes a number for an account that has none; it counts once its code was read back. */
export function SetPhoneDialog({
  accountId,
  gateway,
  withoutProof,
  onClose,
}: PhoneDialogProps & { readonly gateway: boolean }) {
  const draft = useDraft(`set-phone:${accountId}`, blank);
  const [checked, setChecked] = useState(false);
  const { phone, type, by } = draft.values;
  return (
    <ActDialog
      type="signing-in.set-phone"
      title="Set a verification phone"
      subject={{ accountId }}
      place={`account:${accountId}`}
      confirm={gateway ? 'Send a code there' : 'Note the number'}
      input={() => {
        setChecked(true);
        return phone.trim() === '' ? null : { accountId, phone, by, ...(type === 'unknown' ? {} : { type }) };
      }}
      said={(sent) => ({
        title: sent.by === 'callback' ? `The number is noted: call ${sent.masked}, then confirm it` : '',
        ...(sent.by === 'callback' ? {} : { code: `A code to ${sent.masked}` }),
        matter: { kind: 'phone-to-confirm', accountId },
        ...(sent.warning === null ? {} : { note: sent.warning }),
      })}
      withoutProof={withoutProof}
      onDone={draft.clear}
      onCancel={draft.clear}
      onClose={onClose}
    >
      <TextField
        label="Number"
        type="tel"
        value={phone}
        onChange={(next) => draft.change({ phone: next })}
        autoFocus={!withoutProof}
        description="As the caller says it. Codes go to the US and its territories only."
        errorMessage={checked && phone.trim() === '' ? 'Type the number.' : null}
      />
      <SelectField
        label="Kind of phone"
        options={typeOptions}
        value={type}
        onChange={(next) => draft.change({ type: next })}
      />
      {gateway ? (
        <RadioGroup
          label="The code comes"
          value={by}
          onChange={(next) => draft.change({ by: next })}
          options={[
            { value: 'text', label: 'by text' },
            { value: 'voice', label: 'by a call' },
          ]}
        />
      ) : null}
    </ActDialog>
  );
}

/** Who asks where nobody of the practice does it for them. */
const themselves = 'themselves';

/** Takes the number away, and with it what it could prove. */
export function ResetPhoneDialog({
  accountId,
  browsers,
  withoutProof,
  onClose,
}: PhoneDialogProps & { readonly browsers: number }) {
  const [revokeBrowsers, setRevokeBrowsers] = useState(true);
  const [askedBy, setAskedBy] = useState<string>(themselves);
  const { data: person } = useDeskQuery('person', { accountId });
  const others = person?.administrators.filter((each) => each.accountId !== accountId) ?? [];
  return (
    <ActDialog
      type="signing-in.reset-phone"
      title="Take the verification phone away"
      subject={{ accountId }}
      place={`account:${accountId}`}
      confirm="Take it away"
      isDanger
      input={() => ({ accountId, revokeBrowsers, ...(askedBy === themselves ? {} : { askedBy }) })}
      said={{
        title: 'The verification phone is taken away',
        note: 'Set the new one now: until then no code can be sent.',
        matter: { kind: 'phone-to-set', accountId },
      }}
      withoutProof={withoutProof}
      onClose={onClose}
    >
      <p>No code goes to the number any more, and a callback to it proves nothing. Every mailbox is told.</p>
      {others.length === 0 ? null : (
        <SelectField
          label="Asked for by"
          value={askedBy}
          onChange={setAskedBy}
          options={[
            { value: themselves, label: 'Themselves' },
            ...others.map((each) => ({
              value: each.accountId,
              label: `${each.name}, administrator of the practice`,
            })),
          ]}
        />
      )}
      {browsers === 0 ? null : (
        <Checkbox
          isSelected={revokeBrowsers}
          onChange={setRevokeBrowsers}
          note="A lost phone may come with a lost computer."
        >
          Trust its {countOf(browsers, 'browser')} no longer either
        </Checkbox>
      )}
    </ActDialog>
  );
}
