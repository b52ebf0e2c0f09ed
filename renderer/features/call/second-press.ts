import { type MouseEvent, type PointerEvent, useRef } from 'react';

// The longest between the two presses of a double click, in milliseconds, and how far the pointer moves between them at most.
const longest = 500;
const farthest = 3;

interface FirstPress {
  readonly target: Element;
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/**
 * What a part listens to so that a double click on a form that is gone by its second press does nothing more: it was not meant for
 * what stands in the form's place by then.
 */
export function useSecondPress() {
  const first = useRef<FirstPress | null>(null);
  const isSecond = useRef(false);
  const drop = (event: PointerEvent | MouseEvent): void => {
    if (!isSecond.current) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    onPointerDownCapture: (event: PointerEvent): void => {
      const { target, clientX: x, clientY: y, timeStamp: at } = event;
      const before = first.current;
      isSecond.current =
        before !== null &&
        !before.target.isConnected &&
        at - before.at < longest &&
        Math.hypot(x - before.x, y - before.y) <= farthest;
      first.current = target instanceof Element && target.closest('form') ? { target, x, y, at } : null;
      drop(event);
    },
    onMouseDownCapture: drop,
    onPointerUpCapture: drop,
    onMouseUpCapture: drop,
    onClickCapture: drop,
  };
}
