import type { ImapSettings } from '../../../../preload/contract/settings.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { SecretForm } from '../secret-form.tsx';
import { SettingForm } from '../setting-form.tsx';
import { SettingOff } from '../setting-off.tsx';
import styles from '../settings-screen.module.css';
import { type SettingsView, useSetting } from '../use-setting.ts';
import { MailboxLook } from './mailbox-look.tsx';

const blank: ImapSettings = {
  host: '',
  port: 993,
  secure: true,
  user: '',
  folder: 'INBOX',
  withProvider: false,
};

/** An empty folder is the usual one. */
const tidy = (mailbox: ImapSettings | null): ImapSettings | null =>
  mailbox === null
    ? null
    : { ...mailbox, folder: mailbox.folder.trim() === '' ? blank.folder : mailbox.folder };

/** The port that goes with the encryption, as long as the port was the usual one. */
function portFor(port: number, secure: boolean): { readonly port?: number } {
  if (secure && port === 143) return { port: 993 };
  if (!secure && port === 993) return { port: 143 };
  return {};
}

/** The mailbox that bounces and answers come to. */
export function MailboxSection({ settings }: { readonly settings: SettingsView }) {
  const isSetUp = settings['mail.imap'] !== null;
  return (
    <>
      {isSetUp ? (
        <MailboxLook />
      ) : (
        <Callout title="What comes back is not read yet.">
          Give the mailbox of the sender's address, and the desk looks into it every two minutes: a message
          that could not be delivered is marked as bounced and opens its case again, and an answer is put into
          its case. All other mail stays as it is.
        </Callout>
      )}
      {/* A mailbox that is read no more leaves no draft behind. */}
      <MailboxForm key={isSetUp ? 'one' : 'none'} settings={settings} />
      {settings['mail.imap']?.withProvider === true ? null : (
        <SecretForm
          name="mail.imap.password"
          label="Password of the mailbox"
          noun="mailbox password"
          isSet={settings.secretsSet.includes('mail.imap.password')}
        />
      )}
      {isSetUp ? (
        <div className={styles.buttons}>
          <SettingOff
            settings={settings}
            settingKey="mail.imap"
            label="Stop reading the mailbox"
            confirmLabel="Stop reading"
          >
            Bounces and answers reach no case any more. Where the mailbox is will be forgotten; its password
            stays until you forget it.
          </SettingOff>
        </div>
      ) : null}
    </>
  );
}

function MailboxForm({ settings }: { readonly settings: SettingsView }) {
  const setting = useSetting(settings, 'mail.imap', tidy);
  const mailbox = setting.value ?? blank;
  const change = (part: Partial<ImapSettings>): void => setting.edit({ ...mailbox, ...part });
  const lacks =
    mailbox.host.trim() === '' ? 'Give the host' : mailbox.user.trim() === '' ? 'Give the user name' : null;
  return (
    <SettingForm setting={setting} saveLabel="Save mailbox" lacks={lacks} error={setting.error} isGroup>
      <div className={styles.pair}>
        <TextField label="IMAP host" value={mailbox.host} onChange={(host) => change({ host })} />
        <TextField
          label="IMAP port"
          inputMode="numeric"
          value={mailbox.port === 0 ? '' : String(mailbox.port)}
          onChange={(text) => change({ port: Number(text.replaceAll(/\D/g, '').slice(0, 5)) })}
        />
      </div>
      <TextField
        label="User name of the mailbox"
        value={mailbox.user}
        onChange={(user) => change({ user })}
      />
      <TextField
        label="Folder"
        description="INBOX is the one that mail comes into."
        value={mailbox.folder}
        onChange={(folder) => change({ folder })}
      />
      <Checkbox
        isSelected={mailbox.secure}
        onChange={(secure) => change({ secure, ...portFor(mailbox.port, secure) })}
        note="What port 993 speaks. Without it the connection starts in the clear and is then encrypted; only a server on this computer may leave that out."
      >
        Mailbox encrypted from the first byte
      </Checkbox>
      {/* Offered once a provider is set up; what was chosen can always be taken back. */}
      {settings['mail.oauth'] === null && !mailbox.withProvider ? null : (
        <Checkbox
          isSelected={mailbox.withProvider}
          onChange={(withProvider) => change({ withProvider })}
          note="As the mail server above is signed in to. Google and Microsoft take no passwords here either."
        >
          Sign in with the provider’s account
        </Checkbox>
      )}
    </SettingForm>
  );
}
