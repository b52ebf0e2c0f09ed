import { useEffect, useState } from 'react';
import { priorityWords } from '../../../preload/contract/case-words.ts';
import { type ListedCase, priorities } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import styles from './bulk-bar.module.css';
import { CloseCasesDialog, TagCasesDialog } from './bulk-dialogs.tsx';
import { bulkWords as words } from './bulk-words.ts';
import { useCasesState } from './case-filters.ts';
import { queueWords } from './queue-words.ts';
import { useAssignees } from './use-assignees.ts';
import { useBulk } from './use-bulk.ts';
import { WaitMenu } from './waiting-menu.tsx';

const undoMillis = 10_000;

/** What can be done with the cases that are ticked: each by an action of its own. And what came of it. */
export function BulkBar({ rows }: { readonly rows: readonly ListedCase[] }) {
  const ticked = useCasesState((state) => state.ticked);
  const untick = useCasesState((state) => state.untick);
  const chosen = rows.filter(({ number }) => ticked.has(number));
  const [asked, setAsked] = useState<'close' | 'tag' | null>(null);
  /** Those that were closed a moment ago. */
  const [closed, setClosed] = useState<readonly string[]>([]);
  const bulk = useBulk();
  const assign = useAction('cases.assign');
  const wait = useAction('cases.wait');
  const update = useAction('cases.update');
  const tag = useAction('cases.tag');
  const close = useAction('cases.close');
  const undo = useAction('cases.undo-close');
  const assignees = useAssignees({
    onAssign: (to) => void change((number) => assign.run({ number, to })),
  });
  useEffect(() => {
    if (closed.length === 0) return undefined;
    const over = setTimeout(() => setClosed([]), undoMillis);
    return () => clearTimeout(over);
  }, [closed]);

  const change = async (act: Parameters<typeof bulk.run>[1]): Promise<readonly string[]> => {
    setClosed([]);
    const outcome = await bulk.run(chosen, act);
    // What was not done stays ticked: something else may be done with it.
    if (outcome !== null) untick(outcome.done);
    return outcome?.done ?? [];
  };
  const undoAll = (): void => {
    const cases = closed.map((number) => ({ number }));
    setClosed([]);
    void bulk.run(cases, (number) => undo.run({ number }));
  };

  if (bulk.progress !== null)
    return (
      <div className={styles.bar}>
        <ProgressBar label={say(words.changing)} progress={bulk.progress} unit="cases" onCancel={bulk.stop} />
      </div>
    );
  return (
    <>
      {bulk.told === null ? null : (
        <div className={styles.told} role="status">
          <p className={styles.words}>{bulk.told}</p>
          {closed.length === 0 ? null : (
            <Button icon="arrow-left" onPress={undoAll}>
              {say(words.undoClosing)}
            </Button>
          )}
          <Button variant="plain" onPress={bulk.forget}>
            {say(words.gotIt)}
          </Button>
        </div>
      )}
      {chosen.length === 0 ? null : (
        <div className={styles.bar}>
          <span className={styles.words}>{say(words.selected, { count: chosen.length })}</span>
          <May offered="cases.update">
            <MenuButton label={say(queueWords.assign)} entries={assignees} />
            <WaitMenu
              draft="bulk"
              onWait={async (until) => {
                await change((number) => wait.run({ number, until }));
                return true;
              }}
            />
            <MenuButton
              label={say(words.priority)}
              entries={priorities.toReversed().map((priority) => ({
                id: priority,
                label: say(priorityWords[priority]),
                onSelect: () => void change((number) => update.run({ number, priority })),
              }))}
            />
            <Button onPress={() => setAsked('tag')}>{say(words.tag)}</Button>
            <Button onPress={() => setAsked('close')}>{say(words.close)}</Button>
          </May>
          <Button variant="plain" onPress={() => untick(chosen.map(({ number }) => number))}>
            {say(words.clear)}
          </Button>
        </div>
      )}
      {asked === 'close' ? (
        <CloseCasesDialog
          count={chosen.length}
          onClose={() => setAsked(null)}
          onConfirm={async (resolution) =>
            setClosed(await change((number) => close.run({ number, resolution })))
          }
        />
      ) : null}
      {asked === 'tag' ? (
        <TagCasesDialog
          count={chosen.length}
          onClose={() => setAsked(null)}
          onConfirm={(tags) => void change((number) => tag.run({ number, ...tags }))}
        />
      ) : null}
    </>
  );
}
