import { Icon } from '../buttons/icon.tsx';
import styles from './tick-box.module.css';

interface TickBoxProps {
  readonly isTicked: boolean;
  /** Says the key that ticks where the list has the keyboard. */
  readonly hint: string;
  readonly onTick: () => void;
}

/** Ticks a row of a list, for the mouse alone: the list has the keyboard, and Space ticks there. */
export function TickBox({ isTicked, hint, onTick }: TickBoxProps) {
  return (
    <span
      aria-hidden="true"
      className={isTicked ? styles.ticked : styles.tick}
      title={hint}
      onClick={(event) => {
        event.stopPropagation();
        onTick();
      }}
    >
      {isTicked ? <Icon name="check" /> : null}
    </span>
  );
}
