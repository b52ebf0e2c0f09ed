import type { SmtpSettings } from '../../../../preload/contract/mail-settings.ts';
import type { RefusalCode } from '../../../../preload/contract/refusals.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { say } from '../../../language.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { SettingForm } from '../setting-form.tsx';
import styles from '../settings-screen.module.css';
import { useSetting } from '../use-setting.ts';
import { blankServer, portFor, withTrust } from './smtp-fields.ts';
import { TrustedCertificate } from './trusted-certificate.tsx';
import { mailWords as words } from './words.ts';

/** Which field a refusal means: the desk names a field of the settings in its sentence or not at all. */
function fieldOf(code: RefusalCode | undefined): keyof SmtpSettings | null {
  return code === 'email-invalid' ? 'from' : null;
}

/** Where the mail server is, who mail comes from, and how it is encrypted. */
export function SmtpForm({ settings }: { readonly settings: Settings }) {
  const stored = settings['mail.smtp'];
  const setting = useSetting(settings, 'mail.smtp', (typed) => withTrust(stored, typed));
  const smtp = setting.value ?? blankServer;
  const change = (part: Partial<SmtpSettings>): void => setting.edit({ ...smtp, ...part });
  const lacks =
    smtp.host.trim() === ''
      ? say(words.giveHost)
      : smtp.from.trim() === ''
        ? say(words.giveSender)
        : Number.isNaN(smtp.port)
          ? say(words.givePort)
          : null;
  const refused = fieldOf(setting.error?.code);

  return (
    <SettingForm
      setting={setting}
      saveLabel={say(words.saveServer)}
      lacks={lacks}
      error={refused === null ? setting.error : null}
      of="mail.smtp"
      isGroup
    >
      <div className={styles.pair}>
        <TextField label={say(words.host)} value={smtp.host} onChange={(host) => change({ host })} />
        <NumberField
          label={say(words.port)}
          min={1}
          max={65_535}
          value={smtp.port}
          onChange={(port) => change({ port })}
        />
      </div>
      <TextField
        label={say(words.sender)}
        description={say(words.senderMeaning, { example: 'Login Desk <desk@example.org>' })}
        value={smtp.from}
        onChange={(from) => change({ from })}
        errorMessage={refused === 'from' ? (setting.error?.message ?? null) : null}
      />
      <TextField
        label={say(words.userName)}
        description={say(words.userNameMeaning)}
        value={smtp.user}
        onChange={(user) => change({ user })}
      />
      <Checkbox
        isSelected={smtp.secure}
        onChange={(secure) => change({ secure, ...portFor(smtp.port, secure) })}
        note={say(words.encryptedFromStartMeaning)}
      >
        {say(words.encryptedFromStart)}
      </Checkbox>
      <Checkbox
        isSelected={smtp.requireTls}
        onChange={(requireTls) => change({ requireTls })}
        note={say(words.alwaysEncryptedMeaning)}
      >
        {say(words.alwaysEncrypted)}
      </Checkbox>
      {stored?.fingerprint === undefined ? null : (
        <TrustedCertificate
          settings={settings}
          server={stored}
          isKept={withTrust(stored, smtp)?.fingerprint !== undefined}
        />
      )}
    </SettingForm>
  );
}
