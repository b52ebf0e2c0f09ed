import { useState } from 'react';
import type { ExportFormat } from '../../../preload/contract/transfer.ts';
import { countOf, dayText } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { type JobHandle, useJob } from '../../data/use-job.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { CopyButton } from '../../ui/buttons/copy-button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { FieldRow } from '../../ui/fields/field-rows.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { ExportProblem, ExportSteps, ShowExport, StartExport } from '../exports/export-steps.tsx';
import { type ExportHandle, useExport } from '../exports/use-export.ts';
import { exportWords } from '../exports/words.ts';
import { filtersOf, isNarrowed, useCasesState } from './case-filters.ts';
import styles from './dialogs.module.css';

type Offered = Extract<ExportFormat, 'csv' | 'jsonl'>;

const formats = [
  { value: 'csv', label: 'CSV', note: 'For a spreadsheet, one line a case.' },
  { value: 'jsonl', label: 'JSON lines', note: 'For another program, one object a line, with the timeline.' },
] as const satisfies readonly { value: Offered; label: string; note: string }[];

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
      title="Export cases"
      isOpen={isOpen}
      onClose={onClose}
      footer={
        job.result === null && !job.running ? null : (
          <>
            {job.result === null ? null : (
              <>
                <Button onPress={job.reset}>Export again</Button>
                <ShowExport handle={handle} />
              </>
            )}
            <Button variant="primary" onPress={onClose}>
              {job.running ? 'Go on in the background' : 'Done'}
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
        note={
          <p className={styles.quiet}>
            The manifest says which filters applied, how many cases are in the file, and how the audit log
            stood.
          </p>
        }
      />
    </Dialog>
  );
}

function HashRow({ hash }: { readonly hash: string }) {
  const copy = useShell('copyText');
  return (
    <FieldRow name="SHA-256">
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
  const [format, setFormat] = useState<Offered>('csv');
  const [exact, setExact] = useState(false);
  const fields = useCasesState((state) => state.fields);
  const filters = filtersOf(fields);
  const { data } = useDeskQuery('cases', { ...filters, limit: 1 });

  const start = async (): Promise<void> => {
    const out = await handle.choose(`cases-${dayText(new Date())}.${format}`);
    if (out !== null) await onStart({ format, out, filters, exact: format === 'csv' && exact });
  };

  return (
    <>
      <p>
        {data === undefined ? 'The cases' : countOf(data.total, 'case')}
        {isNarrowed(fields)
          ? ', as the filters of the list leave them.'
          : ': all there are. Filters of the list would narrow this.'}
      </p>
      <RadioGroup label="Format" options={formats} value={format} onChange={setFormat} />
      {format === 'csv' ? (
        <Checkbox
          isSelected={exact}
          onChange={setExact}
          note="Spreadsheets take a cell that begins with =, +, - or @ for a formula and run it, and turn 00123 or 3-4 into another number or a date. Without this tick such cells get a ' in front. Tick it for programs that need each byte as it is."
        >
          Exactly as stored, not safe in a spreadsheet
        </Checkbox>
      ) : null}
      <ExportProblem handle={handle} />
      <div className={styles.file}>
        <StartExport handle={handle} onPress={() => void start()} />
      </div>
    </>
  );
}
