import { useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { BackupListed, BackupReason } from '../../../preload/contract/backup.ts';
import { bytesText } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RelativeTime, relativeWords } from '../../ui/text/relative-time.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import styles from './backups.module.css';
import { RestoreDialog } from './restore-dialog.tsx';
import { backupWords as words } from './words.ts';

const reasons: Readonly<Record<BackupReason, PlainMessage>> = {
  scheduled: words.reasonScheduled,
  'by-hand': words.reasonByHand,
  'before-migration': words.reasonMigration,
};

/** The backups that there are, the newest first, each with the way back to it; and the way to one that lies elsewhere. */
export function BackupList() {
  const { data: list } = useShellQuery('listBackups', {});
  const choose = useShell('chooseFile');
  const [file, setFile] = useState<string | null>(null);
  const fromFile = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'open-backup' });
    if (chosen.ok && chosen.value.path !== null) setFile(chosen.value.path);
  };
  return (
    <div className={styles.backups}>
      {list === undefined ? null : list.backups.length === 0 ? (
        <p className={styles.quiet}>{say(words.noneHere, { folder: list.folder })}</p>
      ) : (
        <ul className={styles.list} aria-label={say(words.list)}>
          {list.backups.map((backup) => (
            <Row key={backup.file} backup={backup} onRestore={() => setFile(backup.file)} />
          ))}
        </ul>
      )}
      <InlineError error={list?.problem ?? choose.error} />
      <div>
        <Button icon="folder" onPress={() => void fromFile()}>
          {say(words.fromFile)}
        </Button>
      </div>
      {file === null ? null : <RestoreDialog file={file} onClose={() => setFile(null)} />}
    </div>
  );
}

function Row({ backup, onRestore }: { readonly backup: BackupListed; readonly onRestore: () => void }) {
  const now = useNow();
  const oddities = [
    ...(backup.whole ? [] : [say(words.notWhole)]),
    ...(backup.ownDesk ? [] : [say(words.otherDesk)]),
  ];
  return (
    <li className={styles.row}>
      <span className={styles.when}>
        <RelativeTime at={backup.madeAt} />
      </span>
      <span className={styles.quiet}>
        {[say(reasons[backup.reason]), bytesText(backup.bytes), ...oddities].join(' · ')}
      </span>
      <Button
        variant="plain"
        aria-label={say(words.restoreOf, { at: relativeWords(backup.madeAt, now) })}
        onPress={onRestore}
      >
        {say(words.restore)}
      </Button>
    </li>
  );
}
