import type { Page } from '@playwright/test';

/**
 * What is cut, covered or out of reach in the window as it is: whatever scrolls sideways, and each part that one can press or
 * type into whose middle is not where the window shows it. Rows of a list and what else scrolls into view are in reach.
 */
export const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const problems: string[] = [];
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(
        element.getAttribute('aria-label') ??
        (element as HTMLElement).innerText ??
        ''
      )
        .replaceAll(/\s+/g, ' ')
        .slice(0, 50)}”`;
    const whole = document.scrollingElement;
    if (whole && (whole.scrollWidth > innerWidth || whole.scrollHeight > innerHeight))
      problems.push(`the page is ${whole.scrollWidth}x${whole.scrollHeight}`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      if (scrolls && element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
        problems.push(`scrolls sideways: ${nameOf(element)}`);
    }
    const modal = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu]')].at(-1);
    const parts = (modal ?? document).querySelectorAll<HTMLElement>(
      'button, input, textarea, select, a[href], summary, [role=tab], [role=option], [role=menuitem]',
    );
    for (const part of parts) {
      if (!part.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // What a reader doesn't find is not there to be pressed either.
      if (part.closest('[aria-hidden=true], [inert]') !== null) continue;
      // A box that a drawn one stands for is as good as its label.
      const shown = part.closest('label') ?? part;
      const box = shown.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      // Where what scrolls ends, the rest is a turn of the wheel away.
      let isAway = false;
      for (let around = shown.parentElement; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.overflowY !== 'auto' && style.overflowY !== 'scroll') continue;
        const edge = around.getBoundingClientRect();
        if (around.scrollHeight > around.clientHeight && (y < edge.top || y > edge.bottom)) isAway = true;
      }
      if (isAway) continue;
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
        problems.push(`outside: ${nameOf(part)}`);
        continue;
      }
      const there = document.elementFromPoint(x, y);
      if (there === null || !(shown.contains(there) || there.contains(shown)))
        problems.push(`${nameOf(part)} is covered by ${there === null ? 'nothing' : nameOf(there)}`);
      else if (there !== shown && there.contains(shown) && there.matches('main, body, html, section, aside'))
        problems.push(`${nameOf(part)} is cut off`);
    }
    return problems;
  });
