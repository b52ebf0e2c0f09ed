import { useEffect, useRef } from 'react';
import type { WayOut } from '../../../preload/contract/claims.ts';
import { actions } from '../../../preload/contract/contract.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useCalls } from '../call/call-store.ts';
import styles from './conflict-panel.module.css';
import { useDesk } from './desk-store.ts';
import { wayTitle } from './situation-words.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [role="dialog"], [role="alertdialog"]') !== null;

// What is only advice has no button; the reset is the one way out that this window can carry out.
const helpsWithSigningIn = (action: string): boolean =>
  'logins.send-reset' in actions && (action === 'sign-in-help' || action === 'logins.send-reset');

/** What can be done about an address, best first. The keys 1 to 9 go to a way, and do it where the program can. */
export function WaysOut({
  ways,
  forAccount,
}: {
  readonly ways: readonly WayOut[];
  readonly forAccount: string | null;
}) {
  const ask = useDesk((state) => state.ask);
  const number = useCalls((state) => state.openNumber);
  const { data: call } = useDeskQuery('case', { number: number ?? 'none' }, { enabled: number !== null });
  const strength = call?.strength ?? 0;
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!/^[1-9]$/.test(event.key)) return;
      const item = list.current?.children.item(Number(event.key) - 1);
      if (!(item instanceof HTMLElement)) return;
      event.preventDefault();
      const button = item.querySelector('button');
      (button ?? item).focus();
      button?.click();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  if (ways.length === 0) return null;
  return (
    <div className={styles.ways}>
      <h4>Ways out</h4>
      <ol ref={list} className={styles.wayList}>
        {ways.map((way, index) => {
          const canRun = forAccount !== null && helpsWithSigningIn(way.action);
          const isLater = way.action.includes('.') && !(way.action in actions);
          const lacking = way.strength > strength;
          return (
            <li key={way.action} className={styles.way} tabIndex={-1}>
              <span className={styles.wayNumber}>{index < 9 ? <KeyHint keys={`${index + 1}`} /> : null}</span>
              <div className={styles.wayWords}>
                <p className={styles.wayTitle}>
                  <strong>{wayTitle(way.action)}</strong>
                  <span className={way.allowed ? styles.allowed : styles.refused}>
                    <Icon name={way.allowed ? 'check' : 'cross'} />
                    {way.allowed ? 'possible' : 'not possible now'}
                  </span>
                </p>
                <p>{way.why}</p>
                {isLater ? (
                  <p className={styles.quiet}>
                    This window can’t do it yet: note in the case that it was asked for.
                  </p>
                ) : null}
                {way.strength === 0 ? null : (
                  <p className={styles.quiet}>
                    <Icon name="shield" /> Needs proof {way.strength} of 3
                    {!lacking
                      ? ', which this call has'
                      : number === null
                        ? '; no call is open yet'
                        : `; this call has ${strength}`}
                  </p>
                )}
              </div>
              {canRun && way.allowed ? (
                <Button onPress={() => ask({ kind: 'send-reset', accountId: forAccount })}>Send reset</Button>
              ) : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
