import { say } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { GatewayForm } from './gateway-form.tsx';
import { GatewayOff } from './gateway-off.tsx';
import { gatewayWords as words } from './gateway-words.ts';
import { SecretForm } from './secret-form.tsx';
import type { SettingsView } from './use-setting.ts';

/** How a security code reaches a phone. */
export function CodesSection({ settings }: { readonly settings: SettingsView }) {
  const gateway = settings['codes.gateway'];
  return (
    <>
      {gateway === null ? (
        <Callout title={say(words.noGateway)}>{say(words.noGatewayMeaning)}</Callout>
      ) : (
        <Callout tone="good" title={say(words.codesByGateway)} actions={<GatewayOff settings={settings} />}>
          {say(words.codesByGatewayMeaning)}
        </Callout>
      )}
      {/* A gateway that was turned off or set up elsewhere leaves no draft behind. */}
      <GatewayForm key={gateway === null ? 'none' : 'one'} settings={settings} />
      <SecretForm name="codes.gateway.secret" isSet={settings.secretsSet.includes('codes.gateway.secret')} />
    </>
  );
}
