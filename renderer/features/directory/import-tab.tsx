import { countOf } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { type JobHandle, useJob } from '../../data/use-job.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import styles from './directory-screen.module.css';
import { type ImportKind, useDirectoryState } from './directory-state.ts';
import { EncodingField } from './encoding-field.tsx';
import { ImportResultView } from './import-result.tsx';

const kinds = [
  {
    value: 'practices',
    label: 'Practices',
    note: 'First: people belong to practices.',
    columns: 'practice_id, name, email, phone, address, city, state, postal_code, status',
  },
  {
    value: 'people',
    label: 'People and clinic sign-ins',
    note: 'After the practices they belong to.',
    columns:
      'account_id, practice_id, kind, user_name, given_name, family_name, role, admin, login_email, email_state, phone, phone_type, status',
  },
] as const satisfies readonly { value: ImportKind; label: string; note: string; columns: string }[];

/** Brings practices and people in from CSV: looked at first, then imported. */
export function ImportTab({ isEmpty }: { readonly isEmpty: boolean }) {
  const { what, choose } = useDirectoryState();
  const practices = useJob('import', 'import practices');
  const people = useJob('import', 'import people');
  const job = what === 'practices' ? practices : people;
  // Two imports at once would each wait for the other's writing.
  const isBusy = practices.running || people.running;
  const kind = kinds.find((each) => each.value === what);

  return (
    <div className={styles.scroll}>
      <div className={styles.import}>
        {isEmpty ? <SampleOffer isDisabled={isBusy} /> : null}
        <RadioGroup label="What the file holds" options={kinds} value={what} onChange={choose} />
        <p className={styles.quiet}>
          A CSV file with a header, its columns in any order:{' '}
          <span className={styles.columns}>{kind?.columns}</span>
        </p>
        <FileAndStart key={what} what={what} job={job} isBusy={isBusy} />
        <ImportOutcome what={what} job={job} />
      </div>
    </div>
  );
}

function SampleOffer({ isDisabled }: { readonly isDisabled: boolean }) {
  const sample = useJob('importSample');
  return (
    <Callout
      title="The directory is empty."
      actions={
        sample.running ? null : (
          <Button isDisabled={isDisabled} onPress={() => void sample.start({})}>
            Load the sample directory
          </Button>
        )
      }
    >
      <p>Import the practices first, then their people. Or load made-up ones to look around.</p>
      {sample.running ? (
        <ProgressBar
          label="Loading the sample directory"
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
  const setFile = useDirectoryState((state) => state.setFile);
  const encoding = useDirectoryState((state) => state.encodings[what] ?? null);
  const setEncoding = useDirectoryState((state) => state.setEncoding);
  const setRejectsFile = useDirectoryState((state) => state.setRejectsFile);
  const pick = useShell('chooseFile');
  const isLookedAt = job.result?.dryRun === true && job.input?.file === file;

  const coming = job.result === null ? 0 : job.result.added + job.result.updated;
  // Rows that change nothing may still say something else than the desk: the list learns it from the import.
  const isNew = coming > 0 || (job.result?.differences ?? 0) > 0;

  const chooseFile = async (): Promise<void> => {
    const answer = await pick.run({ purpose: 'import' });
    if (!answer.ok || answer.value.path === null) return;
    setFile(what, answer.value.path);
    setEncoding(what, null);
    setRejectsFile(what, null);
    // A file is looked at before anything of it comes in; that changes nothing, so it needs no asking.
    await job.start({ what, file: answer.value.path, dryRun: true });
  };
  const start = (dryRun: boolean): void => {
    if (file !== null) void job.start({ what, file, dryRun, ...(encoding === null ? {} : { encoding }) });
  };
  const chooseEncoding = (chosen: string | null): void => {
    setEncoding(what, chosen);
    if (file !== null)
      void job.start({ what, file, dryRun: true, ...(chosen === null ? {} : { encoding: chosen }) });
  };

  return (
    <>
      <div className={styles.file}>
        <Button
          icon="folder"
          variant={file === null ? 'primary' : 'quiet'}
          isDisabled={isBusy}
          onPress={() => void chooseFile()}
        >
          {file === null ? 'Choose a file' : 'Choose another file'}
        </Button>
        {file === null ? (
          <span className={styles.quiet}>
            It is looked through first; nothing comes in before you say so.
          </span>
        ) : (
          <bdi className={styles.path}>{file}</bdi>
        )}
      </div>
      {file === null ? null : (
        <EncodingField
          chosen={encoding}
          found={job.result?.encoding ?? null}
          isDisabled={isBusy}
          onChoose={chooseEncoding}
        />
      )}
      {file === null || job.running ? null : (
        <div className={styles.file}>
          {isLookedAt && job.result !== null ? (
            <Button
              variant="primary"
              icon="import"
              isDisabled={isBusy}
              lacks={isNew ? null : 'Nothing in this file is new'}
              onPress={() => start(false)}
            >
              {coming > 0 ? `Import ${countOf(coming, 'row')}` : 'Import'}
            </Button>
          ) : null}
          <Button icon="search" isDisabled={isBusy} onPress={() => start(true)}>
            Look through it again
          </Button>
        </div>
      )}
      <InlineError error={pick.error} />
    </>
  );
}

function ImportOutcome({ what, job }: { readonly what: ImportKind; readonly job: JobHandle<'import'> }) {
  if (job.running) {
    return (
      <ProgressBar
        label={job.input?.dryRun === true ? 'Looking through the file' : `Importing ${what}`}
        progress={job.progress}
        onCancel={job.cancel}
      />
    );
  }
  if (job.error !== null) return <InlineError error={job.error} />;
  if (job.result === null) return null;
  return <ImportResultView what={what} result={job.result} file={job.input?.file ?? ''} />;
}
