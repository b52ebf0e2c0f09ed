import { dayText } from '../../data/numbers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { type JobHandle, useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { partWords } from '../../ui/words.ts';
import { ExportProblem, ExportSteps, ShowExport, StartExport } from '../exports/export-steps.tsx';
import { FormatChoice, useChosenFormat } from '../exports/format-choice.tsx';
import { type ExportHandle, useExport } from '../exports/use-export.ts';
import styles from './audit.module.css';
import { filtersOf, isNarrowed, useAuditState } from './audit-state.ts';
import { auditWords as words } from './words.ts';

/** Exports the entries that the filters leave, with a manifest beside the file. The dialog may be closed meanwhile. */
export function ExportDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const job = useJob('exportAudit');
  const handle = useExport(job);
  return (
    <Dialog
      title={say(words.exportTitle)}
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
        unit="entries"
        exported={words.exported}
        form={<ExportForm handle={handle} onStart={job.start} />}
        note={<p className={styles.quiet}>{say(words.manifestSays)}</p>}
      />
    </Dialog>
  );
}

// Above it the desk does not count.
const mostCounted = 10_000;

interface ExportFormProps {
  readonly handle: ExportHandle;
  readonly onStart: JobHandle<'exportAudit'>['start'];
}

function ExportForm({ handle, onStart }: ExportFormProps) {
  const [chosen, setChosen] = useChosenFormat();
  const fields = useAuditState((state) => state.fields);
  const start = async (): Promise<void> => {
    const out = await handle.choose(`audit-${dayText(new Date())}.${chosen.format}`);
    if (out !== null) await onStart({ ...chosen, out, filters: filtersOf(fields) });
  };
  const { data } = useDeskQuery('auditEntries', { ...filtersOf(fields), limit: 1 });
  return (
    <>
      <p>
        {say(isNarrowed(fields) ? words.exportsFiltered : words.exportsAll)}{' '}
        {data === undefined
          ? '…'
          : say(words.exportsCount, {
              count: data.total ?? mostCounted,
              isMore: String(data.total === null),
            })}
      </p>
      <FormatChoice list="audit" chosen={chosen} onChange={setChosen} />
      <ExportProblem handle={handle} />
      <div>
        <StartExport handle={handle} onPress={() => void start()} />
      </div>
    </>
  );
}
