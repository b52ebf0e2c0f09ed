import { countOf } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery, useShellQuery } from '../../data/use-desk-query.ts';
import { useJob } from '../../data/use-job.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import styles from './settings-screen.module.css';

/** Where the store is, which version this is, and whether the audit log is whole. */
export function AboutSection() {
  const { data: status } = useShellQuery('deskStatus', {});
  const { data: head } = useDeskQuery('auditHead', {});
  const show = useShell('showInFolder');
  const verify = useJob('verifyAudit');
  return (
    <>
      {status === undefined ? null : (
        <FieldRows>
          <FieldRow name="Version">{status.version}</FieldRow>
          <FieldRow name="Store">
            <bdi className={styles.code}>{status.storeFolder}</bdi>
          </FieldRow>
          <FieldRow name="Audit log">
            {head === undefined ? '…' : countOf(head.entries, 'entry', 'entries')}
          </FieldRow>
        </FieldRows>
      )}
      <div className={styles.buttons}>
        {status === undefined ? null : (
          <Button icon="folder" onPress={() => void show.run({ path: status.storeFolder })}>
            Show in folder
          </Button>
        )}
        <Button icon="shield" isDisabled={verify.running} onPress={() => void verify.start({})}>
          Check the audit log
        </Button>
      </div>
      {verify.running ? (
        <ProgressBar
          label="Checking the audit log"
          progress={verify.progress}
          unit="entries"
          onCancel={verify.cancel}
        />
      ) : null}
      <InlineError error={verify.error ?? show.error} />
      {verify.result === null || verify.running ? null : verify.result.ok ? (
        <Callout
          tone="good"
          title={`The audit log is whole: ${countOf(verify.result.entries, 'entry fits', 'entries fit')} together.`}
        />
      ) : (
        <Callout
          tone="danger"
          title={`Entry ${verify.result.firstBad ?? '?'} of the audit log does not fit.`}
        >
          Somebody changed the store from outside, or its disk is damaged. Keep a copy of the folder as it is
          and tell whoever looks after the program.
        </Callout>
      )}
    </>
  );
}
