import type { Settings } from '../../../preload/contract/settings.ts';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSetting } from './use-setting.ts';

const withoutEmpty = (names: readonly string[]): string[] =>
  names.map((name) => name.trim()).filter((name) => name !== '');

/** The names that the portal answers to, one a line. */
export function PortalHosts({ settings }: { readonly settings: Settings }) {
  const setting = useSetting(settings, 'portal.hosts', withoutEmpty);
  return (
    <SettingForm setting={setting}>
      <TextArea
        label="Other host names, one a line"
        rows={3}
        description="The portal answers to the name in its address and to the interface it listens on. Names that people reach it by besides go here; it refuses any other."
        value={setting.value.join('\n')}
        onChange={(text) => setting.edit(text.split('\n'))}
        errorMessage={setting.error?.message ?? null}
        spellCheck="false"
      />
    </SettingForm>
  );
}
