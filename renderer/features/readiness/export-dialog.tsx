import { useState } from 'react';
import type { ReadinessFilters } from '../../../preload/contract/readiness.ts';
import { bytesText, countOf, dayText, fileNameOf } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useJob } from '../../data/use-job.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow, FieldRows } from '../../ui/field-rows.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';

interface ExportReadinessDialogProps {
  readonly filters: ReadinessFilters;
  readonly isNarrowed: boolean;
  readonly onClose: () => void;
}

/** The list as a CSV file, with a manifest beside it. */
export function ExportReadinessDialog({ filters, isNarrowed, onClose }: ExportReadinessDialogProps) {
  const [exact, setExact] = useState(false);
  const job = useJob('exportReadiness');
  const choose = useShell('chooseFile');
  const show = useShell('showInFolder');
  const path = job.input?.out ?? '';

  const start = async (): Promise<void> => {
    const suggestedName = `readiness-${dayText(new Date())}.csv`;
    const chosen = await choose.run({ purpose: 'export', suggestedName });
    if (!chosen.ok || chosen.value.path === null) return;
    await job.start({ out: chosen.value.path, filters, exact });
  };
  const close = (): void => {
    if (!job.running) job.reset();
    onClose();
  };

  return (
    <Dialog
      title="Export the list"
      isOpen
      onClose={close}
      footer={
        job.running ? null : job.result === null ? (
          <Button variant="primary" icon="export" isPending={choose.busy} onPress={() => void start()}>
            Choose the file and export
          </Button>
        ) : (
          <>
            <Button icon="folder" onPress={() => void show.run({ path })}>
              Show in folder
            </Button>
            <Button variant="primary" onPress={close}>
              Done
            </Button>
          </>
        )
      }
    >
      {job.running ? (
        <ProgressBar
          label={`Writing ${fileNameOf(path)}`}
          progress={job.progress}
          unit="accounts"
          onCancel={job.cancel}
        />
      ) : job.result === null ? (
        <>
          <p>
            {isNarrowed
              ? 'The accounts that the filters leave, one line each, as CSV.'
              : 'All legacy logins, one line each, as CSV.'}{' '}
            Addresses stand in it in full; who holds one does not.
          </p>
          <Checkbox
            isSelected={exact}
            onChange={setExact}
            note="Spreadsheets take a cell that begins with =, +, - or @ for a formula. Without this tick such cells get a ' in front."
          >
            Exactly as stored, not safe in a spreadsheet
          </Checkbox>
        </>
      ) : (
        <>
          <Callout
            tone="good"
            title={`${countOf(job.result.rows, 'account')} exported, ${bytesText(job.result.bytes)}.`}
          />
          <FieldRows>
            <FieldRow name="File">
              <bdi>{path}</bdi>
            </FieldRow>
            <FieldRow name="Manifest">
              <bdi>{job.result.manifest}</bdi>
            </FieldRow>
          </FieldRows>
        </>
      )}
      <InlineError
        error={job.error ?? choose.error ?? show.error}
        next={job.error?.code === 'job-cancelled' ? 'Nothing is left of the file.' : undefined}
      />
    </Dialog>
  );
}
