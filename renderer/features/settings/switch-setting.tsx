import type { SettingKey, Settings } from '../../../preload/contract/settings.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { ByOrganization } from './by-organization.tsx';
import styles from './settings-screen.module.css';
import { useSetting } from './use-setting.ts';

interface SwitchSettingProps {
  readonly settings: Settings;
  readonly settingKey: Extract<
    SettingKey,
    'operators.systemUser' | 'approval.override' | 'approval.release' | 'approval.settings'
  >;
  readonly label: string;
  readonly note?: string;
}

/** A setting that is on or off. */
export function SwitchSetting({ settings, settingKey, label, note }: SwitchSettingProps) {
  const setting = useSetting(settings, settingKey);
  return (
    <div className={styles.setting}>
      <ByOrganization of={settingKey}>
        <Switch
          isSelected={setting.value}
          isDisabled={setting.busy}
          onChange={(value) => void setting.save(value)}
          {...(note === undefined ? {} : { note })}
        >
          {label}
        </Switch>
      </ByOrganization>
      <InlineError error={setting.error} />
    </div>
  );
}
