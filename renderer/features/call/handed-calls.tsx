import { useCallback, useEffect, useRef } from 'react';
import type { HandedCall } from '../../../preload/contract/cases.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { May } from '../../shared/operators/may.tsx';
import { useDesk } from '../../shared/record/desk-store.ts';
import { isLocked } from '../../shared/window/locked.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { isAsked, useOverlays } from '../../shared/window/shortcuts.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Icon } from '../../ui/buttons/icon.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { windowOwner } from '../../window-store.ts';
import styles from './handed-calls.module.css';
import { callWords as words } from './words.ts';

/** The calls that colleagues hand to whoever works here: each stays until it is taken, by a click or with a key. */
export function HandedCalls() {
  const { data: calls = [] } = useDeskQuery('handedCalls', { operatorId: windowOwner() ?? 'none' });
  const { run: takeOver, error } = useAction('cases.take-over');
  const take = useCalls((state) => state.take);
  const showCall = useOverlays((state) => state.showCall);
  const open = useNavigation((navigation) => navigation.open);
  const openRecord = useDesk((state) => state.openRecord);

  const known = useRef(new Set<string>());
  useEffect(() => {
    for (const { number, by, caller } of calls)
      if (!known.current.has(number)) announce(say(words.handedAnnounced, { by, caller }), 'assertive');
    known.current = new Set(calls.map(({ number }) => number));
  }, [calls]);

  const first = calls[0];
  const begin = useCallback(
    async ({ number, accountId, practiceId }: HandedCall): Promise<void> => {
      if (!(await takeOver({ number })).ok) return;
      take(number);
      showCall(true);
      if (accountId !== null) openRecord({ type: 'account', id: accountId });
      else if (practiceId !== null) openRecord({ type: 'practice', id: practiceId });
      open('desk');
    },
    [takeOver, take, showCall, openRecord, open],
  );
  useEffect(() => {
    if (first === undefined) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const mod = event.ctrlKey !== event.metaKey;
      if (!mod || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'u') return;
      if (isLocked() || isAsked()) return;
      event.preventDefault();
      if (!event.repeat) void begin(first);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [first, begin]);

  return calls.map((call, place) => (
    <div key={call.number} className={styles.banner} role="note">
      <Icon name="phone" />
      <p className={styles.words}>
        {sayWith(words.handedToYou, {
          b: (inside) => <strong>{inside}</strong>,
          by: <NameText>{call.by}</NameText>,
          caller: <NameText>{call.caller}</NameText>,
        })}{' '}
        <span className={styles.quiet}>
          · <RelativeTime at={call.at} />
          {call.note === null ? null : (
            <>
              {' '}
              · <bdi>{call.note}</bdi>
            </>
          )}
        </span>
        {place === 0 && error !== null ? ` ${error.message}` : null}
      </p>
      <May offered="cases.take-over">
        <Button
          variant="primary"
          {...(place === 0 ? { keyHint: 'Mod+U', 'aria-keyshortcuts': 'Control+U Meta+U' } : {})}
          onPress={() => void begin(call)}
        >
          {say(words.takeOver)}
        </Button>
      </May>
    </div>
  ));
}
