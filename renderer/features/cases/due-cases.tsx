import { useCallback, useEffect, useRef } from 'react';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { May } from '../../shared/operators/may.tsx';
import { useNavigation } from '../../shared/window/navigation.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Icon } from '../../ui/buttons/icon.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { windowOwner } from '../../window-store.ts';
import styles from './due-cases.module.css';
import { queueWords as words } from './queue-words.ts';
import { useTakeUp } from './use-take-up.ts';

// A reminder comes without anybody changing anything.
const lookEvery = 5000;
const putOff = 10 * 60_000;

/** The case whose reminder has come: who is to be called back, to be taken up or put off. */
export function DueCases() {
  const { data: due = [] } = useDeskQuery(
    'dueCases',
    { operatorId: windowOwner() ?? 'none' },
    { everyMillis: lookEvery },
  );
  const inHand = useCalls((state) => state.openNumber);
  const open = useNavigation((navigation) => navigation.open);
  const { takeUp, busy, error } = useTakeUp();
  const wait = useAction('cases.wait');
  const others = due.filter(({ number }) => number !== inHand);

  const known = useRef(new Set<string>());
  useEffect(() => {
    for (const { number, remindAt, caller } of due) {
      const key = `${number} ${remindAt}`;
      if (!known.current.has(key)) announce(say(words.dueAnnounced, { caller }), 'assertive');
      known.current.add(key);
    }
  }, [due]);
  const later = useCallback(
    (number: string) => void wait.run({ number, until: Date.now() + putOff }),
    [wait.run],
  );

  const first = others[0];
  if (first === undefined) return null;
  return (
    <div className={styles.banner} role="note">
      <Icon name="clock" />
      <p className={styles.words}>
        {sayWith(words.callBackNow, {
          b: (inside) => <strong>{inside}</strong>,
          caller: <NameText>{first.caller}</NameText>,
          at: <RelativeTime at={first.remindAt} isFocusable />,
        })}
        {others.length < 2 ? null : (
          <>
            {' '}
            ·{' '}
            <Button variant="plain" onPress={() => open('cases', { section: 'due' })}>
              {say(words.moreDue, { count: others.length - 1 })}
            </Button>
          </>
        )}
        {error === null && wait.error === null ? null : ` ${(error ?? wait.error)?.message}`}
      </p>
      <May offered="cases.wait">
        <Button variant="plain" isPending={wait.busy} onPress={() => later(first.number)}>
          {say(words.later)}
        </Button>
      </May>
      <May offered="cases.take-up">
        <Button variant="primary" icon="phone" isPending={busy} onPress={() => void takeUp(first.number)}>
          {say(words.takeUp)}
        </Button>
      </May>
    </div>
  );
}
