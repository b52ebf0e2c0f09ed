import type { ReactNode } from 'react';
import type { Message } from '../../../language/catalogue.ts';
import { bytesText, fileNameOf } from '../../data/numbers.ts';
import { say } from '../../language.ts';
import { HoldsTeamsState } from '../../shared/team/without-team.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import type { Counted } from '../../ui/feedback/progress-words.ts';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import styles from './exports.module.css';
import type { ExportHandle } from './use-export.ts';
import { exportWords as words } from './words.ts';

interface ExportStepsProps {
  readonly handle: ExportHandle;
  /** What its lines are. */
  readonly unit: Counted;
  /** How many lines it has and how big it is, in a sentence. */
  readonly exported: Message<{ rows: number; size: string }, never>;
  /** What to choose before it starts. */
  readonly form: ReactNode;
  /** What else is known of the file: rows for its facts. */
  readonly facts?: ReactNode;
  readonly note?: ReactNode;
}

/** An export: what to choose first, how far it has come, and the file that it wrote. */
export function ExportSteps({ handle, unit, exported, form, facts = null, note = null }: ExportStepsProps) {
  const { job, path, showError } = handle;
  if (job.running)
    return (
      <ProgressBar
        label={say(words.writing, { file: fileNameOf(path) })}
        progress={job.progress}
        unit={unit}
        onCancel={job.cancel}
      />
    );
  if (job.result === null) return form;
  const { rows, bytes, manifest, signer, shortenedCells, unshownRows } = job.result;
  return (
    <>
      <Callout tone="good" title={say(exported, { rows, size: bytesText(bytes) })} />
      {shortenedCells === undefined ? null : (
        <Callout tone="warn" title={say(words.shortened, { cells: shortenedCells })} />
      )}
      {unshownRows === undefined ? null : (
        <Callout tone="warn" title={say(words.unshown, { rows: unshownRows })} />
      )}
      <FieldRows>
        <FieldRow name={say(words.file)}>
          <bdi>{path}</bdi>
        </FieldRow>
        <FieldRow name={say(words.manifest)}>
          <bdi>{manifest}</bdi>
        </FieldRow>
        <FieldRow name={say(words.signer)}>
          {signer === undefined ? (
            say(words.notSigned)
          ) : (
            <bdi className={styles.fingerprint} translate="no">
              {signer}
            </bdi>
          )}
        </FieldRow>
        {facts}
      </FieldRows>
      {note}
      <InlineError error={showError} />
    </>
  );
}

/** What the file would lack, and why there is none. */
export function ExportProblem({ handle: { job, error } }: { readonly handle: ExportHandle }) {
  const isCancelled = job.error?.code === 'job-cancelled';
  return (
    <>
      <HoldsTeamsState of="export" />
      <InlineError error={error} next={isCancelled ? say(words.nothingLeft) : undefined} />
    </>
  );
}

/** The button that begins it. */
export function StartExport({
  handle,
  onPress,
}: {
  readonly handle: ExportHandle;
  readonly onPress: () => void;
}) {
  return (
    <Button variant="primary" icon="export" isPending={handle.isChoosing} onPress={onPress}>
      {say(words.chooseAndExport)}
    </Button>
  );
}

/** Leads to the file that was written. */
export function ShowExport({ handle }: { readonly handle: ExportHandle }) {
  return (
    <Button icon="folder" onPress={handle.show}>
      {say(words.showInFolder)}
    </Button>
  );
}
