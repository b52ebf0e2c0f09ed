import type { Settings } from '../../../preload/contract/settings.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { LinksSetting } from './links-setting.tsx';
import { PortalCertificate } from './portal-certificate.tsx';
import { PortalHosts } from './portal-hosts.tsx';
import { PortalProxies } from './portal-proxies.tsx';
import { PortalSwitch } from './portal-switch.tsx';
import styles from './settings-screen.module.css';
import { NumberSetting, TextSetting } from './text-setting.tsx';
import { useSetting } from './use-setting.ts';

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);

/** What people outside meet: whether the portal runs and where, its answers, and how long a reset link lives. */
export function PortalSection({ settings }: { readonly settings: Settings }) {
  const neutral = useSetting(settings, 'portal.neutral');
  return (
    <>
      <PortalSwitch settings={settings} />
      <TextSetting
        settings={settings}
        settingKey="portal.baseUrl"
        label="Portal address"
        description="Links in mails begin with it, as in https://help.example.org"
      />
      <LinksSetting settings={settings} />
      <div className={styles.setting}>
        <Switch
          isSelected={neutral.value}
          isDisabled={neutral.busy}
          onChange={(value) => void neutral.save(value)}
          note="The portal answers alike whether an address or user name is on file or not, so that nobody can find out by asking. Off, it says when something is not on file, which helps those who mistyped."
        >
          Neutral answers on the portal
        </Switch>
        <InlineError error={neutral.error} />
      </div>
      <NumberSetting
        settings={settings}
        settingKey="reset.minutes"
        label="A reset link lives, in minutes"
        description="From 15 to 1,440. Shorter is safer; longer forgives slow mail."
      />
      <div className={styles.group}>
        <h3>Where the portal listens</h3>
        <TextSetting
          settings={settings}
          settingKey="portal.host"
          label="Interface"
          description="127.0.0.1 is this computer alone, and a proxy on it. Another address of this computer lets its network in; 0.0.0.0 lets in every network that it is on."
        />
        {isLoopback(settings['portal.host']) || settings['portal.tls'] !== null ? null : (
          <Callout tone="warn" title="Others on the network can read what people type into the portal.">
            It listens beyond this computer without a certificate. Give one below, or go back to 127.0.0.1 and
            put a proxy with a certificate before it.
          </Callout>
        )}
        <NumberSetting
          settings={settings}
          settingKey="portal.port"
          label="Port of the portal"
          description="From 1 to 65,535, and for most systems above 1,023. 0 takes any that is free."
        />
        <PortalHosts settings={settings} />
        <PortalProxies settings={settings} />
        <PortalCertificate settings={settings} />
      </div>
    </>
  );
}
