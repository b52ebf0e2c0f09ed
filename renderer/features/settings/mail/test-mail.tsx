import { useState } from 'react';
import type { TestReport } from '../../../../preload/contract/mail-setup.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { useShell } from '../../../data/use-action.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import styles from '../settings-screen.module.css';
import { TestOutcome } from './test-outcome.tsx';

/** Where a test goes as things are saved. */
function whereTo(settings: Settings): string {
  const server = settings['mail.smtp'];
  switch (settings['mail.mode']) {
    case 'off':
      return 'Mail is off, so a test goes nowhere.';
    case 'sandbox':
      return 'It goes into the sandbox, as all mail does now.';
    case 'smtp':
      return server === null
        ? 'No mail server is saved yet.'
        : `It goes by ${server.host}, port ${server.port}, as that is saved.`;
  }
}

/** Sends a test by the saved settings and shows all that was said, for whoever sets the mail server up. */
export function TestMail({ settings }: { readonly settings: Settings }) {
  const [to, setTo] = useState('');
  const [last, setLast] = useState<{ readonly report: TestReport; readonly at: Millis } | null>(null);
  const test = useShell('testMail');
  const lacks =
    settings['mail.mode'] === 'off'
      ? 'Choose above how mail goes'
      : to.trim() === ''
        ? 'Give an address of your own'
        : null;
  const send = async (): Promise<void> => {
    setLast(null);
    const answer = await test.run({ to: to.trim() });
    if (answer.ok) setLast({ report: answer.value, at: Date.now() });
  };
  return (
    <div className={styles.group}>
      <h3>Send me a test</h3>
      <form
        className={styles.setting}
        onSubmit={(event) => {
          event.preventDefault();
          if (lacks === null && !test.busy) void send();
        }}
      >
        <TextField
          label="Address for the test"
          description={whereTo(settings)}
          value={to}
          onChange={(value) => {
            setTo(value);
            test.clearError();
          }}
        />
        <div className={styles.buttons}>
          <Button type="submit" icon="send" isPending={test.busy} lacks={lacks}>
            Send me a test
          </Button>
          <span className={styles.quiet} role="status">
            {test.busy ? 'Talking to the mail server; it may take a minute …' : ''}
          </span>
        </div>
      </form>
      <InlineError error={test.error} />
      {last === null ? null : <TestOutcome settings={settings} {...last} onTrusted={() => void send()} />}
    </div>
  );
}
