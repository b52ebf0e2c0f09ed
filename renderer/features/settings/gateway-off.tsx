import type { Settings } from '../../../preload/contract/settings.ts';
import { SettingOff } from './setting-off.tsx';

/** Turns the gateway off. Its address and templates go with it. */
export function GatewayOff({ settings }: { readonly settings: Settings }) {
  return (
    <SettingOff
      settings={settings}
      settingKey="codes.gateway"
      label="Turn the gateway off"
      confirmLabel="Turn off"
    >
      No codes are sent any more; the desk calls the number on file back instead. The gateway's address,
      headers and bodies are forgotten. Its secret stays until you forget it.
    </SettingOff>
  );
}
