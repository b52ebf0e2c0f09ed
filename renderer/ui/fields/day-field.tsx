import { useState } from 'react';
import { Input } from 'react-aria-components';
import { say } from '../../language.ts';
import { classes } from '../classes.ts';
import { partWords as words } from '../words.ts';
import styles from './field.module.css';
import { FieldFrame } from './field-frame.tsx';

interface DayFieldProps {
  readonly label: string;
  /** A day as in `2026-11-25`; empty where there is none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly errorMessage?: string | null;
}

// There are no older records: two digits of a year were meant as four.
const earliest = '1900-01-01';
// Without one the field takes years of six digits.
const latest = '9999-12-31';

/**
 * A day in the order and with the calendar that the system's language has. What is typed and is no day, as the 31st of
 * November, is said: the field would count as empty, and a list would be narrowed by nothing.
 */
export function DayField({ label, value, onChange, errorMessage = null }: DayFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const look = ({ validity, value: typed }: HTMLInputElement): void => {
    const isOld = typed !== '' && typed < earliest;
    setProblem(validity.badInput ? say(words.notDay) : isOld ? say(words.yearOfFourDigits) : null);
  };
  return (
    <FieldFrame
      label={label}
      type="date"
      value={value}
      errorMessage={problem ?? errorMessage}
      onChange={(day) => {
        setProblem(null);
        onChange(day);
      }}
      onBlur={({ target }) => {
        if (target instanceof HTMLInputElement) look(target);
      }}
    >
      <Input className={classes(styles.input)} max={latest} />
    </FieldFrame>
  );
}
