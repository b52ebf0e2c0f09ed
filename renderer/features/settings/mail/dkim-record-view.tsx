import { useShell } from '../../../data/use-action.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { CopyButton } from '../../../ui/buttons/copy-button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import styles from '../settings-screen.module.css';

/** The record to publish, once there is one. */
export function DkimRecordView() {
  const { data: record = null, error } = useDeskQuery('dkimRecord', {});
  const copy = useShell('copyText');
  const onCopy = async (text: string): Promise<boolean> => (await copy.run({ text })).ok;
  if (error !== null) return <InlineError error={error} />;
  if (record === null) return null;
  return (
    <section className={styles.setting} aria-label="Record to publish">
      <h3>Record to publish</h3>
      <p className={styles.quiet}>
        Whoever looks after the domain's DNS adds this record. The value is one text; where the page takes
        only 255 characters at a time, it is cut into several, each in quotation marks.
      </p>
      <FieldRows>
        <FieldRow name="Name">
          <span className={styles.code}>{record.name}</span>
        </FieldRow>
        <FieldRow name="Type">
          <span className={styles.code}>TXT</span>
        </FieldRow>
        <FieldRow name="Value">
          <span className={styles.code}>{record.value}</span>
        </FieldRow>
      </FieldRows>
      <div className={styles.buttons}>
        <CopyButton text={record.name} label="Copy name" variant="quiet" onCopy={onCopy} />
        <CopyButton text={record.value} label="Copy value" variant="quiet" onCopy={onCopy} />
      </div>
    </section>
  );
}
