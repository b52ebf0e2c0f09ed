import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { backupStartWords as words } from './backup-start-words.ts';
import styles from './team.module.css';

/** What a new team begins with. */
export type Beginning = 'store' | 'backup';

interface BeginWithProps {
  readonly value: Beginning;
  readonly onChange: (value: Beginning) => void;
  /** The backup that was chosen. */
  readonly file: string | null;
  readonly onFile: (file: string) => void;
  /** Whether what is missing is said. */
  readonly isChecked: boolean;
}

/** A new team begins with the store of this desk, or with a backup, as after the loss of a server. */
export function BeginWith({ value, onChange, file, onFile, isChecked }: BeginWithProps) {
  const choose = useShell('chooseFile');
  const pick = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'open-backup' });
    if (chosen.ok && chosen.value.path !== null) onFile(chosen.value.path);
  };
  return (
    <>
      <RadioGroup
        label={say(words.beginWith)}
        options={[
          { value: 'store', label: say(words.withStore) },
          { value: 'backup', label: say(words.withBackup), note: say(words.withBackupMeaning) },
        ]}
        value={value}
        onChange={onChange}
      />
      {value === 'backup' ? (
        <div className={styles.ways}>
          <Button icon="folder" onPress={() => void pick()}>
            {say(words.chooseBackup)}
          </Button>
          {file === null ? null : <bdi className={styles.file}>{file}</bdi>}
          {isChecked && file === null ? (
            <span role="alert" className={styles.lack}>
              {say(words.missesBackup)}
            </span>
          ) : null}
        </div>
      ) : null}
      <InlineError error={choose.error} />
    </>
  );
}
