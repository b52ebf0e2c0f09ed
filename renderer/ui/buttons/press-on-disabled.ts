/**
 * Keeps presses that begin on what is disabled from the library of widgets. It would wait for the click of such a press, which
 * never comes, and take the next press, once the button is on again, for the end of that one: it would do nothing.
 */
export function dropPressesOnDisabled(): void {
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Element && event.target.closest(':disabled') !== null)
        event.stopPropagation();
    },
    { capture: true },
  );
}
