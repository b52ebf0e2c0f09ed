import type { ReactNode } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import { runToEnd } from '../../data/run-to-end.ts';
import { useShell } from '../../data/use-action.ts';
import { type JobHandle, useJob } from '../../data/use-job.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { ImportWaits, useWithoutTeam } from '../../shared/team/without-team.tsx';
import { withoutTeamWords } from '../../shared/team/without-team-words.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import styles from './directory-screen.module.css';
import { type ImportKind, useDirectoryState } from './directory-state.ts';
import { useDropped } from './dropped-files.ts';
import { isReady, mapWith, readingToImport } from './import-reading.ts';
import { ImportResultView } from './import-result.tsx';
import { importWords as words } from './import-words.ts';
import { KnownSources } from './known-sources.tsx';
import { LastImportPanel } from './last-import.tsx';
import { PreviewColumns, PreviewNotes } from './preview-view.tsx';
import { previewWords } from './preview-words.ts';
import { ReadingFields } from './reading-fields.tsx';
import { useArrivingFiles } from './use-arriving-files.ts';
import { asFound, isOf, lookSlot, useFile } from './use-file.ts';

const kinds = [
  {
    value: 'practices',
    label: words.practices,
    note: words.practicesFirst,
    columns: 'practice_id, name, email, phone, address, city, state, postal_code, status, language',
  },
  {
    value: 'people',
    label: words.people,
    note: words.peopleAfter,
    columns:
      'account_id, practice_id, kind, user_name, given_name, family_name, role, admin, login_email, email_state, phone, phone_type, status, language',
  },
] as const satisfies readonly {
  value: ImportKind;
  label: PlainMessage;
  note: PlainMessage;
  columns: string;
}[];

/** Imports practices and people from CSV: checked first, then imported. */
export function ImportTab({ isEmpty }: { readonly isEmpty: boolean }) {
  const { what, choose } = useDirectoryState();
  const practices = useJob('import', 'import practices');
  const people = useJob('import', 'import people');
  const job = what === 'practices' ? practices : people;
  // Two imports at once would each wait for the other's writing.
  const undo = useJob('undoImport', 'undo');
  const isBusy = practices.running || people.running || undo.running;
  const arriving = useArrivingFiles({ practices, people }, isBusy);
  const kind = kinds.find((each) => each.value === what);

  return (
    <div className={styles.scroll}>
      <div className={styles.import}>
        {isEmpty ? <SampleOffer isDisabled={isBusy} /> : null}
        <RadioGroup
          label={say(words.whatFileHolds)}
          options={kinds.map((each) => ({ value: each.value, label: say(each.label), note: say(each.note) }))}
          value={what}
          onChange={choose}
        />
        <p className={styles.quiet}>
          {sayWith(words.columns, { columns: <code className={styles.columns}>{kind?.columns}</code> })}
        </p>
        <ImportWaits />
        <InlineError error={arriving.error} />
        <May offered="import">
          <FileAndStart key={what} what={what} job={job} isBusy={isBusy} />
        </May>
        <ImportOutcome what={what} job={job}>
          <May offered="import">
            <ColumnsOfFile key={what} what={what} job={job} isBusy={isBusy} />
          </May>
        </ImportOutcome>
        <LastImportPanel isBusy={isBusy} />
        <KnownSources />
      </div>
    </div>
  );
}

function SampleOffer({ isDisabled }: { readonly isDisabled: boolean }) {
  const sample = useJob('importSample');
  return (
    <Callout
      title={say(words.directoryIsEmpty)}
      actions={
        sample.running ? null : (
          <May offered="importSample">
            <Button isDisabled={isDisabled} onPress={() => void sample.start({})}>
              {say(words.loadSample)}
            </Button>
          </May>
        )
      }
    >
      <p>{say(words.directoryIsEmptyNext)}</p>
      {sample.running ? (
        <ProgressBar
          label={say(words.loadingSample)}
          progress={sample.progress && { done: sample.progress.done, total: sample.progress.total }}
        />
      ) : null}
      <InlineError error={sample.error} />
    </Callout>
  );
}

interface FileAndStartProps {
  readonly what: ImportKind;
  readonly job: JobHandle<'import'>;
  readonly isBusy: boolean;
}

