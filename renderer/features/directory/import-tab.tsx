import type { PlainMessage } from '../../../language/catalogue.ts';
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
import { EncodingField } from './encoding-field.tsx';
import { ImportResultView } from './import-result.tsx';
import { importWords as words } from './import-words.ts';

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
  const isBusy = practices.running || people.running;
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
        <May offered="import">
          <FileAndStart key={what} what={what} job={job} isBusy={isBusy} />
        </May>
        <ImportOutcome what={what} job={job} />
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
  const setFile = useDirectoryState((state) => state.setFile);
  const encoding = useDirectoryState((state) => state.encodings[what] ?? null);
  const setEncoding = useDirectoryState((state) => state.setEncoding);
  const setRejectsFile = useDirectoryState((state) => state.setRejectsFile);
  const pick = useShell('chooseFile');
  const isChecked = job.result?.dryRun === true && job.input?.file === file;

  const coming = job.result === null ? 0 : job.result.added + job.result.updated;
  // Rows that change nothing may still say something else than the desk: the list learns it from the import.
  const isNew = coming > 0 || (job.result?.differences ?? 0) > 0;

  const isWithoutTeam = useWithoutTeam() !== null;
  const lacks = isWithoutTeam ? say(withoutTeamWords.waitsForTeam) : isNew ? null : say(words.nothingNew);

  const chooseFile = async (): Promise<void> => {
    const answer = await pick.run({ purpose: 'import' });
    if (!answer.ok || answer.value.path === null) return;
    setFile(what, answer.value.path);
    setEncoding(what, null);
    setRejectsFile(what, null);
    // A file is checked before anything of it is imported; that changes nothing, so it needs no question.
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
          {say(file === null ? words.chooseFile : words.chooseAnotherFile)}
        </Button>
        {file === null ? (
          <span className={styles.quiet}>{say(words.checkedFirst)}</span>
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
          {isChecked && job.result !== null ? (
            <Button
              variant="primary"
              icon="import"
              isDisabled={isBusy}
              lacks={lacks}
              onPress={() => start(false)}
            >
              {coming > 0 ? say(words.importRows, { count: coming }) : say(words.import)}
            </Button>
          ) : null}
          <Button icon="search" isDisabled={isBusy} onPress={() => start(true)}>
            {say(words.checkAgain)}
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

function ImportOutcome({ what, job }: { readonly what: ImportKind; readonly job: JobHandle<'import'> }) {
  if (job.running) {
    return (
      <ProgressBar
        label={say(job.input?.dryRun === true ? words.checkingFile : importing[what])}
        progress={job.progress}
        onCancel={job.cancel}
      />
    );
  }
  if (job.error !== null) return <InlineError error={job.error} />;
  if (job.result === null) return null;
  return <ImportResultView what={what} result={job.result} file={job.input?.file ?? ''} />;
}
