import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { MailMode } from '../../../../preload/contract/mail-settings.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { say, sayWith } from '../../../language.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { On } from '../../../ui/off.tsx';
import { ByOrganization } from '../by-organization.tsx';
import styles from '../settings-screen.module.css';
import { TextSetting } from '../text-setting.tsx';
import { useSetting } from '../use-setting.ts';
import { mailWords as words } from './words.ts';

const modes = [
  {
    value: 'off',
    label: words.off,
    note: words.offMeaning,
  },
  {
    value: 'sandbox',
    label: words.sandbox,
    note: words.sandboxMeaning,
  },
  {
    value: 'smtp',
    label: words.smtp,
    note: words.smtpMeaning,
  },
] as const satisfies readonly { value: MailMode; label: PlainMessage; note: PlainMessage }[];

/** Whether mail leaves. */
export function MailSection({ settings }: { readonly settings: Settings }) {
  const mode = useSetting(settings, 'mail.mode');
  const open = useNavigation((navigation) => navigation.open);
  const hasServer = settings['mail.smtp'] !== null;
  return (
    <>
      <div className={styles.setting}>
        <ByOrganization of="mail.mode">
          <RadioGroup
            label={say(words.howMailIsSent)}
            value={mode.value}
            onChange={(value) => void mode.save(value)}
            options={modes.map(({ value, label, note }) =>
              value === 'smtp' && !hasServer
                ? { value, label: say(label), isDisabled: true, note: say(words.smtpWithoutServer) }
                : { value, label: say(label), note: say(note) },
            )}
          />
        </ByOrganization>
        <InlineError error={mode.error} />
      </div>
      <TextSetting
        settings={settings}
        settingKey="mail.support"
        label={say(words.supportAddress)}
        description={say(words.supportAddressWhere)}
      />
      <p className={styles.quiet}>
        {sayWith(words.wordedInOutbox, {
          open: (inside) => (
            <On>
              <Button variant="plain" onPress={() => open('outbox', { section: 'templates' })}>
                {inside}
              </Button>
            </On>
          ),
        })}
      </p>
    </>
  );
}
