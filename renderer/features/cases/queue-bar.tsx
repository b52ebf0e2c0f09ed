import { Toolbar } from 'react-aria-components';
import type { PlainMessage } from '../../../language/catalogue.ts';
import { mostInQueue } from '../../../preload/contract/case-queues.ts';
import { type CaseQueue, caseQueues } from '../../../preload/contract/cases.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { classes } from '../../ui/classes.ts';
import { windowOwner } from '../../window-store.ts';
import { noFilters, useCasesState } from './case-filters.ts';
import styles from './queue-bar.module.css';
import { queueWords as words } from './queue-words.ts';
import { useCaseViews } from './use-case-views.ts';
import { ViewMenu } from './view-menu.tsx';
import { viewWords } from './view-words.ts';

const names: Readonly<Record<CaseQueue, PlainMessage>> = {
  mine: words.mine,
  nobody: words.nobody,
  due: words.due,
  soon: words.soon,
  waiting: words.waiting,
  portal: words.portal,
};

// A reminder comes without anybody changing anything.
const countedEvery = 10_000;

/** The queues, with how many cases stand in each: one press narrows the list to one, in its order. */
export function QueueBar() {
  const chosen = useCasesState((state) => state.fields.queue);
  const narrow = useCasesState((state) => state.narrow);
  const viewId = useCasesState((state) => state.viewId);
  const chooseView = useCasesState((state) => state.chooseView);
  const views = useCaseViews();
  const { data: counts } = useDeskQuery(
    'queueCounts',
    { operatorId: windowOwner() ?? 'none' },
    { everyMillis: countedEvery, keepPrevious: true },
  );
  return (
    // One stop for the Tab key: arrows walk the queues.
    <Toolbar className={styles.bar ?? ''} aria-label={say(words.queues)}>
      {(['any', ...caseQueues] as const).map((queue) => {
        const name = say(queue === 'any' ? words.all : names[queue]);
        const count = queue === 'any' ? null : (counts?.[queue] ?? null);
        return (
          <button
            key={queue}
            type="button"
            className={classes(styles.queue, viewId === null && queue === chosen && styles.chosen)}
            aria-pressed={viewId === null && queue === chosen}
            onClick={() => narrow(viewId === null ? { queue } : { ...noFilters, queue })}
          >
            {name}
            {count === null || count === 0 ? null : (
              <span
                className={classes(styles.count, (queue === 'due' || queue === 'soon') && styles.pressing)}
              >
                {count > mostInQueue ? say(words.moreThan, { count: mostInQueue }) : count}
              </span>
            )}
          </button>
        );
      })}
      {views.length === 0 ? null : <span className={styles.line} />}
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          className={classes(styles.queue, view.id === viewId && styles.chosen)}
          aria-pressed={view.id === viewId}
          {...(view.isShared ? { title: say(viewWords.ofEveryone) } : {})}
          onClick={() => chooseView(view)}
        >
          <span className={styles.viewName}>
            <bdi>{view.name}</bdi>
          </span>
        </button>
      ))}
      <ViewMenu views={views} />
    </Toolbar>
  );
}
