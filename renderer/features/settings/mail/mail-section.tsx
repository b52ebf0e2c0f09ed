import type { MailMode, Settings } from '../../../../preload/contract/settings.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import styles from '../settings-screen.module.css';
import { TextSetting } from '../text-setting.tsx';
import { useSetting } from '../use-setting.ts';

const modes = [
  {
    value: 'off',
    label: 'Off',
    note: 'Nothing is sent. Messages are made and held, and go out once mail is switched on.',
  },
  {
    value: 'sandbox',
    label: 'Sandbox',
    note: 'For trying and training: a mail server inside the program takes everything. Nothing leaves this computer; you read it under Outbox, Sandbox mail.',
  },
  {
    value: 'smtp',
    label: 'SMTP',
    note: 'For real: messages go to your mail server, and from there to the people.',
  },
] as const satisfies readonly { value: MailMode; label: string; note: string }[];

/** Whether mail leaves. */
export function MailSection({ settings }: { readonly settings: Settings }) {
  const mode = useSetting(settings, 'mail.mode');
  const open = useNavigation((navigation) => navigation.open);
  const hasServer = settings['mail.smtp'] !== null;
  return (
    <>
      <div className={styles.setting}>
        <RadioGroup
          label="How mail goes"
          value={mode.value}
          onChange={(value) => void mode.save(value)}
          options={modes.map((option) =>
            option.value === 'smtp' && !hasServer
              ? { ...option, isDisabled: true, note: `${option.note} Save a mail server below first.` }
              : option,
          )}
        />
        <InlineError error={mode.error} />
      </div>
      <TextSetting
        settings={settings}
        settingKey="mail.support"
        label="Support address"
        description="Where “email us” writes to when somebody is not on file."
      />
      <p className={styles.quiet}>
        What the mails say is worded under Outbox.{' '}
        <Button variant="plain" onPress={() => open('outbox', { section: 'templates' })}>
          Templates
        </Button>
      </p>
    </>
  );
}
