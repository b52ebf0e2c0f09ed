import type { OauthSettings } from '../../../../preload/contract/mail-settings.ts';
import { useAction, useShell } from '../../../data/use-action.ts';
import { useShellQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { SecretForm } from '../secret-form.tsx';
import styles from '../settings-screen.module.css';
import type { SettingsView } from '../use-setting.ts';
import { signInWords as words } from './sign-in-words.ts';

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
  // A sign-in continues while other screens are open.
  const isWaiting = signIn.busy || setup?.signingIn === true;
  const isCancelled = signIn.error?.code === 'oauth-cancelled';
  return (
    <>
      <SecretForm
        name="mail.oauth.client-secret"
        isSet={settings.secretsSet.includes('mail.oauth.client-secret')}
      />
      {settings['mail.smtp'] === null || settings['mail.smtp'].user === '' ? (
        <Callout tone="warn" title={say(words.noUserName)}>
          {say(words.noUserNameMeaning)}
        </Callout>
      ) : null}
      <div className={styles.setting}>
        <div aria-live="polite">
          <FieldRows>
            <FieldRow name={say(words.withProvider, { provider })}>
              {isWaiting ? (
                <StateBadge state="pending" word={say(words.waitingForBrowser)} />
              ) : isSignedIn ? (
                <StateBadge state="active" word={say(words.signedIn)} />
              ) : (
                <StateBadge state="none" word={say(words.notSignedIn)} />
              )}
            </FieldRow>
          </FieldRows>
        </div>
        {isWaiting ? <p className={styles.quiet}>{say(words.finishInBrowser, { provider })}</p> : null}
        <div className={styles.buttons}>
          {/* It stays while it waits, so that the keyboard keeps its place. */}
          <Button icon="key" isPending={isWaiting} onPress={() => void signIn.run({})}>
            {say(isSignedIn ? words.signInAgain : words.signIn, { provider })}
          </Button>
          {isWaiting ? <Button onPress={() => void cancel.run({})}>{say(words.cancelSignIn)}</Button> : null}
          {isSignedIn && !isWaiting ? (
            <Button
              isPending={forget.busy}
              onPress={() => void forget.run({ name: 'mail.oauth.refresh-token', value: null })}
            >
              {' '}
              {say(words.signOut)}{' '}
            </Button>
          ) : null}
        </div>
        {isCancelled ? <p className={styles.quiet}>{signIn.error?.message}</p> : null}
        <InlineError error={(isCancelled ? null : signIn.error) ?? cancel.error ?? forget.error} />
      </div>
    </>
  );
}
