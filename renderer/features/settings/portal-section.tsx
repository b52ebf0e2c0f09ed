import type { Settings } from '../../../preload/contract/settings.ts';
import { InlineError } from '../../ui/inline-error.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './settings-screen.module.css';
import { NumberSetting, TextSetting } from './text-setting.tsx';
import { useSetting } from './use-setting.ts';

/** What people outside meet: the portal's address and answers, and how long a reset link lives. */
export function PortalSection({ settings }: { readonly settings: Settings }) {
  const neutral = useSetting(settings, 'portal.neutral');
  return (
    <>
      <TextSetting
        settings={settings}
        settingKey="portal.baseUrl"
        label="Portal address"
        description="Links in mails begin with it, as in https://help.example.org"
      />
      <div className={styles.setting}>
        <Switch
          isSelected={neutral.value}
          isDisabled={neutral.busy}
          onChange={(value) => void neutral.save(value)}
          note="The portal answers alike whether an address or user name is on file or not, so that nobody can find out by asking. Off, it says when something is not on file, which helps those who mistyped."
        >
          Neutral answers on the portal
        </Switch>
        <InlineError error={neutral.error} />
      </div>
      <NumberSetting
        settings={settings}
        settingKey="reset.minutes"
        label="A reset link lives, in minutes"
        description="From 15 to 1,440. Shorter is safer; longer forgives slow mail."
      />
    </>
  );
}
