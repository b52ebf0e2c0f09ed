import type { AuditVerification } from '../../../preload/contract/audit.ts';
import { useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { auditSectionWords as words } from './audit-words.ts';
import styles from './settings-screen.module.css';

/** Checks the audit log and the records that it answers for, and says what it found. */
export function AuditCheck() {
  const verify = useJob('verifyAudit');
  return (
    <>
      <div className={styles.buttons}>
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
      <InlineError error={verify.error} />
      {verify.result === null || verify.running ? null : <Found found={verify.result} />}
    </>
  );
}

function Found({ found }: { readonly found: AuditVerification }) {
  const { ok, entries, firstBad, problems = [], moreProblems = 0, notes = [] } = found;
  const told = notes.map((note) => <p key={note}>{note}</p>);
  if (ok)
    return (
      <Callout tone="good" title={say(words.auditLogIsWhole, { count: entries })}>
        {told}
      </Callout>
    );
  return (
    <Callout
      tone="danger"
      title={firstBad === null ? say(words.auditRowsBad) : say(words.auditEntryBad, { entry: firstBad })}
    >
      <div className={styles.setting}>
        <ul className={styles.found}>
          {[...new Set(problems.map(({ message }) => message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        {moreProblems === 0 ? null : <p>{say(words.moreProblems, { count: moreProblems })}</p>}
        {told}
        <p>{say(words.auditLogBroken)}</p>
      </div>
    </Callout>
  );
}
