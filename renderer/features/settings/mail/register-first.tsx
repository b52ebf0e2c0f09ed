import type { OauthSettings } from '../../../../preload/contract/settings.ts';
import { useShell } from '../../../data/use-action.ts';
import { CopyButton } from '../../../ui/buttons/copy-button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import styles from '../settings-screen.module.css';

const redirect = 'http://127.0.0.1/';

/** What an administrator does at the provider before anybody can sign in: nobody else can do that for them. */
export function RegisterFirst({ provider }: { readonly provider: OauthSettings['provider'] }) {
  const copy = useShell('copyText');
  return provider === 'google' ? (
    <Callout title="First an administrator registers the desk with Google, once.">
      <ol className={styles.steps}>
        <li>In the Google Cloud console, make a project and turn on the Gmail API in it.</li>
        <li>
          On its consent screen, allow <code className={styles.code}>https://mail.google.com/</code>. Choose
          “Internal” if you can: an app that is only being tested is signed out after a week.
        </li>
        <li>
          Make an OAuth client of the type “Desktop app”. It needs no redirect URI, for it may come back to{' '}
          <code className={styles.code}>{redirect}</code> on any port. Its client ID and client secret go in
          here.
        </li>
      </ol>
    </Callout>
  ) : (
    <Callout
      title="First an administrator registers the desk with Microsoft, once."
      actions={
        <CopyButton
          text={redirect}
          label="Copy redirect URI"
          variant="quiet"
          onCopy={async (text) => (await copy.run({ text })).ok}
        />
      }
    >
      <ol className={styles.steps}>
        <li>
          In the Entra admin center, register an app with the platform “Mobile and desktop applications” and
          the redirect URI <code className={styles.code}>{redirect}</code>, without a port. Where the page
          takes no such address, write it into the app's manifest.
        </li>
        <li>
          Give it the delegated permission <code className={styles.code}>SMTP.Send</code> and grant consent.
        </li>
        <li>In Exchange, turn on authenticated SMTP for the mailbox that sends.</li>
        <li>The application (client) ID and the directory (tenant) ID go in here; a secret is not needed.</li>
      </ol>
    </Callout>
  );
}
