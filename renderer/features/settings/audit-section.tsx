import type { AuditStatus } from '../../../preload/contract/audit.ts';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery, useShellQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { CopyButton } from '../../ui/buttons/copy-button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { AuditCheck } from './audit-check.tsx';
import { HeadsAddress, HeadsFolder } from './audit-outside.tsx';
import { auditSectionWords as words } from './audit-words.ts';
import styles from './settings-screen.module.css';
import { NumberSetting } from './text-setting.tsx';
import type { SettingsView } from './use-setting.ts';

/** Whether the audit log is complete, who signs it, where signed heads go, and how long its entries are kept. */
export function AuditSection({ settings }: { readonly settings: SettingsView }) {
  const { data: head } = useDeskQuery('auditHead', {});
  const { data: status } = useShellQuery('auditStatus', {});
  return (
    <>
      <FieldRows>
        <FieldRow name={say(words.entries)}>{head === undefined ? '…' : String(head.entries)}</FieldRow>
        {status === undefined ? null : <SignedRows status={status} />}
      </FieldRows>
      {status === undefined ? null : status.signer === null ? (
        <Callout tone="warn" title={say(words.noKey)}>
          {say(words.noKeyNext)}
        </Callout>
      ) : (
        <p className={styles.quiet}>{say(words.publicKeyMeaning)}</p>
      )}
      <AuditCheck />
      <May offered="setting:audit.outside">
        <div className={styles.group}>
          <h3>{say(words.outside)}</h3>
          <p className={styles.quiet}>{say(words.outsideMeaning)}</p>
          <HeadsFolder settings={settings} problem={status?.outsideProblem ?? null} />
          <HeadsAddress settings={settings} />
        </div>
        <NumberSetting
          settings={settings}
          settingKey="audit.retentionYears"
          min={1}
          max={20}
          label={say(words.retentionYears)}
          description={say(words.retentionMeaning)}
          beforeLess={{
            question: say(words.keepLessQuestion),
            meaning: say(words.keepLessMeaning),
            confirmLabel: say(words.keepLess),
          }}
        />
      </May>
    </>
  );
}

function SignedRows({ status: { signer, lastSigned } }: { readonly status: AuditStatus }) {
  const copy = useShell('copyText');
  return (
    <>
      <FieldRow name={say(words.lastSigned)}>
        <span>
          {lastSigned === null
            ? say(words.noneSigned)
            : sayWith(words.upToEntry, {
                entry: lastSigned.entries,
                at: <RelativeTime at={lastSigned.at} isFocusable />,
              })}
        </span>
      </FieldRow>
      {signer === null ? null : (
        <>
          <FieldRow name={say(words.fingerprint)}>
            <bdi className={styles.code} translate="no">
              {signer.fingerprint}
            </bdi>
          </FieldRow>
          <FieldRow name={say(words.publicKey)}>
            <bdi className={styles.code} translate="no">
              {signer.publicKey}
            </bdi>
            <span className={styles.flush}>
              <CopyButton
                text={signer.publicKey}
                label={say(words.copyKey)}
                onCopy={async (text) => (await copy.run({ text })).ok}
              />
            </span>
          </FieldRow>
        </>
      )}
    </>
  );
}
