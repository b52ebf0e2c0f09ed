import { useShell } from '../../../data/use-action.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { CopyButton } from '../../../ui/buttons/copy-button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import styles from '../settings-screen.module.css';
import { signingWords as words } from './signing-words.ts';

/** The record to publish, once there is one. */
export function DkimRecordView() {
  const { data: record = null, error } = useDeskQuery('dkimRecord', {});
  const copy = useShell('copyText');
  const onCopy = async (text: string): Promise<boolean> => (await copy.run({ text })).ok;
  if (error !== null) return <InlineError error={error} />;
  if (record === null) return null;
  return (
    <section className={styles.setting} aria-label={say(words.recordToPublish)}>
      <h3>{say(words.recordToPublish)}</h3>
      <p className={styles.quiet}>{say(words.recordMeaning)}</p>
      <FieldRows>
        <FieldRow name={say(words.recordName)}>
          <span className={styles.code}>{record.name}</span>
        </FieldRow>
        <FieldRow name={say(words.recordType)}>
          <span className={styles.code}>TXT</span>
        </FieldRow>
        <FieldRow name={say(words.recordValue)}>
          <span className={styles.code}>{record.value}</span>
        </FieldRow>
      </FieldRows>
      <div className={styles.buttons}>
        <CopyButton text={record.name} label={say(words.copyName)} variant="quiet" onCopy={onCopy} />
        <CopyButton text={record.value} label={say(words.copyValue)} variant="quiet" onCopy={onCopy} />
      </div>
    </section>
  );
}
