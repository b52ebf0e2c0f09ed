import type { Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  readonly description?: string;
  /** Shown below the box while the field is invalid. */
  readonly errorMessage?: string | null;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text with its label; what is wrong with it stands below. */
export function TextField({
  label,
  description,
  errorMessage = null,
  placeholder = '',
  inputRef = null,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...(errorMessage === null ? {} : { isInvalid: true })}
      {...rest}
      className={classes(styles.field)}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <Input
        ref={inputRef}
        className={classes(styles.input)}
        placeholder={placeholder}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
      />
      {description === undefined ? null : (
        <Text slot="description" className={classes(styles.description)}>
          {description}
        </Text>
      )}
      {errorMessage === null ? (
        <FieldError className={classes(styles.error)} />
      ) : (
        <FieldError className={classes(styles.error)}>{errorMessage}</FieldError>
      )}
    </AriaTextField>
  );
}
