import { type ActionType, actions } from '../../../preload/contract/contract.ts';
import type { NotTakenOver } from '../../../preload/contract/kept.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useCasesState } from './case-filters.ts';
import styles from './not-taken-over.module.css';
import { notTakenOverWords as words } from './not-taken-over-words.ts';

const isAction = (type: string): type is ActionType => Object.hasOwn(actions, type);

/** What was tried, in words, and for whom. */
function whatOf({ type, accountName, practiceName }: NotTakenOver): string {
  const what = isAction(type) ? say(actions[type].label) : say(words.unread);
  const whom = accountName ?? practiceName;
  return whom === null ? what : `${what}: ${whom}`;
}

/** Above all cases: what was done without the team and can't be kept, until somebody has looked. Nothing where there is none. */
export function NotTakenOverList() {
  const { data } = useDeskQuery('notTakenOver', {});
  if (data === undefined || data.total === 0) return null;
  return (
    <section className={styles.list} aria-label={say(words.title, { count: data.total })}>
      <Callout tone="warn" title={say(words.title, { count: data.total })}>
        <p>{say(words.whatNext)}</p>
        <ul className={styles.rows}>
          {data.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
        {data.total > data.rows.length ? (
          <p>{say(words.more, { count: data.total - data.rows.length })}</p>
        ) : null}
      </Callout>
    </section>
  );
}

function Row({ row }: { readonly row: NotTakenOver }) {
  const openCase = useCasesState((state) => state.openCase);
  const settle = useAction('kept.settle');
  const what = whatOf(row);
  const { caseNumber } = row;
  const tickOff = async (): Promise<void> => {
    if ((await settle.run({ id: row.id })).ok) announce(say(words.settled, { what }));
  };
  return (
    <li className={styles.row}>
      <p className={styles.what}>
        <strong>{what}</strong>{' '}
        <span className={styles.quiet}>
          {sayWith(words.by, {
            operator: <bdi>{row.operator}</bdi>,
            at: <RelativeTime at={row.at} isFocusable />,
          })}
        </span>
      </p>
      <p>{row.why}</p>
      <div className={styles.actions}>
        {caseNumber === null ? null : (
          <Button icon="cases" onPress={() => openCase(caseNumber)}>
            {say(words.openCase, { number: caseNumber })}
          </Button>
        )}
        <May offered="kept.settle">
          <Button
            icon="check"
            aria-label={say(words.settleOf, { what })}
            isPending={settle.busy}
            onPress={() => void tickOff()}
          >
            {say(words.settle)}
          </Button>
        </May>
      </div>
      <InlineError error={settle.error} />
    </li>
  );
}
