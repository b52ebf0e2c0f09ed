import type { DkimSettings } from '../../../../preload/contract/mail-settings.ts';
import { say } from '../../../language.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { SecretForm } from '../secret-form.tsx';
import { SettingForm } from '../setting-form.tsx';
import { SettingOff } from '../setting-off.tsx';
import { type SettingsView, useSetting } from '../use-setting.ts';
import { DkimRecordView } from './dkim-record-view.tsx';
import { MakeKey } from './make-key.tsx';
import { signingWords as words } from './signing-words.ts';

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
          title={say(words.signed)}
          actions={
            <SettingOff
              settings={settings}
              settingKey="mail.dkim"
              label={say(words.stopSigning)}
              question={say(words.stopSigningQuestion)}
              confirmLabel={say(words.stopSigning)}
            >
              {say(words.stopSigningMeaning)}
            </SettingOff>
          }
        >
          {say(words.signedMeaning)}
        </Callout>
      ) : (
        <Callout title={say(words.notSigned)}>
          {say(isNamed ? words.noKey : hasKey ? words.noDomain : words.howToSign)}
        </Callout>
      )}
      <DkimForm key={isNamed ? 'one' : 'none'} settings={settings} />
      <MakeKey hasKey={hasKey} lacks={isNamed ? null : say(words.saveDomainFirst)} />
      <DkimRecordView />
      <SecretForm name="mail.dkim.private-key" isSet={hasKey} isLong />
    </>
  );
}

function DkimForm({ settings }: { readonly settings: SettingsView }) {
  const setting = useSetting(settings, 'mail.dkim');
  const dkim = setting.value ?? blank;
  const change = (part: Partial<DkimSettings>): void => setting.edit({ ...dkim, ...part });
  const lacks =
    dkim.domain.trim() === ''
      ? say(words.giveDomain)
      : /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/i.test(dkim.selector)
        ? null
        : say(words.giveSelector);
  return (
    <SettingForm
      setting={setting}
      saveLabel={say(words.saveDomain)}
      lacks={lacks}
      error={setting.error}
      isGroup
    >
      <TextField
        label={say(words.domain)}
        description={say(words.domainMeaning)}
        value={dkim.domain}
        onChange={(domain) => change({ domain })}
      />
      <TextField
        label={say(words.selector)}
        description={say(words.selectorMeaning)}
        value={dkim.selector}
        onChange={(selector) => change({ selector: selector.trim() })}
      />
    </SettingForm>
  );
}
