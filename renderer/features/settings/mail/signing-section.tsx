import type { DkimSettings } from '../../../../preload/contract/settings.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { SecretForm } from '../secret-form.tsx';
import { SettingForm } from '../setting-form.tsx';
import { SettingOff } from '../setting-off.tsx';
import { type SettingsView, useSetting } from '../use-setting.ts';
import { DkimRecordView } from './dkim-record-view.tsx';
import { MakeKey } from './make-key.tsx';

const blank: DkimSettings = { domain: '', selector: '' };

/** The key that our mail is signed with. */
export function SigningSection({ settings }: { readonly settings: SettingsView }) {
  const isNamed = settings['mail.dkim'] !== null;
  const hasKey = settings.secretsSet.includes('mail.dkim.private-key');
  return (
    <>
      {isNamed && hasKey ? (
        <Callout
          tone="good"
          title="Mail is signed."
          actions={
            <SettingOff
              settings={settings}
              settingKey="mail.dkim"
              label="Stop signing"
              confirmLabel="Stop signing"
            >
              Messages that are made from now on have no signature. Domain and selector are forgotten; the key
              stays until you forget it.
            </SettingOff>
          }
        >
          Each message that is made from now on. Receivers can check it once the record below is published.
        </Callout>
      ) : (
        <Callout title="Mail is not signed.">
          {isNamed
            ? 'There is no key yet: make one here, or paste one that you have.'
            : hasKey
              ? 'There is a key, but no domain and selector.'
              : 'Many mail servers sign what passes through them; then there is nothing to do here. Else give a domain and a selector, make a key and publish its record.'}
        </Callout>
      )}
      <DkimForm key={isNamed ? 'one' : 'none'} settings={settings} />
      <MakeKey hasKey={hasKey} lacks={isNamed ? null : 'Save a domain and a selector first'} />
      <DkimRecordView />
      <SecretForm
        name="mail.dkim.private-key"
        label="Private key of your own, in PEM"
        noun="private key"
        isSet={hasKey}
        isLong
      />
    </>
  );
}

function DkimForm({ settings }: { readonly settings: SettingsView }) {
  const setting = useSetting(settings, 'mail.dkim');
  const dkim = setting.value ?? blank;
  const change = (part: Partial<DkimSettings>): void => setting.edit({ ...dkim, ...part });
  const lacks =
    dkim.domain.trim() === ''
      ? 'Give the domain'
      : /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/i.test(dkim.selector)
        ? null
        : 'Give a selector of letters, digits and hyphens';
  return (
    <SettingForm
      setting={setting}
      saveLabel="Save domain and selector"
      lacks={lacks}
      error={setting.error}
      isGroup
    >
      <TextField
        label="Domain"
        description="That of the sender's address, as in example.org."
        value={dkim.domain}
        onChange={(domain) => change({ domain })}
      />
      <TextField
        label="Selector"
        description="A name for this one key, so that others may stand beside it, as in desk2027."
        value={dkim.selector}
        onChange={(selector) => change({ selector: selector.trim() })}
      />
    </SettingForm>
  );
}
