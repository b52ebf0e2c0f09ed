import { useShell } from '../../data/use-action.ts';
import { useDeskQuery, useShellQuery } from '../../data/use-desk-query.ts';
import { useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import styles from './settings-screen.module.css';
import { settingsWords as words } from './words.ts';

/** Where the store is, which version this is, and whether the audit log is complete. */
export function AboutSection() {
  const { data: status } = useShellQuery('deskStatus', {});
  const { data: head } = useDeskQuery('auditHead', {});
  const show = useShell('showInFolder');
  const verify = useJob('verifyAudit');
  return (
    <>
      {status === undefined ? null : (
        <FieldRows>
          <FieldRow name={say(words.version)}>{status.version}</FieldRow>
          <FieldRow name={say(words.store)}>
            <bdi className={styles.code}>{status.storeFolder}</bdi>
          </FieldRow>
          <FieldRow name={say(words.auditLog)}>
            {head === undefined ? '…' : say(words.auditEntries, { count: head.entries })}
          </FieldRow>
        </FieldRows>
      )}
      <div className={styles.buttons}>
        {status === undefined ? null : (
          <Button icon="folder" onPress={() => void show.run({ path: status.storeFolder })}>
            {say(words.showInFolder)}
          </Button>
        )}
        <Button icon="shield" isDisabled={verify.running} onPress={() => void verify.start({})}>
          {say(words.checkAuditLog)}
        </Button>
      </div>
      {verify.running ? (
        <ProgressBar
          label={say(words.checkingAuditLog)}
          progress={verify.progress}
          unit="entries"
          onCancel={verify.cancel}
        />
      ) : null}
      <InlineError error={verify.error ?? show.error} />
      {verify.result === null || verify.running ? null : verify.result.ok ? (
        <Callout tone="good" title={say(words.auditLogIsWhole, { count: verify.result.entries })} />
      ) : (
        <Callout
          tone="danger"
          title={
            verify.result.firstBad === null
              ? say(words.auditRowsBad)
              : say(words.auditEntryBad, { entry: verify.result.firstBad })
          }
        >
          {say(words.auditLogBroken)}
          <ul>
            {[...new Set((verify.result.problems ?? []).map(({ message }) => message))].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}
