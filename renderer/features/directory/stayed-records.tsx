import { useState } from 'react';
import type { LastImport } from '../../../preload/contract/imports.ts';
import { useShell } from '../../data/use-action.ts';
import { useJob } from '../../data/use-job.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { PlainTable } from '../../ui/lists/plain-table.tsx';
import styles from './directory-screen.module.css';
import { importWords } from './import-words.ts';
import { whyWords, undoWords as words } from './undo-words.ts';

/** What stayed when an import was undone: the first hundred here, all of it in a file. */
export function StayedRecords({ last }: { readonly last: LastImport }) {
  const open = useNavigation((navigation) => navigation.open);
  const [saved, setSaved] = useState<string | null>(null);
  const pick = useShell('chooseFile');
  const show = useShell('showInFolder');
  const job = useJob('undoImport', 'undo list');

  const save = async (): Promise<void> => {
    const answer = await pick.run({ purpose: 'rejects', suggestedName: 'not-undone.csv' });
    if (!answer.ok || answer.value.path === null) return;
    const started = await job.start({ importId: last.id, dryRun: true, staysFile: answer.value.path });
    if (started.ok) setSaved(answer.value.path);
  };
  const isSaved = saved !== null && job.result !== null;

  return (
    <Panel
      level={3}
      title={say(words.stayed, { count: last.stayed })}
      actions={
        <>
          <May offered="undoImport">
            <Button icon="export" isPending={job.running || pick.busy} onPress={() => void save()}>
              {say(importWords.saveAll)}
            </Button>
          </May>
          {isSaved ? (
            <Button icon="folder" onPress={() => void show.run({ path: saved })}>
              {say(importWords.showInFolder)}
            </Button>
          ) : null}
        </>
      }
    >
      <InlineError error={job.error ?? pick.error ?? show.error} />
      {isSaved ? (
        <p role="status">
          {sayWith(importWords.savedTo, { path: <bdi className={styles.path}>{saved}</bdi> })}
        </p>
      ) : null}
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {say(words.record)}
            </th>
            <th scope="col" className={styles.name}>
              {say(words.import)}
            </th>
            <th scope="col">{say(words.why)}</th>
          </tr>
        </thead>
        <tbody>
          {last.stays.map(({ id, added, why }) => (
            <tr key={id} className={styles.columnRow}>
              <td>
                <Button
                  variant="plain"
                  onPress={() => open('desk', last.what === 'practices' ? { practice: id } : { account: id })}
                >
                  {id}
                </Button>
              </td>
              <td>{say(added ? words.added : words.changed)}</td>
              <td>{say(whyWords[why])}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {last.stays.length < last.stayed ? (
        <p className={styles.quiet}>
          {say(importWords.firstOfAll, { shown: last.stays.length, count: last.stayed })}
        </p>
      ) : null}
    </Panel>
  );
}
