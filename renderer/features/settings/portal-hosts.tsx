import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { portalWords as words } from './portal-words.ts';
import { SettingForm } from './setting-form.tsx';
import { useSetting } from './use-setting.ts';

const withoutEmpty = (names: readonly string[]): string[] =>
  names.map((name) => name.trim()).filter((name) => name !== '');

/** The names that the portal answers to, one a line. */
export function PortalHosts({ settings }: { readonly settings: Settings }) {
  const setting = useSetting(settings, 'portal.hosts', withoutEmpty);
  return (
    <SettingForm setting={setting} of="portal.hosts">
      <TextArea
        label={say(words.otherHosts)}
        rows={3}
        description={say(words.otherHostsMeaning)}
        value={setting.value.join('\n')}
        onChange={(text) => setting.edit(text.split('\n'))}
        errorMessage={setting.error?.message ?? null}
        spellCheck="false"
      />
    </SettingForm>
  );
}
