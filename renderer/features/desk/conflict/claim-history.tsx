import type { Message } from '../../../../language/catalogue.ts';
import type { ClaimEvent, ClaimEventKind } from '../../../../preload/contract/conflicts.ts';
import { say, sayWith } from '../../../language.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { aroundWords as words } from './around-words.ts';
import styles from './claim-history.module.css';

type OfName = Message<{ readonly name: string | number }, never>;

const kindWords: Readonly<Record<ClaimEventKind, OfName>> = {
  'wanted-by-import': words.wantedByImport,
  'wanted-by-upgrade': words.wantedByUpgrade,
  'wanted-by-desk': words.wantedByDesk,
  refused: words.refused,
  claimed: words.claimed,
  'change-begun': words.changeBegun,
  'leaving-begun': words.leavingBegun,
  'leaving-cancelled': words.leavingCancelled,
  'link-sent': words.linkSent,
  verified: words.verified,
  changed: words.changed,
  'change-cancelled': words.changeCancelled,
  released: words.released,
  merged: words.merged,
  'merge-undone': words.mergeUndone,
  deactivated: words.deactivated,
  reactivated: words.reactivated,
  'practice-closed': words.practiceClosed,
  'practice-reopened': words.practiceReopened,
};

interface ClaimHistoryProps {
  readonly events: readonly ClaimEvent[];
  readonly hasOlder: boolean;
}

/** What became of an address, newest first: closed until it is asked for, so that the ways out stay in sight. */
export function ClaimHistory({ events, hasOlder }: ClaimHistoryProps) {
  const [newest] = events;
  if (newest === undefined) return null;
  return (
    <details className={styles.history}>
      <summary>
        {say(words.historyOf, { count: events.length })}
        <span className={styles.newest}>
          {sayWith(kindWords[newest.kind], { name: <bdi>{newest.name}</bdi> })} ·{' '}
          <RelativeTime at={newest.at} />
        </span>
      </summary>
      <ol className={styles.events} aria-label={say(words.history)}>
        {events.map((event, index) => (
          <Event key={`${event.at} ${event.kind} ${index.toString()}`} event={event} />
        ))}
      </ol>
      {hasOlder ? <p className={styles.quiet}>{say(words.olderLeftOut)}</p> : null}
    </details>
  );
}

function Event({ event }: { readonly event: ClaimEvent }) {
  const open = useNavigation((state) => state.open);
  const { caseNumber, operator } = event;
  return (
    <li className={styles.event}>
      <span className={styles.when}>
        <RelativeTime at={event.at} isFocusable />
      </span>
      <span className={styles.what}>
        {sayWith(kindWords[event.kind], { name: <bdi>{event.name}</bdi> })}{' '}
        {operator === null ? null : (
          <span className={styles.quiet}>{sayWith(words.byOperator, { name: <bdi>{operator}</bdi> })}</span>
        )}
      </span>
      {caseNumber === null ? null : (
        <Button variant="plain" onPress={() => open('cases', { case: caseNumber })}>
          {say(words.openCase, { number: caseNumber })}
        </Button>
      )}
    </li>
  );
}
