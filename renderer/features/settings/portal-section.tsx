import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { ByOrganization } from './by-organization.tsx';
import { isInterface } from './interface-address.ts';
import { LinksSetting } from './links-setting.tsx';
import { PortalCertificate } from './portal-certificate.tsx';
import { PortalHosts } from './portal-hosts.tsx';
import { PortalProxies } from './portal-proxies.tsx';
import { PortalSwitch } from './portal-switch.tsx';
import { portalWords as words } from './portal-words.ts';
import styles from './settings-screen.module.css';
import { NumberSetting, TextSetting } from './text-setting.tsx';
import { useSetting } from './use-setting.ts';

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);

/** What people outside meet: whether the portal runs and where, its answers, and how long a reset link works. */
export function PortalSection({ settings }: { readonly settings: Settings }) {
  const neutral = useSetting(settings, 'portal.neutral');
  return (
    <>
      <PortalSwitch settings={settings} />
      <TextSetting
        settings={settings}
        settingKey="portal.baseUrl"
        label={say(words.portalAddress)}
        description={say(words.portalAddressWhere)}
      />
      <LinksSetting settings={settings} />
      <div className={styles.setting}>
        <ByOrganization of="portal.neutral">
          <Switch
            isSelected={neutral.value}
            isDisabled={neutral.busy}
            onChange={(value) => void neutral.save(value)}
            note={say(words.neutralAnswersMeaning)}
          >
            {say(words.neutralAnswers)}
          </Switch>
        </ByOrganization>
        <InlineError error={neutral.error} />
      </div>
      <NumberSetting
        settings={settings}
        settingKey="reset.minutes"
        min={15}
        max={1440}
        label={say(words.resetMinutes)}
        description={say(words.resetMinutesRange)}
      />
      <div className={styles.group}>
        <h3>{say(words.whereItListens)}</h3>
        <TextSetting
          settings={settings}
          settingKey="portal.host"
          label={say(words.interface)}
          description={say(words.interfaceMeaning)}
          wrong={(typed) => (isInterface(typed) ? null : say(words.noInterface))}
        />
        {isLoopback(settings['portal.host']) || settings['portal.tls'] !== null ? null : (
          <Callout tone="warn" title={say(words.notEncrypted)}>
            {say(words.notEncryptedNext)}
          </Callout>
        )}
        <NumberSetting
          settings={settings}
          settingKey="portal.port"
          min={0}
          max={65535}
          label={say(words.port)}
          description={say(words.portRange)}
        />
        <PortalHosts settings={settings} />
        <PortalProxies settings={settings} />
        <PortalCertificate settings={settings} />
      </div>
    </>
  );
}
