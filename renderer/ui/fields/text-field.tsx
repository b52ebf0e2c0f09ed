import type { Ref } from 'react';
import { Input } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

export interface TextFieldProps extends FieldFrameProps {
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text with its label; what is wrong with it stands below. */
export function TextField({ placeholder = '', inputRef = null, ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      <Input
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
