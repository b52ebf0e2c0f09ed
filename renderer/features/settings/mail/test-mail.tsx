import { useState } from 'react';
import type { TestReport } from '../../../../preload/contract/mail-setup.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { useDraftText } from '../../../data/drafts.ts';
import { useShell } from '../../../data/use-action.ts';
import { say } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import styles from '../settings-screen.module.css';
import { TestOutcome } from './test-outcome.tsx';
import { mailWords as words } from './words.ts';

/** Where a test goes as things are saved. */
function whereTo(settings: Settings): string {
  const server = settings['mail.smtp'];
  switch (settings['mail.mode']) {
    case 'off':
      return say(words.testGoesNowhere);
    case 'sandbox':
      return say(words.testGoesToSandbox);
    case 'smtp':
      return server === null
        ? say(words.testHasNoServer)
        : say(words.testGoesByServer, { host: server.host, port: String(server.port) });
  }
}

/** Sends a test by the saved settings and shows the whole conversation, for the person who sets up the mail server. */
export function TestMail({ settings }: { readonly settings: Settings }) {
  const [to, setTo] = useDraftText('test-mail');
  const [last, setLast] = useState<{ readonly report: TestReport; readonly at: Millis } | null>(null);
  const test = useShell('testMail');
  const lacks =
    settings['mail.mode'] === 'off'
      ? say(words.chooseHowMailIsSent)
      : to.trim() === ''
        ? say(words.giveOwnAddress)
        : null;
  const send = async (): Promise<void> => {
    setLast(null);
    const answer = await test.run({ to: to.trim() });
    if (answer.ok) setLast({ report: answer.value, at: Date.now() });
  };
  return (
    <div className={styles.group}>
      <h3>{say(words.sendTest)}</h3>
      <form
        className={styles.setting}
        onSubmit={(event) => {
          event.preventDefault();
          if (lacks === null && !test.busy) void send();
        }}
      >
        <TextField
          label={say(words.testAddress)}
          description={whereTo(settings)}
          value={to}
          onChange={(value) => {
            setTo(value);
            test.clearError();
          }}
        />
        <div className={styles.buttons}>
          <Button type="submit" icon="send" isPending={test.busy} lacks={lacks}>
            {' '}
            {say(words.sendTest)}{' '}
          </Button>
          <span className={styles.quiet} role="status">
            {test.busy ? say(words.talkingToServer) : ''}
          </span>
        </div>
      </form>
      <InlineError error={test.error} />
      {last === null ? null : <TestOutcome settings={settings} {...last} onTrusted={() => void send()} />}
    </div>
  );
}
