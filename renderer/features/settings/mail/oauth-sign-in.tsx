import type { OauthSettings } from '../../../../preload/contract/settings.ts';
import { useAction, useShell } from '../../../data/use-action.ts';
import { useShellQuery } from '../../../data/use-desk-query.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { SecretForm } from '../secret-form.tsx';
import styles from '../settings-screen.module.css';
import type { SettingsView } from '../use-setting.ts';

const providerNames = { google: 'Google', microsoft: 'Microsoft' } as const;

interface OauthSignInProps {
  readonly settings: SettingsView;
  /** As it is saved. */
  readonly oauth: OauthSettings;
}

/** Signs a person in with the provider once, in their own browser; from then on the desk keeps itself signed in. */
export function OauthSignIn({ settings, oauth }: OauthSignInProps) {
  const { data: setup } = useShellQuery('mailSetup', {});
  const signIn = useShell('signInToMail');
  const cancel = useShell('cancelSignIn');
  const forget = useAction('settings.set-secret');
  const provider = providerNames[oauth.provider];
  const isSignedIn = settings.secretsSet.includes('mail.oauth.refresh-token');
  // A sign-in goes on while somebody looks at other screens.
  const isWaiting = signIn.busy || setup?.signingIn === true;
  const isCancelled = signIn.error?.code === 'oauth-cancelled';
  return (
    <>
      <SecretForm
        name="mail.oauth.client-secret"
        label="Client secret"
        noun="client secret"
        isSet={settings.secretsSet.includes('mail.oauth.client-secret')}
      />
      {settings['mail.smtp'] === null || settings['mail.smtp'].user === '' ? (
        <Callout tone="warn" title="The mail server has no user name yet.">
          Give the address of the mailbox above: without it the desk does not sign in at all.
        </Callout>
      ) : null}
      <div className={styles.setting}>
        <div aria-live="polite">
          <FieldRows>
            <FieldRow name={`With ${provider}`}>
              {isWaiting ? (
                <StateBadge state="pending" word="waiting for your browser" />
              ) : isSignedIn ? (
                <StateBadge state="active" word="signed in" />
              ) : (
                <StateBadge state="none" word="not signed in" />
              )}
            </FieldRow>
          </FieldRows>
        </div>
        {isWaiting ? (
          <p className={styles.quiet}>
            Finish on the page of {provider} that opened in your browser, with the account of the mailbox.
          </p>
        ) : null}
        <div className={styles.buttons}>
          {/* It stays while it waits, so that the keyboard keeps its place. */}
          <Button icon="key" isPending={isWaiting} onPress={() => void signIn.run({})}>
            {isSignedIn ? `Sign in with ${provider} again` : `Sign in with ${provider}`}
          </Button>
          {isWaiting ? <Button onPress={() => void cancel.run({})}>Cancel the sign-in</Button> : null}
          {isSignedIn && !isWaiting ? (
            <Button
              isPending={forget.busy}
              onPress={() => void forget.run({ name: 'mail.oauth.refresh-token', value: null })}
            >
              Sign out
            </Button>
          ) : null}
        </div>
        {isCancelled ? <p className={styles.quiet}>{signIn.error?.message}</p> : null}
        <InlineError error={(isCancelled ? null : signIn.error) ?? cancel.error ?? forget.error} />
      </div>
    </>
  );
}
