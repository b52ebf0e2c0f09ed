import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { NumberSetting, TextSetting } from './text-setting.tsx';
import { settingsWords as words } from './words.ts';

/** The desk itself: its name, its language, its waiting time. */
export function DeskSection({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <May offered="setting:desk.name">
        <TextSetting
          settings={settings}
          settingKey="desk.name"
          label={say(words.nameOfDesk)}
          description={say(words.nameOfDeskWhere)}
        />
        <LanguageSetting settings={settings} />
      </May>
      <May offered="setting:claims.waitingDays">
        <NumberSetting
          settings={settings}
          settingKey="claims.waitingDays"
          min={0}
          max={365}
          label={say(words.waitingDays)}
          description={say(words.waitingDaysRange)}
        />
        <NumberSetting
          settings={settings}
          settingKey="password.minimumLength"
          min={8}
          max={64}
          label={say(words.shortestPassword)}
          description={say(words.shortestPasswordRange)}
        />
      </May>
    </>
  );
}
