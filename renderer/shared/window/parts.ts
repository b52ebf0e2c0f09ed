import { useEffect } from 'react';

const tabbable =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), a[href], summary, [tabindex]:not([tabindex="-1"])';

const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

/** Puts the focus into a part: on itself where it takes keys as a whole, else on the first thing in it that takes any. */
function focusInto(part: HTMLElement): void {
  const inside =
    part.dataset.part === 'whole'
      ? undefined
      : [...part.querySelectorAll<HTMLElement>(tabbable)].find((element) => isSeen(element));
  if (inside !== undefined) {
    inside.focus();
    return;
  }
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
  part.focus();
}

/** The parts of the window that are in sight, in their order. One that has parts of its own is none. */
const partsInSight = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-part]')].filter(
    (part) => part.querySelector('[data-part]') === null && isSeen(part),
  );

/** Goes to the next part of the window, or the one before: rail, box, list, record, call, status. */
export function goToPart(step: 1 | -1): void {
  const parts = partsInSight();
  if (parts.length === 0) return;
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts[(at + step + (at < 0 && step < 0 ? 1 : 0) + parts.length) % parts.length];
  if (next !== undefined) focusInto(next);
}

/** Where the focus goes on when what had it is gone: to what came of it, else to what stands around. */
function landFrom(around: readonly Element[]): void {
  const alive = around.filter((element) => element.isConnected);
  const part = alive.find((element) => element instanceof HTMLElement && element.dataset.part !== undefined);
  const outcome = part?.querySelector<HTMLElement>('[data-lands]');
  if (outcome) {
    outcome.focus();
    return;
  }
  const place = alive.find(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      (element === part || [...element.querySelectorAll(tabbable)].some((inside) => isSeen(inside))),
  );
  if (place !== undefined) focusInto(place);
}

/**
 * Keeps the focus off the page: when a button that was pressed, a check that was ticked or a dialog's opener is taken away or
 * switched off, the focus goes on to what came of it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: readonly Element[] = [];
    const remember = (event: FocusEvent): void => {
      if (!(event.target instanceof Element) || event.target === document.body) return;
      last = event.target;
      const above: Element[] = [];
      for (let element = last.parentElement; element !== null && element !== document.body; ) {
        above.push(element);
        element = element.parentElement;
      }
      around = above;
    };
    const look = (): void => {
      if (last === null || document.activeElement !== document.body) return;
      if (last.isConnected && !last.matches(':disabled') && isSeen(last)) return;
      // What is asked has its own way back.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      const from = around;
      last = null;
      landFrom(from);
    };
    document.addEventListener('focusin', remember);
    const watch = new MutationObserver(look);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
}
