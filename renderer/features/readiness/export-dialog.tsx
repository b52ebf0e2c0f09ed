import type { ReadinessFilters } from '../../../preload/contract/readiness.ts';
import { ownZone } from '../../data/days.ts';
import { dayText } from '../../data/numbers.ts';
import { useJob } from '../../data/use-job.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { ExportProblem, ExportSteps, ShowExport, StartExport } from '../exports/export-steps.tsx';
import { FormatChoice, useChosenFormat } from '../exports/format-choice.tsx';
import { useExport } from '../exports/use-export.ts';
import { readinessWords as words } from './words.ts';

interface ExportReadinessDialogProps {
  readonly filters: ReadinessFilters;
  readonly isNarrowed: boolean;
  /** How many accounts that are; null where they are not counted. */
  readonly total: number | null;
  readonly onClose: () => void;
}

/** The list as a file, with a manifest beside it. */
export function ExportReadinessDialog({ filters, isNarrowed, total, onClose }: ExportReadinessDialogProps) {
  const [chosen, setChosen] = useChosenFormat();
  const job = useJob('exportReadiness');
  const handle = useExport(job);

  const start = async (): Promise<void> => {
    const out = await handle.choose(`readiness-${dayText(new Date())}.${chosen.format}`);
    if (out !== null) await job.start({ ...chosen, out, filters, zone: ownZone() });
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
            <p>{total === null ? say(words.exportUncounted) : say(words.exportCount, { count: total })}</p>
            <FormatChoice list="readiness" chosen={chosen} onChange={setChosen} />
            <ExportProblem handle={handle} />
          </>
        }
      />
    </Dialog>
  );
}
