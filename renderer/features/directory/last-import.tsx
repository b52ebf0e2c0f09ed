import { useEffect, useRef, useState } from 'react';
import type { LastImport } from '../../../preload/contract/imports.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { useJob } from '../../data/use-job.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { useWithoutTeam } from '../../shared/team/without-team.tsx';
import { withoutTeamWords } from '../../shared/team/without-team-words.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './directory-screen.module.css';
import { StayedRecords } from './stayed-records.tsx';
import { undoWords as words } from './undo-words.ts';

/** The last import that changed anything, and its undoing: also after a restart. Nothing where there is none. */
export function LastImportPanel({ isBusy }: { readonly isBusy: boolean }) {
  const { data: last } = useDeskQuery('lastImport', {});
  const undo = useJob('undoImport', 'undo');
  const count = useJob('undoImport', 'undo count');
  const [isBegunHere, setIsBegunHere] = useState(false);
  const [asksFor, setAsksFor] = useState<string | null>(null);
  const isWithoutTeam = useWithoutTeam() !== null;
  if (!last) return null;
  const isUndone = last.settled === last.records;

  const ask = (): void => {
    setAsksFor(last.id);
    undo.reset();
    void count.start({ importId: last.id, dryRun: true });
  };
  const close = (): void => {
    setAsksFor(null);
    count.cancel();
  };
  const confirm = (): void => {
    setAsksFor(null);
    setIsBegunHere(true);
    void undo.start({ importId: last.id });
  };

  return (
    <Panel level={2} title={say(words.title)}>
      <p>
        {sayWith(words[last.what], {
          file: <bdi>{last.file}</bdi>,
          when: <RelativeTime at={last.at} />,
          operator: <bdi>{last.operator}</bdi>,
          added: last.added,
          changed: last.changed,
        })}
      </p>
      {undo.running ? (
        <ProgressBar label={say(words.undoing)} progress={undo.progress} onCancel={undo.cancel} unit={null} />
      ) : (
        <Undone last={last} isNew={isBegunHere} />
      )}
      <InlineError error={undo.error} />
      {isUndone || undo.running ? null : (
        <May offered="undoImport">
          <div className={styles.file}>
            <Button
              icon="arrow-left"
              isDisabled={isBusy}
              lacks={isWithoutTeam ? say(withoutTeamWords.waitsForTeam) : null}
              onPress={ask}
            >
              {say(last.settled > 0 ? words.undoRest : words.undo)}
            </Button>
          </div>
        </May>
      )}
      {last.stayed === 0 || undo.running ? null : <StayedRecords last={last} />}
      <ConfirmDialog
        title={say(words.question)}
        isOpen={asksFor === last.id && !isUndone}
        onClose={close}
        onConfirm={confirm}
        confirmLabel={say(last.settled > 0 ? words.undoRest : words.undo)}
        isDanger
        isIncomplete={count.running || count.result === null}
      >
        {count.running ? (
          <ProgressBar label={say(words.counting)} progress={count.progress} unit={null} />
        ) : null}
        <InlineError error={count.error} />
        {count.running || count.result === null ? null : <WillBe of={count.result} />}
        <p className={styles.quiet}>{say(words.linksStay)}</p>
      </ConfirmDialog>
    </Panel>
  );
}

/** What of it is undone so far. */
function Undone({ last, isNew }: { readonly last: LastImport; readonly isNew: boolean }) {
  const note = useRef<HTMLDivElement>(null);
  const isThere = last.undoneAt !== null;
  // The button that began it is gone: who works by keyboard goes on here.
  useEffect(() => {
    if (isNew && isThere) note.current?.focus();
  }, [isNew, isThere]);
  if (last.undoneAt === null) return null;
  const when = <RelativeTime at={last.undoneAt} />;
  return (
    <div ref={note} tabIndex={-1} role="status">
      <p>
        {last.settled === last.records
          ? sayWith(words.wasUndone, { when })
          : sayWith(words.partlyUndone, { when, settled: last.settled, records: last.records })}
      </p>
      <Counts of={last} />
    </div>
  );
}

type Counted = Pick<LastImport, 'takenOut' | 'putBack' | 'stayed'>;

/** What an undo would come to, with what of it is done already. */
function WillBe({ of }: { readonly of: Counted }) {
  return (
    <ul className={styles.numbers}>
      <li>{say(words.willTakeOut, { count: of.takenOut })}</li>
      <li>{say(words.willPutBack, { count: of.putBack })}</li>
      <li>{say(words.willStay, { count: of.stayed })}</li>
    </ul>
  );
}

function Counts({ of }: { readonly of: Counted }) {
  return (
    <ul className={styles.numbers}>
      <li>{say(words.takenOut, { count: of.takenOut })}</li>
      <li>{say(words.putBack, { count: of.putBack })}</li>
      <li>{say(words.stays, { count: of.stayed })}</li>
    </ul>
  );
}
