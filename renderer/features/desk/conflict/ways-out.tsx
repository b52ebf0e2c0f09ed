import { useEffect, useRef } from 'react';
import type { ClaimHolder, WayOut } from '../../../../preload/contract/claims.ts';
import { say } from '../../../language.ts';
import { isLocked } from '../../../shared/window/locked.ts';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { KeyHint } from '../../../ui/buttons/key-hint.tsx';
import { classes } from '../../../ui/classes.ts';
import { WayAct } from '../acts/way-act.tsx';
import styles from './conflict-panel.module.css';
import { wayTitle } from './situation-words.ts';
import { conflictWords as words } from './words.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [role="dialog"], [role="alertdialog"]') !== null;

export interface WaysOutProps {
  readonly ways: readonly WayOut[];
  readonly email: string | null;
  readonly forAccount: string | null;
  readonly holder: ClaimHolder | null;
  /** False where another list of ways on the page has the number keys. */
  readonly hasKeys?: boolean;
}

/** What can be done about an address, best first. The keys 1 to 9 go to a way, and do it where the program can. */
export function WaysOut({ ways, email, forAccount, holder, hasKeys = true }: WaysOutProps) {
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (!hasKeys) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isLocked() || isTyping(event.target)) return;
      if (!/^[1-9]$/.test(event.key)) return;
      const item = list.current?.children.item(Number(event.key) - 1);
      if (!(item instanceof HTMLElement)) return;
      event.preventDefault();
      // What lacks something can't be pressed: the key moves there, where the reason is shown.
      const button = item.querySelector<HTMLButtonElement>('button:not(:disabled)');
      const first = item.querySelector('button');
      if (button === null || button !== first) {
        item.focus();
        return;
      }
      button.focus();
      // Suggestions that are already open get the focus and are not closed.
      if (button.getAttribute('aria-expanded') !== 'true') button.click();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [hasKeys]);

  if (ways.length === 0) return null;
  return (
    <div className={styles.ways}>
      <h3>{say(words.options)}</h3>
      <ol ref={list} className={styles.wayList}>
        {ways.map((way, index) => (
          <li key={way.action} className={styles.way} tabIndex={-1}>
            <span className={styles.wayNumber}>
              {hasKeys && index < 9 ? <KeyHint keys={`${index + 1}`} /> : null}
            </span>
            <div className={styles.wayWords}>
              <p className={styles.wayTitle}>
                <strong>{wayTitle(way.action)}</strong>
                <span className={classes(way.allowed ? styles.allowed : styles.refused)}>
                  <Icon name={way.allowed ? 'check' : 'cross'} />
                  {say(way.allowed ? words.possible : words.notPossible)}
                </span>
              </p>
              <p>{way.why}</p>
              <div className={styles.wayAct}>
                <WayAct
                  way={way}
                  email={email}
                  forAccount={forAccount}
                  holder={holder}
                  isFirst={index === 0}
                />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
