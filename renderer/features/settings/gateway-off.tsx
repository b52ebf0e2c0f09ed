import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { gatewayWords as words } from './gateway-words.ts';
import { SettingOff } from './setting-off.tsx';

/** Turns the gateway off. Its address and templates go with it. */
export function GatewayOff({ settings }: { readonly settings: Settings }) {
  return (
    <SettingOff
      settings={settings}
      settingKey="codes.gateway"
      label={say(words.turnOffGateway)}
      question={say(words.turnOffGatewayQuestion)}
      confirmLabel={say(words.turnOff)}
    >
      {say(words.turnOffGatewayMeaning)}
    </SettingOff>
  );
}
