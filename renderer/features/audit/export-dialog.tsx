import { useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { ExportFormat } from '../../../preload/contract/transfer.ts';
import { dayText } from '../../data/numbers.ts';
import { type JobHandle, useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { partWords } from '../../ui/words.ts';
import { ExportProblem, ExportSteps, ShowExport, StartExport } from '../exports/export-steps.tsx';
import { type ExportHandle, useExport } from '../exports/use-export.ts';
import styles from './audit.module.css';
import { filtersOf, isNarrowed, useAuditState } from './audit-state.ts';
import { auditWords as words } from './words.ts';

type Offered = Extract<ExportFormat, 'csv' | 'jsonl'>;

const formats = [
  { value: 'csv', label: words.csv, note: words.csvIsFor },
  { value: 'jsonl', label: words.jsonLines, note: words.jsonLinesAreFor },
] as const satisfies readonly { value: Offered; label: PlainMessage; note: PlainMessage }[];

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

interface ExportFormProps {
  readonly handle: ExportHandle;
  readonly onStart: JobHandle<'exportAudit'>['start'];
}

function ExportForm({ handle, onStart }: ExportFormProps) {
  const [format, setFormat] = useState<Offered>('csv');
  const fields = useAuditState((state) => state.fields);
  const start = async (): Promise<void> => {
    const out = await handle.choose(`audit-${dayText(new Date())}.${format}`);
    if (out !== null) await onStart({ format, out, filters: filtersOf(fields) });
  };
  return (
    <>
      <p>{say(isNarrowed(fields) ? words.exportsFiltered : words.exportsAll)}</p>
      <RadioGroup
        label={say(words.format)}
        options={formats.map(({ value, label, note }) => ({ value, label: say(label), note: say(note) }))}
        value={format}
        onChange={setFormat}
      />
      <ExportProblem handle={handle} />
      <div>
        <StartExport handle={handle} onPress={() => void start()} />
      </div>
    </>
  );
}
