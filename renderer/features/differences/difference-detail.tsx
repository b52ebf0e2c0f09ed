import { useState } from 'react';
import type { Difference } from '../../../preload/contract/differences.ts';
import { useAction } from '../../data/use-action.ts';
import { say, sayWith } from '../../language.ts';
import { useCircumstances } from '../../shared/call/use-circumstances.ts';
import { May } from '../../shared/operators/may.tsx';
import { useNavigation } from '../../shared/window/navigation.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { columnName, saidWords } from './difference-words.ts';
import styles from './differences.module.css';
import { useDifferencesState } from './differences-state.ts';
import { TakeDialog } from './take-dialog.tsx';
import { differenceWords as words } from './words.ts';

/** One difference: what each side says, and the two ways to settle it. */
export function DifferenceDetail({ difference }: { readonly difference: Difference }) {
  const { record, id, column, name, deskSays, sourceSays, since, file, line, take } = difference;
  const openScreen = useNavigation((navigation) => navigation.open);
  const showDone = useDifferencesState((state) => state.showDone);
  const circumstances = useCircumstances();
  const keep = useAction('differences.keep');
  const [isTaking, setTaking] = useState(false);

  const keepIt = async (): Promise<void> => {
    const answer = await keep.run({ record, id, column }, circumstances);
    if (!answer.ok) return;
    const done = (): string => say(words.kept, { column: columnName(column), name });
    announce(done());
    showDone(done);
  };

  return (
    <div className={styles.detail}>
      <header className={styles.header}>
        <h2>{columnName(column)}</h2>
        <Button
          variant="plain"
          onPress={() => openScreen('desk', record === 'account' ? { account: id } : { practice: id })}
        >
          {name}
        </Button>
      </header>
      <dl className={styles.sides}>
        <dt>{say(words.deskSays)}</dt>
        <dd>
          <bdi>{saidWords(deskSays)}</bdi>
        </dd>
        <dt>{say(words.fileSays)}</dt>
        <dd>
          <bdi>{saidWords(sourceSays)}</bdi>
        </dd>
        <dt>{say(words.since)}</dt>
        <dd>
          {file === '' ? (
            <RelativeTime at={since} />
          ) : (
            sayWith(words.sinceFile, {
              when: <RelativeTime at={since} />,
              file: <bdi>{file}</bdi>,
              line: String(line),
            })
          )}
        </dd>
      </dl>
      <Panel title={say(words.keepValue)}>
        <p>{say(words.keepMeaning)}</p>
        <div className={styles.actions}>
          <May offered="differences.keep">
            <Button isPending={keep.busy} onPress={() => void keepIt()}>
              {' '}
              {say(words.keep)}{' '}
            </Button>
          </May>
        </div>
        <InlineError error={keep.error} />
      </Panel>
      <Panel title={say(words.takeValue)}>
        {take.allowed ? (
          <>
            <ul className={styles.changes}>
              {take.changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            <div className={styles.actions}>
              <May offered="differences.take">
                <Button onPress={() => setTaking(true)}>{say(words.takeMore)}</Button>
              </May>
              {take.strength === 0 ? null : (
                <span className={styles.quiet}>
                  {say(words.needsStrength, { strength: String(take.strength) })}
                </span>
              )}
            </div>
          </>
        ) : (
          <Callout tone="info" title={say(words.cannotTake)}>
            {take.problem}
          </Callout>
        )}
      </Panel>
      {isTaking ? <TakeDialog difference={difference} onClose={() => setTaking(false)} /> : null}
    </div>
  );
}
