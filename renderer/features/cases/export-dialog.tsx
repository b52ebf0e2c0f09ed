import { useState } from 'react';
import type { ExportFormat } from '../../../preload/contract/transfer.ts';
import { bytesText, countOf, dayText, fileNameOf } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { useJob } from '../../data/use-job.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow, FieldRows } from '../../ui/field-rows.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
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
  const showInFolder = useShell('showInFolder');
  const copy = useShell('copyText');
  const path = job.input?.out ?? '';
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
                <Button icon="folder" onPress={() => void showInFolder.run({ path: path })}>
                  Show in folder
                </Button>
              </>
            )}
            <Button variant="primary" onPress={onClose}>
              {job.running ? 'Go on in the background' : 'Done'}
            </Button>
          </>
        )
      }
    >
      {job.running ? (
        <ProgressBar
          label={`Writing ${fileNameOf(path)}`}
          progress={job.progress}
          unit="cases"
          onCancel={job.cancel}
        />
      ) : job.result === null ? (
        <ExportForm job={job} />
      ) : (
        <>
          <Callout
            tone="good"
            title={`${countOf(job.result.rows, 'case')} exported, ${bytesText(job.result.bytes)}.`}
          />
          <FieldRows>
            <FieldRow name="File">
              <bdi>{path}</bdi>
            </FieldRow>
            <FieldRow name="Manifest">
              <bdi>{job.result.manifest}</bdi>
            </FieldRow>
            <FieldRow name="SHA-256">
              <span className={styles.hash}>{job.result.sha256}</span>
              <CopyButton text={job.result.sha256} onCopy={async (text) => (await copy.run({ text })).ok} />
            </FieldRow>
          </FieldRows>
          <p className={styles.quiet}>
            The manifest says which filters applied, how many cases are in the file, and how the audit log
            stood.
          </p>
          <InlineError error={showInFolder.error} />
        </>
      )}
    </Dialog>
  );
}

function ExportForm({ job }: { readonly job: ReturnType<typeof useJob<'exportCases'>> }) {
  const [format, setFormat] = useState<Offered>('csv');
  const [exact, setExact] = useState(false);
  const fields = useCasesState((state) => state.fields);
  const filters = filtersOf(fields);
  const { data } = useDeskQuery('cases', { ...filters, limit: 1 });
  const choose = useShell('chooseFile');

  const start = async (): Promise<void> => {
    const suggestedName = `cases-${dayText(new Date())}.${format}`;
    const chosen = await choose.run({ purpose: 'export', suggestedName });
    if (!chosen.ok || chosen.value.path === null) return;
    await job.start({ format, out: chosen.value.path, filters, exact: format === 'csv' && exact });
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
          note="Spreadsheets take a cell that begins with =, +, - or @ for a formula and run it. Without this tick such cells get a ' in front. Tick it for programs that need each byte as it is."
        >
          Exactly as stored, not safe in a spreadsheet
        </Checkbox>
      ) : null}
      <InlineError
        error={job.error ?? choose.error}
        next={job.error?.code === 'job-cancelled' ? 'Nothing is left of the file.' : undefined}
      />
      <div className={styles.file}>
        <Button variant="primary" icon="export" isPending={choose.busy} onPress={() => void start()}>
          Choose the file and export
        </Button>
      </div>
    </>
  );
}
