import type { ReactNode } from 'react';
import type { ImportResult } from '../../../preload/contract/transfer.ts';
import { countText, durationText, fileNameOf } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useJob } from '../../data/use-job.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { PlainTable } from '../../ui/lists/plain-table.tsx';
import { columnName, saidWords } from '../differences/difference-words.ts';
import styles from './directory-screen.module.css';
import { type ImportKind, useDirectoryState } from './directory-state.ts';
import { readingToImport } from './import-reading.ts';
import { importWords as words } from './import-words.ts';
import { asFound } from './use-file.ts';

interface ImportResultViewProps {
  readonly what: ImportKind;
  readonly result: ImportResult;
  readonly file: string;
}

interface WithChildren {
  /** Stands behind the numbers, and before the single rows. */
  readonly children: ReactNode;
}

/** What an import did, or would do: in numbers, and row by row where something is wrong. */
export function ImportResultView({ what, result, file, children }: ImportResultViewProps & WithChildren) {
  const choose = useDirectoryState((state) => state.choose);
  const { dryRun } = result;
  const numbers = [
    sayWith(words.rows, { count: result.rows, b: strong }),
    sayWith(dryRun ? words.wouldBeNew : words.new, { count: result.added, b: strong }),
    sayWith(dryRun ? words.wouldChange : words.changed, { count: result.updated, b: strong }),
    sayWith(words.unchanged, { count: result.unchanged, b: strong }),
    sayWith(words.rejected, { count: result.rejected, b: strong }),
    sayWith(words.contested, { count: result.contested, b: strong }),
    sayWith(words.differing, { count: result.differences, b: strong }),
  ];
  return (
    <>
      <Callout
        tone={result.rejected > 0 || result.contested > 0 || result.differences > 0 ? 'warn' : 'good'}
        title={
          dryRun
            ? say(words.wasChecked, { file: fileNameOf(file) })
            : say(words.wasImported, { file: fileNameOf(file), duration: durationText(result.seconds) })
        }
        actions={
          what === 'practices' && !dryRun ? (
            <Button icon="chevron-right" onPress={() => choose('people')}>
              {say(words.continueWithPeople)}
            </Button>
          ) : null
        }
      >
        <ul className={styles.numbers}>
          {numbers.map((number, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the numbers keep their places.
            <li key={index}>{number}</li>
          ))}
        </ul>
        <Notes notes={result.notes} />
        {result.ignoredColumns.length === 0 ? null : (
          <p>{sayWith(words.ignoredColumns, { columns: <bdi>{result.ignoredColumns.join(', ')}</bdi> })}</p>
        )}
      </Callout>
      {children}
      {result.rejected === 0 ? null : <Rejects what={what} result={result} file={file} />}
      {result.conflicts.length === 0 ? null : <Conflicts result={result} />}
      {result.differing.length === 0 ? null : <Differences result={result} />}
    </>
  );
}

const strong = (inside: ReactNode) => <strong>{inside}</strong>;

