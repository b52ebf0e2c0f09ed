import type { ImapSettings } from '../../../../preload/contract/mail-settings.ts';
import { say } from '../../../language.ts';
import { May } from '../../../shared/operators/may.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { On } from '../../../ui/off.tsx';
import { SecretForm } from '../secret-form.tsx';
import { SettingForm } from '../setting-form.tsx';
import { SettingOff } from '../setting-off.tsx';
import styles from '../settings-screen.module.css';
import { type SettingsView, useSetting } from '../use-setting.ts';
import { MailboxLook } from './mailbox-look.tsx';
import { mailboxWords as words } from './mailbox-words.ts';

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
        <On>
          <May offered="fetchMail">
            <MailboxLook />
          </May>
        </On>
      ) : (
        <Callout title={say(words.notRead)}>{say(words.notReadMeaning)}</Callout>
      )}
      {/* A mailbox that is no longer read leaves no draft behind. */}
      <MailboxForm key={isSetUp ? 'one' : 'none'} settings={settings} />
      {settings['mail.imap']?.withProvider === true ? null : (
        <SecretForm name="mail.imap.password" isSet={settings.secretsSet.includes('mail.imap.password')} />
      )}
      {isSetUp ? (
        <div className={styles.buttons}>
          <SettingOff
            settings={settings}
            settingKey="mail.imap"
            label={say(words.stopReading)}
            question={say(words.stopReadingQuestion)}
            confirmLabel={say(words.stop)}
          >
            {say(words.stopReadingMeaning)}
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
    mailbox.host.trim() === ''
      ? say(words.giveHost)
      : mailbox.user.trim() === ''
        ? say(words.giveUserName)
        : Number.isNaN(mailbox.port)
          ? say(words.givePort)
          : null;
  return (
    <SettingForm
      setting={setting}
      saveLabel={say(words.saveMailbox)}
      lacks={lacks}
      error={setting.error}
      isGroup
    >
      <div className={styles.pair}>
        <TextField label={say(words.imapHost)} value={mailbox.host} onChange={(host) => change({ host })} />
        <NumberField
          label={say(words.imapPort)}
          min={1}
          max={65_535}
          value={mailbox.port}
          onChange={(port) => change({ port })}
        />
      </div>
      <TextField label={say(words.userName)} value={mailbox.user} onChange={(user) => change({ user })} />
      <TextField
        label={say(words.folder)}
        description={say(words.folderMeaning)}
        value={mailbox.folder}
        onChange={(folder) => change({ folder })}
      />
      <Checkbox
        isSelected={mailbox.secure}
        onChange={(secure) => change({ secure, ...portFor(mailbox.port, secure) })}
        note={say(words.encryptedFromStartMeaning)}
      >
        {say(words.encryptedFromStart)}
      </Checkbox>
      {/* Offered once a provider is set up; what was chosen can always be taken back. */}
      {settings['mail.oauth'] === null && !mailbox.withProvider ? null : (
        <Checkbox
          isSelected={mailbox.withProvider}
          onChange={(withProvider) => change({ withProvider })}
          note={say(words.signInWithProviderMeaning)}
        >
          {say(words.signInWithProvider)}
        </Checkbox>
      )}
    </SettingForm>
  );
}
