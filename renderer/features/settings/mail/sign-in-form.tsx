import type { OauthSettings } from '../../../../preload/contract/settings.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { SecretForm } from '../secret-form.tsx';
import { SettingForm } from '../setting-form.tsx';
import styles from '../settings-screen.module.css';
import { type SettingsView, useSetting } from '../use-setting.ts';
import { OauthSignIn } from './oauth-sign-in.tsx';
import { RegisterFirst } from './register-first.tsx';

type Way = 'password' | OauthSettings['provider'];

const ways = [
  { value: 'password', label: 'Password', note: 'With the user name above and its password.' },
  { value: 'google', label: 'Google', note: 'By smtp.gmail.com, port 587, which takes no passwords.' },
  {
    value: 'microsoft',
    label: 'Microsoft',
    note: 'By smtp.office365.com, port 587, which takes no passwords.',
  },
] as const satisfies readonly { value: Way; label: string; note: string }[];

const everyTenant = 'common';

/** Only Microsoft has tenants; an empty one is any. */
function tidy(oauth: OauthSettings | null): OauthSettings | null {
  if (oauth === null) return null;
  const tenant = oauth.provider === 'microsoft' ? oauth.tenant.trim() : '';
  return { ...oauth, tenant: tenant === '' ? everyTenant : tenant };
}

/** How the desk signs in to the mail server: with a password, or as a provider's account that somebody signed in to once. */
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
  const lacks = oauth !== null && oauth.clientId.trim() === '' ? 'Give the client ID' : null;

  return (
    <div className={styles.group}>
      <h3>Signing in to the mail server</h3>
      <SettingForm setting={setting} saveLabel="Save sign-in" lacks={lacks} error={setting.error} isGroup>
        <RadioGroup
          label="The desk signs in with"
          value={oauth?.provider ?? 'password'}
          onChange={choose}
          options={ways}
        />
        {oauth === null ? null : (
          <>
            <RegisterFirst provider={oauth.provider} />
            <TextField
              label="Client ID"
              description="Of the app that was registered."
              value={oauth.clientId}
              onChange={(clientId) => change({ clientId })}
            />
            {oauth.provider === 'microsoft' ? (
              <TextField
                label="Tenant"
                description="The ID or a domain of your directory; “common” is any."
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
        <Callout tone="warn" title="The user name has no password yet.">
          The mail server takes nothing from the desk before it can sign in.
        </Callout>
      )}
      <SecretForm name="mail.smtp.password" label="Password" noun="password" isSet={isSet} />
    </>
  );
}