/** How the file was understood: a person sees whether that is right before anything is imported. */
function Notes({ notes }: Pick<ImportResult, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map(({ code, message }) => (
        <li key={`${code} ${message}`}>
          <bdi>{message}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Rejects({ what, result, file }: ImportResultViewProps) {
  const saved = useDirectoryState((state) => state.rejectsFiles[what] ?? null);
  const setSaved = useDirectoryState((state) => state.setRejectsFile);
  const reading = useDirectoryState((state) => state.readings[what]) ?? asFound;
  const seen = useDirectoryState((state) => state.seen[what] ?? null);
  const pick = useShell('chooseFile');
  const show = useShell('showInFolder');
  // The file is checked once more for all of them: the window holds only the first 100.
  const job = useJob('import', `rejects ${what}`);

  const save = async (): Promise<void> => {
    const suggestedName = `${fileNameOf(file).replace(/\.\w+$/, '')}-rejected.csv`;
    const answer = await pick.run({ purpose: 'rejects', suggestedName });
    if (!answer.ok || answer.value.path === null) return;
    const started = await job.start({
      what,
      file,
      dryRun: true,
      rejectsFile: answer.value.path,
      ...(seen === null ? {} : readingToImport(reading, seen)),
    });
    if (started.ok) setSaved(what, answer.value.path);
  };
  const isSaved = saved !== null && job.result !== null;

  return (
    <Panel
      level={2}
      title={say(words.rejectedRows, { count: result.rejected })}
      actions={
        <>
          <May offered="import">
            <Button icon="export" isPending={job.running || pick.busy} onPress={() => void save()}>
              {say(words.saveAll)}
            </Button>
          </May>
          {isSaved ? (
            <Button icon="folder" onPress={() => void show.run({ path: saved })}>
              {say(words.showInFolder)}
            </Button>
          ) : null}
        </>
      }
    >
      <InlineError error={job.error ?? pick.error ?? show.error} />
      {isSaved ? (
        <p role="status">{sayWith(words.savedTo, { path: <bdi className={styles.path}>{saved}</bdi> })}</p>
      ) : null}
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              {say(words.line)}
            </th>
            <th scope="col" className={styles.name}>
              {say(words.column)}
            </th>
            <th scope="col">{say(words.why)}</th>
          </tr>
        </thead>
        <tbody>
          {result.rejects
            .toSorted((a, b) => a.line - b.line)
            .map((row) => (
              <tr key={`${row.line} ${row.column ?? ''} ${row.code}`}>
                <td>{countText(row.line)}</td>
                <td>{row.column ?? say(words.wholeRow)}</td>
                <td>{row.message}</td>
              </tr>
            ))}
        </tbody>
      </PlainTable>
      <More shown={result.rejects.length} all={result.rejected} />
    </Panel>
  );
}

function Conflicts({ result }: { readonly result: ImportResult }) {
  const open = useNavigation((navigation) => navigation.open);
  return (
    <Panel level={2} title={say(words.contestedAddresses, { count: result.contested })}>
      <p className={styles.quiet}>{say(result.dryRun ? words.wouldBeContested : words.areContested)}</p>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              {say(words.line)}
            </th>
            <th scope="col">{say(words.address)}</th>
            <th scope="col">{say(words.wantedBy)}</th>
            <th scope="col">{say(words.heldBy)}</th>
          </tr>
        </thead>
        <tbody>
          {result.conflicts.map((conflict) => (
            <tr key={`${conflict.line} ${conflict.accountId}`}>
              <td>{countText(conflict.line)}</td>
              <td>{conflict.email}</td>
              <td>
                {result.dryRun ? (
                  conflict.accountId
                ) : (
                  <Button variant="plain" onPress={() => open('desk', { account: conflict.accountId })}>
                    {conflict.accountId}
                  </Button>
                )}
              </td>
              <td>{conflict.holderAccountId}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <More shown={result.conflicts.length} all={result.contested} />
    </Panel>
  );
}

/** Where the desk's value stays, though the file has another one. */
function Differences({ result }: { readonly result: ImportResult }) {
  const showTab = useDirectoryState((state) => state.showTab);
  return (
    <Panel
      level={2}
      title={say(words.differences, { count: result.differences })}
      actions={
        result.dryRun ? null : (
          <Button icon="chevron-right" onPress={() => showTab('differences')}>
            {say(words.decideThem)}
          </Button>
        )
      }
    >
      <p className={styles.quiet}>{say(result.dryRun ? words.wouldDiffer : words.differ)}</p>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              {say(words.line)}
            </th>
            <th scope="col">{say(words.record)}</th>
            <th scope="col">{say(words.what)}</th>
            <th scope="col">{say(words.deskSays)}</th>
            <th scope="col">{say(words.fileSays)}</th>
          </tr>
        </thead>
        <tbody>
          {result.differing.map((row) => (
            <tr key={`${row.id} ${row.column}`}>
              <td>{countText(row.line)}</td>
              <td>{row.id}</td>
              <td>{columnName(row.column)}</td>
              <td>{saidWords(row.deskSays)}</td>
              <td>{saidWords(row.sourceSays)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <More shown={result.differing.length} all={result.differences} />
    </Panel>
  );
}

function More({ shown, all }: { readonly shown: number; readonly all: number }) {
  if (shown >= all) return null;
  return <p className={styles.quiet}>{say(words.firstOfAll, { shown, count: all })}</p>;
}
