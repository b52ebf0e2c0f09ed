import type { RefusalCode } from '../../../../preload/contract/refusals.ts';
import type { Settings, SmtpSettings } from '../../../../preload/contract/settings.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { SettingForm } from '../setting-form.tsx';
import styles from '../settings-screen.module.css';
import { useSetting } from '../use-setting.ts';
import { blankServer, portFor, withTrust } from './smtp-fields.ts';
import { TrustedCertificate } from './trusted-certificate.tsx';

/** Which field a refusal means: the desk names a field of the settings in its sentence or not at all. */
function fieldOf(code: RefusalCode | undefined): keyof SmtpSettings | null {
  return code === 'email-invalid' ? 'from' : null;
}

/** Where the mail server is, who writes by it, and what it has to keep to. */
export function SmtpForm({ settings }: { readonly settings: Settings }) {
  const stored = settings['mail.smtp'];
  const setting = useSetting(settings, 'mail.smtp', (typed) => withTrust(stored, typed));
  const smtp = setting.value ?? blankServer;
  const change = (part: Partial<SmtpSettings>): void => setting.edit({ ...smtp, ...part });
  const lacks =
    smtp.host.trim() === '' ? 'Give the host' : smtp.from.trim() === '' ? 'Give the sender' : null;
  const refused = fieldOf(setting.error?.code);

  return (
    <SettingForm
      setting={setting}
      saveLabel="Save mail server"
      lacks={lacks}
      error={refused === null ? setting.error : null}
      isGroup
    >
      <div className={styles.pair}>
        <TextField label="Host" value={smtp.host} onChange={(host) => change({ host })} />
        <TextField
          label="Port"
          inputMode="numeric"
          value={smtp.port === 0 ? '' : String(smtp.port)}
          onChange={(text) => change({ port: Number(text.replaceAll(/\D/g, '').slice(0, 5)) })}
        />
      </div>
      <TextField
        label="Sender"
        description="As in Login Desk <desk@example.org>. Answers go there too."
        value={smtp.from}
        onChange={(from) => change({ from })}
        errorMessage={refused === 'from' ? (setting.error?.message ?? null) : null}
      />
      <TextField
        label="User name"
        description="Empty where the server asks for none."
        value={smtp.user}
        onChange={(user) => change({ user })}
      />
      <Checkbox
        isSelected={smtp.secure}
        onChange={(secure) => change({ secure, ...portFor(smtp.port, secure) })}
        note="What port 465 speaks. Without it the connection starts in the clear and is then encrypted (STARTTLS)."
      >
        Encrypted from the first byte
      </Checkbox>
      <Checkbox
        isSelected={smtp.requireTls}
        onChange={(requireTls) => change({ requireTls })}
        note="Without this, mail with reset links may cross the network readable by others. A server on this computer needs none."
      >
        Never send without encryption
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
