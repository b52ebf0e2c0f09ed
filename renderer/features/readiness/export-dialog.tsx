import { useState } from 'react';
import type { ReadinessFilters } from '../../../preload/contract/readiness.ts';
import { dayText } from '../../data/numbers.ts';
import { useJob } from '../../data/use-job.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { ExportProblem, ExportSteps, ShowExport, StartExport } from '../exports/export-steps.tsx';
import { useExport } from '../exports/use-export.ts';

interface ExportReadinessDialogProps {
  readonly filters: ReadinessFilters;
  readonly isNarrowed: boolean;
  readonly onClose: () => void;
}

/** The list as a CSV file, with a manifest beside it. */
export function ExportReadinessDialog({ filters, isNarrowed, onClose }: ExportReadinessDialogProps) {
  const [exact, setExact] = useState(false);
  const job = useJob('exportReadiness');
  const handle = useExport(job);

  const start = async (): Promise<void> => {
    const out = await handle.choose(`readiness-${dayText(new Date())}.csv`);
    if (out !== null) await job.start({ out, filters, exact });
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
          <StartExport handle={handle} onPress={() => void start()} />
        ) : (
          <>
            <ShowExport handle={handle} />
            <Button variant="primary" onPress={close}>
              Done
            </Button>
          </>
        )
      }
    >
      <ExportSteps
        handle={handle}
        unit="account"
        form={
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
            <ExportProblem handle={handle} />
          </>
        }
      />
    </Dialog>
  );
}
