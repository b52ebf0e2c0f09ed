import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { OauthSettings } from '../../../../preload/contract/mail-settings.ts';
import { say } from '../../../language.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { SecretForm } from '../secret-form.tsx';
import { SettingForm } from '../setting-form.tsx';
import styles from '../settings-screen.module.css';
import { type SettingsView, useSetting } from '../use-setting.ts';
import { OauthSignIn } from './oauth-sign-in.tsx';
import { RegisterFirst } from './register-first.tsx';
import { signInWords as words } from './sign-in-words.ts';

type Way = 'password' | OauthSettings['provider'];

const ways = [
  { value: 'password', label: words.password, note: words.passwordMeaning },
  { value: 'google', label: words.google, note: words.googleMeaning },
  {
    value: 'microsoft',
    label: words.microsoft,
    note: words.microsoftMeaning,
  },
] as const satisfies readonly { value: Way; label: PlainMessage; note: PlainMessage }[];

const everyTenant = 'common';

/** Only Microsoft has tenants; an empty one is any. */
function tidy(oauth: OauthSettings | null): OauthSettings | null {
  if (oauth === null) return null;
  const tenant = oauth.provider === 'microsoft' ? oauth.tenant.trim() : '';
  return { ...oauth, tenant: tenant === '' ? everyTenant : tenant };
}

/** How the desk signs in to the mail server: with a password, or with a provider's account that a person signed in to once. */
export function SignInForm({ settings }: { readonly settings: SettingsView }) {
  const stored = settings['mail.oauth'];
  const setting = useSetting(settings, 'mail.oauth', tidy);
  const oauth = setting.value;
  const change = (part: Partial<OauthSettings>): void => {
    if (oauth !== null) setting.edit({ ...oauth, ...part });
  };
  const choose = (way: Way): void => {
    if (way === 'password') setting.edit(null);
    else
      setting.edit(way === stored?.provider ? stored : { provider: way, clientId: '', tenant: everyTenant });
  };
  const lacks = oauth !== null && oauth.clientId.trim() === '' ? say(words.giveClientId) : null;

  return (
    <div className={styles.group}>
      <h3>{say(words.signingIn)}</h3>
      <SettingForm
        setting={setting}
        saveLabel={say(words.saveSignIn)}
        lacks={lacks}
        error={setting.error}
        isGroup
      >
        <RadioGroup
          label={say(words.deskSignsInWith)}
          value={oauth?.provider ?? 'password'}
          onChange={choose}
          options={ways.map(({ value, label, note }) => ({ value, label: say(label), note: say(note) }))}
        />
        {oauth === null ? null : (
          <>
            <RegisterFirst provider={oauth.provider} />
            <TextField
              label={say(words.clientId)}
              description={say(words.clientIdMeaning)}
              value={oauth.clientId}
              onChange={(clientId) => change({ clientId })}
            />
            {oauth.provider === 'microsoft' ? (
              <TextField
                label={say(words.tenant)}
                description={say(words.tenantMeaning)}
                value={oauth.tenant}
                onChange={(tenant) => change({ tenant })}
              />
            ) : null}
          </>
        )}
      </SettingForm>
      {oauth === null ? (
        <Password settings={settings} />
      ) : stored === null || setting.changed ? null : (
        <OauthSignIn settings={settings} oauth={stored} />
      )}
    </div>
  );
}

function Password({ settings }: { readonly settings: SettingsView }) {
  const user = settings['mail.smtp']?.user ?? '';
  const isSet = settings.secretsSet.includes('mail.smtp.password');
  return (
    <>
      {user === '' || isSet ? null : (
        <Callout tone="warn" title={say(words.noPassword)}>
          {say(words.noPasswordMeaning)}
        </Callout>
      )}
      <SecretForm name="mail.smtp.password" isSet={isSet} />
    </>
  );
}
