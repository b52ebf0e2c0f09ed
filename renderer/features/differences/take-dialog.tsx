import { useState } from 'react';
import type { Difference } from '../../../preload/contract/differences.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { ActDialog } from '../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../shared/acts/asked-by.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { columnName, saidWords } from './difference-words.ts';
import styles from './differences.module.css';
import { useDifferencesState } from './differences-state.ts';
import { differenceWords as words } from './words.ts';

interface TakeDialogProps {
  readonly difference: Difference;
  readonly onClose: () => void;
}

/** Taking what the file says, with what it does and the proof that it asks for. */
export function TakeDialog({ difference, onClose }: TakeDialogProps) {
  const { record, id, column, name, practiceId, sourceSays, take } = difference;
  const showDone = useDifferencesState((state) => state.showDone);
  const [askedBy, setAskedBy] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const { data: administrators = [] } = useDeskQuery(
    'administrators',
    { practiceId },
    { enabled: take.asksAdministrator },
  );
  // Where a practice has none, a lead can still make the first one.
  const isAskerNeeded = take.asksAdministrator && administrators.length > 0;
  const what = { column: columnName(column), name };
  return (
    <ActDialog
      type="differences.take"
      strength={take.strength}
      title={say(words.takeValue)}
      confirm={say(words.take)}
      subject={record === 'account' ? { accountId: id, practiceId } : { practiceId }}
      place={`${record}:${id}`}
      input={() => {
        setChecked(true);
        if (isAskerNeeded && askedBy === null) return null;
        return { record, id, column, ...(askedBy === null ? {} : { askedBy }) };
      }}
      said={({ waits }) => ({
        title: say(waits ? words.takeWaitsTitle : words.takenTitle, what),
      })}
      withoutProof={false}
      onDone={({ waits }) =>
        showDone(() => say(waits ? words.takeWaits : words.taken, { column: columnName(column), name }))
      }
      onClose={onClose}
    >
      <Callout tone="info" title={say(words.columnIs, { ...what, value: saidWords(sourceSays) })}>
        <ul className={styles.changes}>
          {take.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </Callout>
      {take.asksAdministrator ? (
        <AskedBy
          administrators={administrators}
          value={askedBy}
          onChange={setAskedBy}
          isMissing={checked}
          none={say(words.noOneCanAsk)}
        />
      ) : null}
    </ActDialog>
  );
}
