import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { NumberField } from '../../ui/fields/number-field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { backupWords as words } from '../backups/words.ts';
import { ByOrganization } from './by-organization.tsx';
import { SettingForm } from './setting-form.tsx';
import styles from './settings-screen.module.css';
import { type SettingsView, useSetting } from './use-setting.ts';

interface BackupSettingProps {
  readonly settings: SettingsView;
}

/** Where backups go. */
export function BackupFolder({ settings, folder }: BackupSettingProps & { readonly folder: string }) {
  const setting = useSetting(settings, 'backup.folder');
  const choose = useShell('chooseFile');
  const pick = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'backup-folder' });
    if (chosen.ok && chosen.value.path !== null) await setting.save(chosen.value.path);
  };
  return (
    <div className={styles.setting}>
      <FieldRows>
        <FieldRow name={say(words.folder)}>
          <bdi className={styles.code}>{settings['backup.folder'] ?? folder}</bdi>
        </FieldRow>
      </FieldRows>
      <p className={styles.quiet}>{say(words.folderMeaning)}</p>
      <ByOrganization of="backup.folder">
        <div className={styles.buttons}>
          <Button icon="folder" isPending={setting.busy} onPress={() => void pick()}>
            {say(words.chooseFolder)}
          </Button>
          {settings['backup.folder'] === null ? null : (
            <Button variant="plain" isDisabled={setting.busy} onPress={() => void setting.save(null)}>
              {say(words.besideStore)}
            </Button>
          )}
        </div>
      </ByOrganization>
      <InlineError error={setting.error ?? choose.error} />
    </div>
  );
}

const offered = ['4', '8', '12', '24', '168'] as const;

/** How often one is made by itself. */
export function BackupSchedule({ settings }: BackupSettingProps) {
  const setting = useSetting(settings, 'backup.every');
  const chosen = setting.value === null ? 'off' : String(setting.value);
  const hours = [...new Set([...offered, ...(chosen === 'off' ? [] : [chosen])])];
  return (
    <div className={styles.setting}>
      <ByOrganization of="backup.every">
        <SelectField
          label={say(words.every)}
          description={say(words.everyMeaning)}
          options={[
            { value: 'off', label: say(words.off) },
            ...hours.map((each) => ({ value: each, label: say(words.everyHours, { hours: Number(each) }) })),
          ]}
          value={chosen}
          onChange={(value) => void setting.save(value === 'off' ? null : Number(value))}
        />
      </ByOrganization>
      <InlineError error={setting.error} />
    </div>
  );
}

const kept = [
  { part: 'daily', label: words.keepDaily, min: 1, max: 366 },
  { part: 'weekly', label: words.keepWeekly, min: 0, max: 520 },
  { part: 'monthly', label: words.keepMonthly, min: 0, max: 240 },
] as const;

/** How many are kept. */
export function BackupsKept({ settings }: BackupSettingProps) {
  const setting = useSetting(settings, 'backup.keep');
  const lacks = kept.some(({ part }) => Number.isNaN(setting.value[part])) ? say(words.giveNumbers) : null;
  return (
    <SettingForm setting={setting} error={setting.error} lacks={lacks} of="backup.keep">
      <div className={styles.three}>
        {kept.map(({ part, label, min, max }) => (
          <NumberField
            key={part}
            label={say(label)}
            min={min}
            max={max}
            value={setting.value[part]}
            onChange={(count) => setting.edit({ ...setting.value, [part]: count })}
          />
        ))}
      </div>
      <p className={styles.quiet}>{say(words.keepMeaning)}</p>
    </SettingForm>
  );
}
