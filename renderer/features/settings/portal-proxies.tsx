import type { Settings } from '../../../preload/contract/settings.ts';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSetting } from './use-setting.ts';

const withoutEmpty = (entries: readonly string[]): string[] =>
  entries.map((entry) => entry.trim()).filter((entry) => entry !== '');

/** The proxies that the portal believes, one a line. */
export function PortalProxies({ settings }: { readonly settings: Settings }) {
  const setting = useSetting(settings, 'portal.trustedProxies', withoutEmpty);
  return (
    <SettingForm setting={setting}>
      <TextArea
        label="Trusted proxies, one a line"
        rows={3}
        description="Addresses or networks of proxies in front of the portal, as in 192.0.2.7 or 10.0.0.0/8. They alone may say whom a request comes from. Left empty, everybody behind a proxy counts as one visitor and shares one visitor’s limits."
        value={setting.value.join('\n')}
        onChange={(text) => setting.edit(text.split('\n'))}
        errorMessage={setting.error?.message ?? null}
        spellCheck="false"
      />
    </SettingForm>
  );
}
