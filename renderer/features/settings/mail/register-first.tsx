import type { OauthSettings } from '../../../../preload/contract/mail-settings.ts';
import { useShell } from '../../../data/use-action.ts';
import { say, sayWith } from '../../../language.ts';
import { CopyButton } from '../../../ui/buttons/copy-button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import styles from '../settings-screen.module.css';
import { signInWords as words } from './sign-in-words.ts';

const redirect = 'http://127.0.0.1/';

const Code = ({ children }: { readonly children: string }) => <code className={styles.code}>{children}</code>;

/** What an administrator does at the provider before anyone can sign in: no one else can do that for them. */
export function RegisterFirst({ provider }: { readonly provider: OauthSettings['provider'] }) {
  const copy = useShell('copyText');
  return provider === 'google' ? (
    <Callout title={say(words.googleFirst)}>
      <ol className={styles.steps}>
        <li>{say(words.googleProject)}</li>
        <li>{sayWith(words.googleConsent, { scope: <Code>https://mail.google.com/</Code> })}</li>
        <li>{sayWith(words.googleClient, { redirect: <Code>{redirect}</Code> })}</li>
      </ol>
    </Callout>
  ) : (
    <Callout
      title={say(words.microsoftFirst)}
      actions={
        <CopyButton
          text={redirect}
          label={say(words.copyRedirect)}
          variant="quiet"
          onCopy={async (text) => (await copy.run({ text })).ok}
        />
      }
    >
      <ol className={styles.steps}>
        <li>{sayWith(words.microsoftApp, { redirect: <Code>{redirect}</Code> })}</li>
        <li>{sayWith(words.microsoftPermission, { permission: <Code>SMTP.Send</Code> })}</li>
        <li>{say(words.microsoftSmtp)}</li>
        <li>{say(words.microsoftIds)}</li>
      </ol>
    </Callout>
  );
}
