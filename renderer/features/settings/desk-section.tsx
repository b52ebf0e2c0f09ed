import { useState } from 'react';
import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { IconButton } from '../../ui/buttons/icon-button.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { LanguageSetting } from './language-setting.tsx';
import styles from './settings-screen.module.css';
import { NumberSetting, TextSetting } from './text-setting.tsx';
import { useSetting } from './use-setting.ts';
import { settingsWords as words } from './words.ts';

/** The desk itself: its name, its leads, its waiting time. */
export function DeskSection({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <TextSetting
        settings={settings}
        settingKey="desk.name"
        label={say(words.nameOfDesk)}
        description={say(words.nameOfDeskWhere)}
      />
      <LanguageSetting settings={settings} />
      <Leads settings={settings} />
      <NumberSetting
        settings={settings}
        settingKey="claims.waitingDays"
        label={say(words.waitingDays)}
        description={say(words.waitingDaysRange)}
      />
      <NumberSetting
        settings={settings}
        settingKey="password.minimumLength"
        label={say(words.shortestPassword)}
        description={say(words.shortestPasswordRange)}
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
        label={say(words.leads)}
        placeholder={say(words.leadPlaceholder)}
        description={say(settings['desk.leads'].length === 0 ? words.noLeads : words.leadsMay)}
        value={typed}
        onChange={setTyped}
        errorMessage={setting.error?.message ?? null}
      />
      {settings['desk.leads'].length === 0 ? null : (
        <ul className={styles.names} aria-label={say(words.leads)}>
          {settings['desk.leads'].map((name) => (
            <li key={name} className={styles.name}>
              <bdi>{name}</bdi>
              <IconButton
                icon="cross"
                label={say(words.removeLead, { name })}
                onPress={() => void setting.save(settings['desk.leads'].filter((each) => each !== name))}
              />
            </li>
          ))}
        </ul>
      )}
      {typed.trim() === '' ? null : (
        <div className={styles.buttons}>
          <Button type="submit" isPending={setting.busy}>
            {say(words.addLead)}
          </Button>
        </div>
      )}
    </form>
  );
}