function FileAndStart({ what, job, isBusy }: FileAndStartProps) {
  const file = useDirectoryState((state) => state.files[what] ?? null);
  const reading = useDirectoryState((state) => state.readings[what]) ?? asFound;
  const { lookAt, look, preview } = useFile(what, job);
  const pick = useShell('chooseFile');
  const isLooking = look?.running === true;
  const isOff = isBusy || isLooking;
  const isKnown = job.result !== null && isOf(job.input, file, reading, preview);
  const isChecked = isKnown && job.result?.dryRun === true;

  const coming = job.result === null ? 0 : job.result.added + job.result.updated;
  // Rows that change nothing may still say something else than the desk: the list learns it from the import.
  const isNew = coming > 0 || (job.result?.differences ?? 0) > 0;

  const isWithoutTeam = useWithoutTeam() !== null;
  const lacks = isWithoutTeam ? say(withoutTeamWords.waitsForTeam) : isNew ? null : say(words.nothingNew);

  const chooseFile = async (): Promise<void> => {
    const answer = await pick.run({ purpose: 'import' });
    if (!answer.ok || answer.value.path === null) return;
    const { path } = answer.value;
    // A file of the other kind goes where its columns belong, as one that is dragged in does.
    const seen = await runToEnd(lookSlot('arriving'), 'previewImport', { file: path });
    if (seen.ok && seen.value.what !== what && isReady(seen.value)) useDropped.getState().drop([path]);
    else await lookAt(path, {}, 'check');
  };
  const start = (dryRun: boolean): void => {
    if (file === null || preview === null) return;
    const input = { what, file, dryRun, ...readingToImport(reading, preview) };
    void job.start(dryRun || !('map' in input) ? input : { ...input, remember: true });
  };

  return (
    <>
      <div className={styles.file}>
        <Button
          icon="folder"
          variant={file === null ? 'primary' : 'quiet'}
          isDisabled={isOff}
          onPress={() => void chooseFile()}
        >
          {say(file === null ? words.chooseFile : words.chooseAnotherFile)}
        </Button>
        {file === null ? (
          <span className={styles.quiet}>{say(words.checkedFirst)}</span>
        ) : (
          <bdi className={styles.path}>{file}</bdi>
        )}
      </div>
      {file === null ? null : (
        <ReadingFields
          reading={reading}
          preview={preview}
          isDisabled={isOff}
          onRead={(next) => void lookAt(file, next, 'check')}
        />
      )}
      <InlineError error={look?.error ?? null} />
      {preview === null || file === null ? null : (
        <PreviewNotes preview={preview} onForgotten={() => void lookAt(file, {}, 'look')} />
      )}
      {file === null || job.running || preview === null || !isReady(preview) ? null : (
        <div className={styles.file}>
          {isChecked && job.result !== null ? (
            <Button
              variant="primary"
              icon="import"
              isDisabled={isOff}
              lacks={lacks}
              onPress={() => start(false)}
            >
              {coming > 0 ? say(words.importRows, { count: coming }) : say(words.import)}
            </Button>
          ) : null}
          <Button
            icon="search"
            variant={isKnown ? 'quiet' : 'primary'}
            isDisabled={isOff}
            onPress={() => start(true)}
          >
            {say(job.result !== null && job.input?.file === file ? words.checkAgain : previewWords.check)}
          </Button>
        </div>
      )}
      <InlineError error={pick.error} />
    </>
  );
}

const importing: Readonly<Record<ImportKind, PlainMessage>> = {
  practices: words.importingPractices,
  people: words.importingPeople,
};

/** What the columns of the file that is chosen are imported as. */
function ColumnsOfFile({ what, job, isBusy }: FileAndStartProps) {
  const file = useDirectoryState((state) => state.files[what] ?? null);
  const reading = useDirectoryState((state) => state.readings[what]) ?? asFound;
  const { lookAt, look, preview } = useFile(what, job);
  if (file === null || preview === null) return null;
  return (
    <PreviewColumns
      preview={preview}
      isDisabled={isBusy || look?.running === true}
      onMap={(from, to) => void lookAt(file, { ...reading, map: mapWith(preview, from, to) }, 'look')}
    />
  );
}

interface ImportOutcomeProps {
  readonly what: ImportKind;
  readonly job: JobHandle<'import'>;
  /** What the file's columns are: stands behind what became of it, and before its single rows. */
  readonly children: ReactNode;
}

/** What became of the file that is chosen, read as it is now. Of another one nothing stands here. */
function ImportOutcome({ what, job, children }: ImportOutcomeProps) {
  const file = useDirectoryState((state) => state.files[what] ?? null);
  const reading = useDirectoryState((state) => state.readings[what]) ?? asFound;
  const { preview } = useFile(what, job);
  if (job.running) {
    return (
      <>
        <ProgressBar
          label={say(job.input?.dryRun === true ? words.checkingFile : importing[what])}
          progress={job.progress}
          onCancel={job.cancel}
        />
        {children}
      </>
    );
  }
  if (!isOf(job.input, file, reading, preview) || job.result === null) {
    const error = isOf(job.input, file, reading, preview) ? job.error : null;
    return (
      <>
        <InlineError error={error} />
        {children}
      </>
    );
  }
  return (
    <ImportResultView what={what} result={job.result} file={job.input?.file ?? ''}>
      {children}
    </ImportResultView>
  );
}
