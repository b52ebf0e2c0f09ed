import { type Ref, useId } from 'react';
import { Input } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

export interface TextFieldProps extends FieldFrameProps {
  readonly placeholder?: string;
  /** Where the words in the box have a language of their own. */
  readonly content?: { readonly lang: string; readonly translate: 'no' };
  readonly inputRef?: Ref<HTMLInputElement>;
  /** What may be meant, each with a note; anything else can be typed as well. */
  readonly suggestions?: readonly { readonly value: string; readonly note: string }[];
}

/** One line of text with its label; what is wrong with it stands below. */
export function TextField({
  placeholder = '',
  inputRef = null,
  content,
  suggestions,
  ...frame
}: TextFieldProps) {
  const list = useId();
  return (
    <FieldFrame {...frame}>
      <Input
        {...content}
        ref={inputRef}
        className={classes(styles.input)}
        placeholder={placeholder}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        {...(suggestions === undefined ? {} : { list })}
      />
      {suggestions === undefined ? null : (
        <datalist id={list}>
          {suggestions.map(({ value, note }) => (
            <option key={value} value={value}>
              {note}
            </option>
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}
