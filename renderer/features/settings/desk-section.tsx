import { useState } from 'react';
import type { Settings } from '../../../preload/contract/settings.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { IconButton } from '../../ui/buttons/icon-button.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { LanguageSetting } from './language-setting.tsx';
import styles from './settings-screen.module.css';
import { NumberSetting, TextSetting } from './text-setting.tsx';
import { useSetting } from './use-setting.ts';

/** The desk itself: its name, its leads, its patience. */
export function DeskSection({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <TextSetting
        settings={settings}
        settingKey="desk.name"
        label="Name of the desk"
        description="Mails are signed with it."
      />
      <LanguageSetting settings={settings} />
      <Leads settings={settings} />
      <NumberSetting
        settings={settings}
        settingKey="claims.waitingDays"
        label="An unverified claim is protected, in days"
        description="From 0 to 365. After that, and with strong proof, an address that nobody verified can be released."
      />
      <NumberSetting
        settings={settings}
        settingKey="password.minimumLength"
        label="Shortest password, in characters"
        description="From 8 to 64. Longer passwords are always allowed."
      />
    </>
  );
}

function Leads({ settings }: { readonly settings: Settings }) {
  const setting = useSetting(settings, 'desk.leads');
  const [typed, setTyped] = useState('');
  const add = async (): Promise<void> => {
    const name = typed.trim();
    if (name === '' || settings['desk.leads'].includes(name)) {
      setTyped('');
      return;
    }
    if (await setting.save([...settings['desk.leads'], name])) setTyped('');
  };
  return (
    <form
      className={styles.setting}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label="Leads"
        placeholder="Operator's name, then Enter"
        description={
          settings['desk.leads'].length === 0
            ? 'Nobody is named, so everybody may act as a lead. The first name ends that: begin with your own.'
            : 'They may override a missing proof, with a reason. Only they can change this list.'
        }
        value={typed}
        onChange={setTyped}
        errorMessage={setting.error?.message ?? null}
      />
      {settings['desk.leads'].length === 0 ? null : (
        <ul className={styles.names} aria-label="Leads">
          {settings['desk.leads'].map((name) => (
            <li key={name} className={styles.name}>
              <bdi>{name}</bdi>
              <IconButton
                icon="cross"
                label={`Remove ${name} from the leads`}
                onPress={() => void setting.save(settings['desk.leads'].filter((each) => each !== name))}
              />
            </li>
          ))}
        </ul>
      )}
      {typed.trim() === '' ? null : (
        <div className={styles.buttons}>
          <Button type="submit" isPending={setting.busy}>
            Add to the leads
          </Button>
        </div>
      )}
    </form>
  );
}
