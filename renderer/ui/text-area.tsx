import type { Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Label,
  Text,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './field.module.css';

export interface TextAreaProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  readonly rows?: number;
  readonly description?: string;
  readonly errorMessage?: string | null;
  readonly placeholder?: string;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text with their label. */
export function TextArea({
  label,
  rows = 4,
  description,
  errorMessage = null,
  placeholder = '',
  areaRef = null,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      {...(errorMessage === null ? {} : { isInvalid: true })}
      {...rest}
      className={classes(styles.field)}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <AriaTextArea
        ref={areaRef}
        className={classes(styles.input, styles.area)}
        rows={rows}
        placeholder={placeholder}
        dir="auto"
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
