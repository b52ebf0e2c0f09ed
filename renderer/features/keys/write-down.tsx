import { type ReactNode, useState } from 'react';
import type { RecoveryKeySheet } from '../../../preload/contract/keys.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import styles from './keys.module.css';
import { OwnPassword } from './own-password.tsx';
import { Paper } from './paper.tsx';
import { TypeBack } from './type-back.tsx';
import { keyWords as words } from './words.ts';

export interface WriteDownProps {
  /** Words of the button that ends it once the key is on paper. */
  readonly endLabel: string;
  readonly onEnd: () => void;
  /** Whether the operator types their password first. */
  readonly needsPassword?: boolean;
  /** Another way out before that. */
  readonly otherwise?: ReactNode;
}

/** The recovery key: shown when the person is ready, printed or saved, and two groups of it typed back. */
export function WriteDown({ endLabel, onEnd, needsPassword = false, otherwise = null }: WriteDownProps) {
  const show = useShell('showRecoveryKey');
  const [sheet, setSheet] = useState<RecoveryKeySheet | null>(null);
  const [step, setStep] = useState<'shown' | 'asked' | 'checked'>('shown');
  const [password, setPassword] = useState('');
  const begin = async (): Promise<void> => {
    const answer = await show.run({ password: needsPassword ? password : null });
    setPassword('');
    if (answer.ok) setSheet(answer.value);
  };

  if (sheet === null)
    return (
      <form
        className={styles.column}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <p>{say(words.whatItIs)}</p>
        <p>{say(words.lookAround)}</p>
        {needsPassword ? <OwnPassword value={password} onChange={setPassword} /> : null}
        <div className={styles.ways}>
          <Button
            type="submit"
            variant="primary"
            icon="key"
            isPending={show.busy}
            isDisabled={needsPassword && password === ''}
          >
            {say(words.showIt)}
          </Button>
          {otherwise}
        </div>
        <InlineError error={show.error} />
      </form>
    );
  if (step === 'checked')
    return (
      <Callout
        tone="good"
        title={say(words.checked)}
        actions={
          <Button variant="primary" autoFocus onPress={onEnd}>
            {endLabel}
          </Button>
        }
      />
    );
  if (step === 'asked')
    return (
      <TypeBack
        asked={sheet.asked}
        onChecked={() => setStep('checked')}
        otherwise={
          <>
            <Button onPress={() => setStep('shown')}>{say(words.showAgain)}</Button>
            {otherwise}
          </>
        }
      />
    );
  return <OnPaper sheet={sheet} onWritten={() => setStep('asked')} otherwise={otherwise} />;
}

interface OnPaperProps {
  readonly sheet: RecoveryKeySheet;
  readonly onWritten: () => void;
  readonly otherwise: ReactNode;
}

function OnPaper({ sheet, onWritten, otherwise }: OnPaperProps) {
  const print = useShell('printRecoveryKey');
  const save = useShell('saveRecoveryKey');
  const [said, setSaid] = useState<string | null>(null);
  const printIt = async (): Promise<void> => {
    const answer = await print.run({});
    if (answer.ok) setSaid(say(answer.value.printed ? words.printing : words.notPrinted));
  };
  const saveIt = async (): Promise<void> => {
    const answer = await save.run({});
    if (answer.ok && answer.value.path !== null) setSaid(say(words.saved, { path: answer.value.path }));
  };
  return (
    <div className={styles.column}>
      <Paper sheet={sheet} />
      <div className={styles.ways}>
        <Button autoFocus isPending={print.busy} onPress={() => void printIt()}>
          {say(words.print)}
        </Button>
        <Button isPending={save.busy} onPress={() => void saveIt()}>
          {say(words.save)}
        </Button>
        <Button variant="primary" onPress={onWritten}>
          {say(words.wroteItDown)}
        </Button>
        {otherwise}
      </div>
      <p role="status">{said}</p>
      <InlineError error={print.error ?? save.error} />
    </div>
  );
}
