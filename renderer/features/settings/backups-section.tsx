import { bytesText } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { HoldsTeamsState } from '../../shared/team/without-team.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { RelativeTime, relativeWords } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { BackupList } from '../backups/backup-list.tsx';
import { SalvageWay } from '../backups/salvage-way.tsx';
import { backupWords as words } from '../backups/words.ts';
import { BackupFolder, BackupSchedule, BackupsKept } from './backup-settings.tsx';
import styles from './settings-screen.module.css';
import type { SettingsView } from './use-setting.ts';

// The program looks once a minute whether one is due.
const minute = 60_000;

/** How backups stand, where they go and how many are kept, and the way back to one. */
export function BackupsSection({ settings }: { readonly settings: SettingsView }) {
  const { data: status } = useShellQuery('backupStatus', {});
  const choose = useShell('chooseFile');
  const make = useJob('createBackup');
  const check = useJob('checkStore');
  const now = useNow();
  const toFile = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'backup', suggestedName: 'login-desk-backup.db' });
    if (chosen.ok && chosen.value.path !== null) await make.start({ out: chosen.value.path });
  };
  const found = status?.lastCheck ?? null;
  return (
    <>
      {status === undefined ? null : (
        <FieldRows>
          <FieldRow name={say(words.lastGood)}>
            {status.lastGood === null ? (
              say(words.never)
            ) : (
              <RelativeTime at={status.lastGood.at} isFocusable />
            )}
          </FieldRow>
          <FieldRow name={say(words.next)}>
            {!status.scheduled || status.nextAt === null ? (
              say(words.notScheduled)
            ) : status.nextAt - now < minute ? (
              say(words.dueNow)
            ) : (
              <RelativeTime at={status.nextAt} isFocusable />
            )}
          </FieldRow>
          <FieldRow name={say(words.lastCheck)}>
            {found === null ? (
              say(words.notChecked)
            ) : (
              <>
                <RelativeTime at={found.at} isFocusable /> {found.ok ? say(words.isWhole) : null}
              </>
            )}
          </FieldRow>
        </FieldRows>
      )}
      {status?.failing ? (
        <Callout
          tone="danger"
          title={say(words.failing, { since: relativeWords(status.failing.since, now) })}
        >
          {status.failing.message}
        </Callout>
      ) : null}
      {found?.ok === false ? (
        <Callout tone="danger" title={say(words.damaged)}>
          <p>{found.problems.join(' ')}</p>
          <p>{say(words.damagedNext)}</p>
          <May offered="salvageStore">
            <SalvageWay />
          </May>
        </Callout>
      ) : null}
      <HoldsTeamsState of="backup" />
      <div className={styles.buttons}>
        <May offered="createBackup">
          <Button variant="primary" isDisabled={make.running} onPress={() => void make.start({})}>
            {say(words.makeNow)}
          </Button>
          <Button icon="export" isDisabled={make.running} onPress={() => void toFile()}>
            {say(words.toFile)}
          </Button>
        </May>
        <Button icon="shield" isDisabled={check.running} onPress={() => void check.start({})}>
          {say(words.checkNow)}
        </Button>
      </div>
      {make.running ? (
        <ProgressBar label={say(words.making)} progress={make.progress} unit="steps" onCancel={make.cancel} />
      ) : null}
      {check.running ? (
        <ProgressBar
          label={say(words.checking)}
          progress={check.progress}
          unit="steps"
          onCancel={check.cancel}
        />
      ) : null}
      <InlineError error={make.error ?? check.error ?? choose.error} />
      {make.result === null || make.running ? null : (
        <Callout tone="good" title={say(words.made, { size: bytesText(make.result.bytes) })}>
          <bdi className={styles.code}>{make.result.file}</bdi>
        </Callout>
      )}
      <May offered="setting:backup.folder">
        <BackupFolder settings={settings} folder={status?.folder ?? ''} />
        <BackupSchedule settings={settings} />
        <BackupsKept settings={settings} />
      </May>
      <May offered="restoreBackup">
        <BackupList />
      </May>
    </>
  );
}
