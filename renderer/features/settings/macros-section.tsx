import { useState } from 'react';
import { reasonWords, resolutionWords } from '../../../preload/contract/case-words.ts';
import {
  type CaseReason,
  caseReasons,
  type ResolutionCode,
  resolutionCodes,
} from '../../../preload/contract/cases.ts';
import { type Macro, mostMacros } from '../../../preload/contract/macros.ts';
import { useDraft } from '../../data/drafts.ts';
import { say } from '../../language.ts';
import { ProseArea } from '../../shared/prose/prose-area.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { FormDialog } from '../../ui/dialogs/form-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { macroSettingWords as words } from './macro-setting-words.ts';
import styles from './settings-screen.module.css';
import { type SettingsView, useSetting } from './use-setting.ts';

/** What operators may do at once: each macro by its name, in the order of their keys. */
export function MacrosSection({ settings }: { readonly settings: SettingsView }) {
  const setting = useSetting(settings, 'cases.macros');
  const macros = settings['cases.macros'];
  // The place of the one that is edited; `macros.length` for a new one.
  const [edited, setEdited] = useState<number | null>(null);
  return (
    <div className={styles.setting}>
      <p className={styles.quiet}>{say(words.meaning)}</p>
      {macros.length === 0 ? null : (
        <FieldRows>
          {macros.map(({ name }, place) => (
            <FieldRow key={name} name={name}>
              <span className={styles.buttons}>
                <Button
                  variant="plain"
                  aria-label={say(words.editOf, { name })}
                  onPress={() => setEdited(place)}
                >
                  {say(words.edit)}
                </Button>
                <Button
                  variant="plain"
                  aria-label={say(words.removeOf, { name })}
                  isDisabled={setting.busy}
                  onPress={() => void setting.save(macros.filter((_macro, at) => at !== place))}
                >
                  {say(words.remove)}
                </Button>
              </span>
            </FieldRow>
          ))}
        </FieldRows>
      )}
      <div className={styles.buttons}>
        <Button icon="plus" isDisabled={macros.length >= mostMacros} onPress={() => setEdited(macros.length)}>
          {say(words.add)}
        </Button>
      </div>
      <InlineError error={edited === null ? setting.error : null} />
      {edited === null ? null : (
        <MacroDialog
          key={edited}
          macro={macros[edited] ?? null}
          setting={setting}
          onSave={(macro) => setting.save(macros.toSpliced(edited, 1, macro))}
          onClose={() => {
            setting.revert();
            setEdited(null);
          }}
        />
      )}
    </div>
  );
}

interface MacroDialogProps {
  readonly macro: Macro | null;
  readonly setting: Pick<ReturnType<typeof useSetting<'cases.macros'>>, 'busy' | 'error'>;
  readonly onSave: (macro: Macro) => Promise<boolean>;
  readonly onClose: () => void;
}

const blank: Macro = { name: '', note: '', reason: null, answer: '', resolution: null };

function MacroDialog({ macro, setting, onSave, onClose }: MacroDialogProps) {
  const { values, change, clear } = useDraft<Macro>(`macro:${macro?.name ?? ''}`, macro ?? blank);
  const [checked, setChecked] = useState(false);
  const { name, note, reason, answer, resolution } = values;
  const doesNothing = note.trim() === '' && answer.trim() === '' && reason === null && resolution === null;
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (name.trim() === '' || doesNothing || setting.busy) return;
    if (!(await onSave(values))) return;
    clear();
    onClose();
  };
  return (
    <FormDialog
      title={say(macro === null ? words.newTitle : words.editTitle)}
      confirm={say(words.save)}
      busy={setting.busy}
      onSubmit={() => void submit()}
      onCancel={clear}
      onClose={onClose}
    >
      <TextField
        label={say(words.name)}
        value={name}
        maxLength={60}
        autoFocus
        onChange={(next) => change({ name: next })}
        errorMessage={checked && name.trim() === '' ? say(words.typeName) : null}
      />
      <SelectField
        label={say(words.reason)}
        options={[
          { value: 'none', label: say(words.leaveReason) },
          ...caseReasons.map((value) => ({ value, label: say(reasonWords[value]) })),
        ]}
        value={reason ?? 'none'}
        onChange={(next) => change({ reason: next === 'none' ? null : (next as CaseReason) })}
      />
      <ProseArea
        label={say(words.note)}
        rows={3}
        value={note}
        onChange={(next) => change({ note: next })}
        errorMessage={checked && doesNothing ? say(words.choosePart) : null}
      />
      <ProseArea
        label={say(words.answer)}
        description={say(words.answerMeaning)}
        rows={4}
        value={answer}
        onChange={(next) => change({ answer: next })}
      />
      <SelectField
        label={say(words.resolution)}
        options={[
          { value: 'none', label: say(words.staysOpen) },
          ...resolutionCodes.map((value) => ({ value, label: say(resolutionWords[value]) })),
        ]}
        value={resolution ?? 'none'}
        onChange={(next) => change({ resolution: next === 'none' ? null : (next as ResolutionCode) })}
      />
      <InlineError error={setting.error} />
    </FormDialog>
  );
}
