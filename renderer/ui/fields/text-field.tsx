import type { Ref } from 'react';
import { Input } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

export interface TextFieldProps extends FieldFrameProps {
  readonly placeholder?: string;
  /** Where the words in the box have a language of their own. */
  readonly content?: { readonly lang: string; readonly translate: 'no' };
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text with its label; what is wrong with it stands below. */
export function TextField({ placeholder = '', inputRef = null, content, ...frame }: TextFieldProps) {
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
      />
    </FieldFrame>
  );
}
