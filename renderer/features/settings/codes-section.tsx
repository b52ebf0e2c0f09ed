import { Callout } from '../../ui/feedback/callout.tsx';
import { GatewayForm } from './gateway-form.tsx';
import { GatewayOff } from './gateway-off.tsx';
import { SecretForm } from './secret-form.tsx';
import type { SettingsView } from './use-setting.ts';

/** How a security code reaches a phone. */
export function CodesSection({ settings }: { readonly settings: SettingsView }) {
  const gateway = settings['codes.gateway'];
  return (
    <>
      {gateway === null ? (
        <Callout title="Without a gateway the desk calls back instead.">
          Somebody rings the number on file and hears who answers. With a web service that sends texts or
          makes calls, codes go out by themselves.
        </Callout>
      ) : (
        <Callout
          tone="good"
          title="Codes go out by the gateway."
          actions={<GatewayOff settings={settings} />}
        >
          The numbers and codes of people pass through it.
        </Callout>
      )}
      {/* A gateway that was turned off or set up elsewhere leaves no draft behind. */}
      <GatewayForm key={gateway === null ? 'none' : 'one'} settings={settings} />
      <SecretForm
        name="codes.gateway.secret"
        label="Secret of the gateway"
        noun="secret"
        isSet={settings.secretsSet.includes('codes.gateway.secret')}
      />
    </>
  );
}
