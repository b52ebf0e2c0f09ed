import { useState } from 'react';
import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { PhoneType } from '../../../../preload/contract/shared.ts';
import type { CodeWay } from '../../../../preload/contract/signing-in.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { phoneWords as words } from './phone-words.ts';

interface PhoneDialogProps {
  readonly accountId: string;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

const kinds: Readonly<Record<PhoneType | 'unknown', PlainMessage>> = {
  unknown: words.kindUnknown,
  mobile: words.kindMobile,
  landline: words.kindLandline,
  voip: words.kindInternet,
};
const kindOrder = ['unknown', 'mobile', 'landline', 'voip'] as const;

interface PhoneFields {
  readonly phone: string;
  readonly type: PhoneType | 'unknown';
  readonly by: CodeWay;
}
const blank: PhoneFields = { phone: '', type: 'unknown', by: 'text' };

/** Records a number for an account that has none; it counts once its code was read back. */
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
      title={say(words.setTitle)}
      subject={{ accountId }}
      place={`account:${accountId}`}
      confirm={say(gateway ? words.sendCodeThere : words.recordNumber)}
      input={() => {
        setChecked(true);
        return phone.trim() === '' ? null : { accountId, phone, by, ...(type === 'unknown' ? {} : { type }) };
      }}
      said={(sent) => ({
        title: sent.by === 'callback' ? say(words.numberRecorded, { phone: sent.masked }) : '',
        ...(sent.by === 'callback' ? {} : { codeTo: sent.masked }),
        matter: { kind: 'phone-to-confirm', accountId },
        ...(sent.warning === null ? {} : { note: sent.warning }),
      })}
      withoutProof={withoutProof}
      onDone={draft.clear}
      onCancel={draft.clear}
      onClose={onClose}
    >
      <TextField
        label={say(words.number)}
        type="tel"
        value={phone}
        onChange={(next) => draft.change({ phone: next })}
        autoFocus={!withoutProof}
        description={say(words.aboutNumber)}
        errorMessage={checked && phone.trim() === '' ? say(words.typeNumber) : null}
      />
      <SelectField
        label={say(words.kind)}
        options={kindOrder.map((value) => ({ value, label: say(kinds[value]) }))}
        value={type}
        onChange={(next) => draft.change({ type: next })}
      />
      {gateway ? (
        <RadioGroup
          label={say(words.codeComes)}
          value={by}
          onChange={(next) => draft.change({ by: next })}
          options={[
            { value: 'text', label: say(words.byText) },
            { value: 'voice', label: say(words.byCall) },
          ]}
        />
      ) : null}
    </ActDialog>
  );
}

/** Who asks where no administrator of the practice does it for them. */
const themselves = 'themselves';

/** Removes the number, and with it what it could prove. */
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
      title={say(words.removeTitle)}
      subject={{ accountId }}
      place={`account:${accountId}`}
      confirm={say(words.removePhone)}
      isDanger
      input={() => ({ accountId, revokeBrowsers, ...(askedBy === themselves ? {} : { askedBy }) })}
      said={() => ({
        title: say(words.removed),
        note: say(words.setNewNow),
        matter: { kind: 'phone-to-set', accountId },
      })}
      withoutProof={withoutProof}
      onClose={onClose}
    >
      <p>{say(words.aboutRemove)}</p>
      {others.length === 0 ? null : (
        <SelectField
          label={say(words.askedForBy)}
          value={askedBy}
          onChange={setAskedBy}
          options={[
            { value: themselves, label: say(words.themselves) },
            ...others.map((each) => ({
              value: each.accountId,
              label: say(words.administratorNamed, { name: each.name }),
            })),
          ]}
        />
      )}
      {browsers === 0 ? null : (
        <Checkbox isSelected={revokeBrowsers} onChange={setRevokeBrowsers} note={say(words.lostComputer)}>
          {say(words.revokeBrowsers, { count: browsers })}
        </Checkbox>
      )}
    </ActDialog>
  );
}
