import { useState } from 'react';
import type { SettingKey, Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { NumberField } from '../../ui/fields/number-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { SettingForm } from './setting-form.tsx';
import styles from './settings-screen.module.css';
import { useSetting } from './use-setting.ts';
import { settingsWords as words } from './words.ts';

type KeysOf<Value> = { [Key in SettingKey]: Settings[Key] extends Value ? Key : never }[SettingKey];

interface TextSettingProps {
  readonly settings: Settings;
  readonly settingKey: Extract<
    KeysOf<string>,
    'mail.support' | 'portal.baseUrl' | 'portal.host' | 'desk.name'
  >;
  readonly label: string;
  readonly description: string;
  /** What is wrong with what was typed, as far as it can be seen here; null where nothing is. */
  readonly wrong?: (typed: string) => string | null;
}

/** A setting that is one line of text. */
export function TextSetting({ settings, settingKey, label, description, wrong }: TextSettingProps) {
  const setting = useSetting(settings, settingKey);
  const [checked, setChecked] = useState<string | null>(null);
  const problem = checked === setting.value ? (wrong?.(checked) ?? null) : null;
  const save = async (): Promise<boolean> => {
    setChecked(setting.value);
    return (wrong?.(setting.value) ?? null) === null ? setting.save() : false;
  };
  return (
    <SettingForm setting={{ ...setting, save }} of={settingKey}>
      <TextField
        label={label}
        description={description}
        value={setting.value}
        onChange={setting.edit}
        errorMessage={problem ?? setting.error?.message ?? null}
      />
    </SettingForm>
  );
}

interface NumberSettingProps {
  readonly settings: Settings;
  readonly settingKey: KeysOf<number>;
  readonly label: string;
  readonly description: string;
  readonly min: number;
  readonly max: number;
  /** What is asked before a smaller number is saved: for where that can't be undone. */
  readonly beforeLess?: {
    readonly question: string;
    readonly meaning: string;
    readonly confirmLabel: string;
  };
}

/** A setting that is a whole number; the desk says which are possible. */
export function NumberSetting(props: NumberSettingProps) {
  const { settings, settingKey, label, description, min, max, beforeLess } = props;
  const setting = useSetting(settings, settingKey);
  const [asks, setAsks] = useState(false);
  const save = async (): Promise<boolean> => {
    if (beforeLess === undefined || setting.value >= settings[settingKey]) return setting.save();
    setAsks(true);
    return false;
  };
  return (
    <SettingForm
      setting={{ ...setting, save }}
      of={settingKey}
      lacks={Number.isNaN(setting.value) ? say(words.giveNumber) : null}
    >
      <div className={styles.number}>
        <NumberField
          label={label}
          value={setting.value}
          min={min}
          max={max}
          onChange={setting.edit}
          errorMessage={setting.error?.message ?? null}
        />
      </div>
      <p className={styles.quiet}>{description}</p>
      {beforeLess === undefined ? null : (
        <ConfirmDialog
          title={beforeLess.question}
          isOpen={asks}
          onClose={() => setAsks(false)}
          onConfirm={() => void setting.save().then(() => setAsks(false))}
          confirmLabel={beforeLess.confirmLabel}
          isDanger
          isBusy={setting.busy}
        >
          <p>{beforeLess.meaning}</p>
        </ConfirmDialog>
      )}
    </SettingForm>
  );
}
