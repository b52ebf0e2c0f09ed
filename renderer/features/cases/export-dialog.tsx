import { ownZone } from '../../data/days.ts';
import { dayText } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { type JobHandle, useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { CopyButton } from '../../ui/buttons/copy-button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { FieldRow } from '../../ui/fields/field-rows.tsx';
import { partWords } from '../../ui/words.ts';
import { ExportProblem, ExportSteps, ShowExport, StartExport } from '../exports/export-steps.tsx';
import { FormatChoice, useChosenFormat } from '../exports/format-choice.tsx';
import { type ExportHandle, useExport } from '../exports/use-export.ts';
import { exportWords } from '../exports/words.ts';
import { filtersOf, isNarrowed, useCasesState } from './case-filters.ts';
import { caseDialogWords as words } from './dialog-words.ts';
import styles from './dialogs.module.css';

/** Exports the cases that the filters leave, with a manifest beside the file. The dialog may be closed meanwhile. */
export function ExportDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const job = useJob('exportCases');
  const handle = useExport(job);
  return (
    <Dialog
      title={say(words.exportCases)}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        job.result === null && !job.running ? null : (
          <>
            {job.result === null ? null : (
              <>
                <Button onPress={job.reset}>{say(words.exportAgain)}</Button>
                <ShowExport handle={handle} />
              </>
            )}
            <Button variant="primary" onPress={onClose}>
              {say(job.running ? words.continueInBackground : partWords.done)}
            </Button>
          </>
        )
      }
    >
      <ExportSteps
        handle={handle}
        unit="cases"
        exported={exportWords.casesExported}
        form={<ExportForm handle={handle} onStart={job.start} />}
        facts={job.result === null ? null : <HashRow hash={job.result.sha256} />}
        note={<p className={styles.quiet}>{say(words.manifestSays)}</p>}
      />
    </Dialog>
  );
}

function HashRow({ hash }: { readonly hash: string }) {
  const copy = useShell('copyText');
  return (
    <FieldRow name={say(words.hash)}>
      <span className={styles.hash}>{hash}</span>
      <CopyButton text={hash} onCopy={async (text) => (await copy.run({ text })).ok} />
    </FieldRow>
  );
}

interface ExportFormProps {
  readonly handle: ExportHandle;
  readonly onStart: JobHandle<'exportCases'>['start'];
}

function ExportForm({ handle, onStart }: ExportFormProps) {
  const [chosen, setChosen] = useChosenFormat();
  const fields = useCasesState((state) => state.fields);
  const filters = filtersOf(fields);
  const { data } = useDeskQuery('caseCount', filters);

  const start = async (): Promise<void> => {
    const out = await handle.choose(`cases-${dayText(new Date())}.${chosen.format}`);
    if (out !== null) await onStart({ ...chosen, out, filters, zone: ownZone() });
  };

  return (
    <>
      <p>
        {data === undefined
          ? '…'
          : say(isNarrowed(fields) ? words.exportsFiltered : words.exportsAll, {
              count: data.total ?? 0,
              isMore: String(data.totalIsAtLeast),
            })}
      </p>
      <FormatChoice list="cases" chosen={chosen} onChange={setChosen} />
      <ExportProblem handle={handle} />
      <div className={styles.file}>
        <StartExport handle={handle} onPress={() => void start()} />
      </div>
    </>
  );
}
