import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { keyWords } from '../keys/words.ts';
import { WriteDown } from '../keys/write-down.tsx';
import styles from './setup.module.css';

/** The last step of the first run: the recovery key goes onto paper, now or later. */
export function RecoveryStage({ onEnd }: { readonly onEnd: () => void }) {
  const later = useShell('recoveryKeyLater');
  const end = async (): Promise<void> => {
    await later.run({});
    onEnd();
  };
  return (
    <>
      <h1 className={styles.title}>{say(keyWords.recoveryKey)}</h1>
      <WriteDown
        endLabel={say(keyWords.goOn)}
        onEnd={() => void end()}
        otherwise={
          <Button variant="plain" onPress={() => void end()}>
            {say(keyWords.later)}
          </Button>
        }
      />
    </>
  );
}
