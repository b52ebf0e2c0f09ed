import { useState } from 'react';
import { say } from '../../language.ts';
import { partWords as words } from '../words.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

export interface NumberFieldProps
  extends Omit<TextFieldProps, 'value' | 'onChange' | 'inputMode' | 'defaultValue'> {
  /** NaN while what is typed is no number of the range. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number. What is typed stays as it is typed, and what is no number of the range is refused with the range, never turned into another. */
export function NumberField({ value, min, max, onChange, errorMessage = null, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // What was typed stands as long as it means the value: an undo from outside shows the old one again.
  const isTyped = typed !== null && Object.is(wholeNumber(typed, min, max), value);
  const isWrong = typed !== null && isTyped && typed.trim() !== '' && Number.isNaN(value);
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={isTyped ? typed : Number.isNaN(value) ? '' : String(value)}
      onChange={(text) => {
        setTyped(text);
        onChange(wholeNumber(text, min, max));
      }}
      errorMessage={isWrong ? say(words.numberFromTo, { min, max }) : errorMessage}
    />
  );
}

/** The whole number that a text is, NaN where it is none or out of range. A comma may part its thousands. */
export function wholeNumber(text: string, min: number, max: number): number {
  const digits = text.trim().replaceAll(/(?<=\d),(?=\d{3}\b)/g, '');
  const number = /^-?\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  return number >= min && number <= max ? number : Number.NaN;
}
