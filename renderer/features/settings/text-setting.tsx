import type { SettingKey, Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
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
}

/** A setting that is one line of text. */
export function TextSetting({ settings, settingKey, label, description }: TextSettingProps) {
  const setting = useSetting(settings, settingKey);
  return (
    <SettingForm setting={setting}>
      <TextField
        label={label}
        description={description}
        value={setting.value}
        onChange={setting.edit}
        errorMessage={setting.error?.message ?? null}
      />
    </SettingForm>
  );
}

interface NumberSettingProps {
  readonly settings: Settings;
  readonly settingKey: KeysOf<number>;
  readonly label: string;
  readonly description: string;
}

/** A setting that is a whole number; the desk says which are possible. */
export function NumberSetting({ settings, settingKey, label, description }: NumberSettingProps) {
  const setting = useSetting(settings, settingKey);
  // What is no number goes to the desk as it is and comes back with its sentence.
  const typed = Number.isNaN(setting.value) ? '' : String(setting.value);
  return (
    <SettingForm setting={setting} lacks={Number.isNaN(setting.value) ? say(words.giveNumber) : null}>
      <div className={styles.number}>
        <TextField
          label={label}
          inputMode="numeric"
          value={typed}
          onChange={(text) => {
            const digits = text.replaceAll(/\D/g, '').slice(0, 6);
            setting.edit(digits === '' ? Number.NaN : Number(digits));
          }}
          errorMessage={setting.error?.message ?? null}
        />
      </div>
      <p className={styles.quiet}>{description}</p>
    </SettingForm>
  );
}
