import type { ImportResult } from '../../../preload/contract/transfer.ts';
import { countOf, countText, durationText, fileNameOf } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useJob } from '../../data/use-job.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { PlainTable } from '../../ui/lists/plain-table.tsx';
import { columnName, saidWords } from '../differences/difference-words.ts';
import styles from './directory-screen.module.css';
import { type ImportKind, useDirectoryState } from './directory-state.ts';

interface ImportResultViewProps {
  readonly what: ImportKind;
  readonly result: ImportResult;
  readonly file: string;
}

/** What an import did, or would do: in numbers, and row by row where something is wrong. */
export function ImportResultView({ what, result, file }: ImportResultViewProps) {
  const choose = useDirectoryState((state) => state.choose);
  const numbers: readonly (readonly [string, number])[] = [
    ['rows', result.rows],
    [result.dryRun ? 'would be new' : 'new', result.added],
    [result.dryRun ? 'would change' : 'changed', result.updated],
    ['the same as before', result.unchanged],
    ['rejected', result.rejected],
    ['contested', result.contested],
    [result.differences === 1 ? 'difference' : 'differences', result.differences],
  ];
  return (
    <>
      <Callout
        tone={result.rejected > 0 || result.contested > 0 || result.differences > 0 ? 'warn' : 'good'}
        title={
          result.dryRun
            ? `${fileNameOf(file)} was looked through. Nothing came in yet.`
            : `${fileNameOf(file)} came in, in ${durationText(result.seconds)}.`
        }
        actions={
          what === 'practices' && !result.dryRun ? (
            <Button icon="chevron-right" onPress={() => choose('people')}>
              Now the people
            </Button>
          ) : null
        }
      >
        <ul className={styles.numbers}>
          {numbers.map(([words, count]) => (
            <li key={words}>
              <strong>{countText(count)}</strong> {words}
            </li>
          ))}
        </ul>
        <Notes notes={result.notes} />
        {result.ignoredColumns.length === 0 ? null : (
          <p>
            Columns that mean nothing here and are passed over: <bdi>{result.ignoredColumns.join(', ')}</bdi>
          </p>
        )}
      </Callout>
      {result.rejected === 0 ? null : <Rejects what={what} result={result} file={file} />}
      {result.conflicts.length === 0 ? null : <Conflicts result={result} />}
      {result.differing.length === 0 ? null : <Differences result={result} />}
    </>
  );
}

/** What was taken for what: a person sees whether that is right before anything comes in. */
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
  const encoding = useDirectoryState((state) => state.encodings[what] ?? null);
  const pick = useShell('chooseFile');
  const show = useShell('showInFolder');
  // The file is looked through once more for all of them: the window holds the first 100 only.
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
      ...(encoding === null ? {} : { encoding }),
    });
    if (started.ok) setSaved(what, answer.value.path);
  };
  const isSaved = saved !== null && job.result !== null;

  return (
    <Panel
      title={`Rejected rows (${countText(result.rejected)})`}
      actions={
        <>
          <Button icon="export" isPending={job.running || pick.busy} onPress={() => void save()}>
            Save all to a file
          </Button>
          {isSaved ? (
            <Button icon="folder" onPress={() => void show.run({ path: saved })}>
              Show in folder
            </Button>
          ) : null}
        </>
      }
    >
      <InlineError error={job.error ?? pick.error ?? show.error} />
      {isSaved ? (
        <p role="status">
          Saved to <bdi className={styles.path}>{saved}</bdi>
        </p>
      ) : null}
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              Line
            </th>
            <th scope="col" className={styles.name}>
              Column
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {result.rejects
            .toSorted((a, b) => a.line - b.line)
            .map((row) => (
              <tr key={`${row.line} ${row.column ?? ''} ${row.code}`}>
                <td>{countText(row.line)}</td>
                <td>{row.column ?? 'the whole row'}</td>
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
    <Panel title={`Contested addresses (${countText(result.contested)})`}>
      <p className={styles.quiet}>
        {result.dryRun
          ? 'These accounts would come in, and each address would stay with the account that holds it.'
          : 'These accounts came in. Each address stays with the account that holds it, until somebody resolves it.'}
      </p>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              Line
            </th>
            <th scope="col">Address</th>
            <th scope="col">Wanted by</th>
            <th scope="col">Held by</th>
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
      title={`Differences (${countText(result.differences)})`}
      actions={
        result.dryRun ? null : (
          <Button icon="chevron-right" onPress={() => showTab('differences')}>
            Decide them
          </Button>
        )
      }
    >
      <p className={styles.quiet}>
        {result.dryRun
          ? 'The desk has changed these since. Its values would stay, and the differences would be listed.'
          : 'The desk has changed these since. Its values stay until somebody decides.'}
      </p>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              Line
            </th>
            <th scope="col">Record</th>
            <th scope="col">What</th>
            <th scope="col">The desk says</th>
            <th scope="col">The file says</th>
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
  return (
    <p className={styles.quiet}>
      {countText(shown)} of {countOf(all, 'row')}. Save them to a file to see all.
    </p>
  );
}
