import { useState } from 'react';
import type { ReadinessFilters } from '../../../preload/contract/readiness.ts';
import { dayText } from '../../data/numbers.ts';
import { useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { ExportProblem, ExportSteps, ShowExport, StartExport } from '../exports/export-steps.tsx';
import { useExport } from '../exports/use-export.ts';
import { readinessWords as words } from './words.ts';

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
      title={say(words.exportList)}
      isOpen
      onClose={close}
      footer={
        job.running ? null : job.result === null ? (
          <StartExport handle={handle} onPress={() => void start()} />
        ) : (
          <>
            <ShowExport handle={handle} />
            <Button variant="primary" onPress={close}>
              {' '}
              {say(words.done)}{' '}
            </Button>
          </>
        )
      }
    >
      <ExportSteps
        handle={handle}
        unit="accounts"
        exported={words.exported}
        form={
          <>
            <p>{say(isNarrowed ? words.exportFiltered : words.exportAll)}</p>
            <Checkbox isSelected={exact} onChange={setExact} note={say(words.exactlyMeaning, { mark: "'" })}>
              {say(words.exactly)}
            </Checkbox>
            <ExportProblem handle={handle} />
          </>
        }
      />
    </Dialog>
  );
}
