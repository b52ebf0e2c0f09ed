import { useEffect, useRef } from 'react';
import type { ClaimHolder, WayOut } from '../../../../preload/contract/claims.ts';
import { say } from '../../../language.ts';
import { useReadiness } from '../../../shared/acts/use-readiness.ts';
import { isLocked } from '../../../shared/window/locked.ts';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { KeyHint } from '../../../ui/buttons/key-hint.tsx';
import { classes } from '../../../ui/classes.ts';
import { useWayNeed } from '../acts/use-way-need.ts';
import { WayAct } from '../acts/way-act.tsx';
import styles from './conflict-panel.module.css';
import { wayTitle } from './situation-words.ts';
import { WayPlan } from './way-plan.tsx';
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
      const button = item.querySelector<HTMLButtonElement>('button:not(:disabled, [aria-disabled="true"])');
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
                <WayStand way={way} forAccount={forAccount} holder={holder} />
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
              {email === null || forAccount === null ? null : (
                <WayPlan way={way.action} email={email} forAccount={forAccount} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Whether a way can be gone now: by the rules, and by what the caller has proven. Its button asks the same. */
function WayStand({
  way,
  forAccount,
  holder,
}: Pick<WaysOutProps, 'forAccount' | 'holder'> & { readonly way: WayOut }) {
  const { type, subject } = useWayNeed(way, forAccount, holder);
  const { isEnough } = useReadiness(type, subject, way.strength);
  if (way.allowed && !isEnough)
    return (
      <span className={styles.refused}>
        <Icon name="shield" />
        {say(words.possibleWithProof)}
      </span>
    );
  return (
    <span className={classes(way.allowed ? styles.allowed : styles.refused)}>
      <Icon name={way.allowed ? 'check' : 'cross'} />
      {say(way.allowed ? words.possible : words.notPossible)}
    </span>
  );
}
