import { useOff } from '../off.tsx';
import styles from './chips.module.css';

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly words: string;
  /** How many there are of it; left out where it is not counted. */
  readonly count?: string | null;
}

export interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly chips: readonly Chip<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few ways to look at what is below, all of them in sight; one of them is pressed. */
export function Chips<Value extends string>({ label, chips, chosen, onChoose }: ChipsProps<Value>) {
  const { isOff, offProps } = useOff();
  return (
    // biome-ignore lint/a11y/useSemanticElements: these change what is shown, they are no fields of a form.
    <div className={styles.chips} role="group" aria-label={label}>
      {chips.map(({ value, words, count = null }) => (
        <button
          key={value}
          type="button"
          className={styles.chip}
          aria-pressed={value === chosen}
          disabled={isOff}
          aria-describedby={offProps['aria-describedby']}
          onClick={() => onChoose(value)}
        >
          {words}
          {count === null ? null : <strong>{count}</strong>}
        </button>
      ))}
    </div>
  );
}
