import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { portalWords as words } from './portal-words.ts';
import { SettingForm } from './setting-form.tsx';
import { useSetting } from './use-setting.ts';

const withoutEmpty = (entries: readonly string[]): string[] =>
  entries.map((entry) => entry.trim()).filter((entry) => entry !== '');

/** The proxies that the portal believes, one a line. */
export function PortalProxies({ settings }: { readonly settings: Settings }) {
  const setting = useSetting(settings, 'portal.trustedProxies', withoutEmpty);
  return (
    <SettingForm setting={setting} of="portal.trustedProxies">
      <TextArea
        label={say(words.trustedProxies)}
        rows={3}
        description={say(words.trustedProxiesMeaning)}
        value={setting.value.join('\n')}
        onChange={(text) => setting.edit(text.split('\n'))}
        errorMessage={setting.error?.message ?? null}
        spellCheck="false"
      />
    </SettingForm>
  );
}
