import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Label,
  Text,
} from 'react-aria-components';
import { classes } from '../classes.ts';
import { useOff } from '../off.tsx';
import styles from './field.module.css';

/** What a field for text is told besides its box. */
export interface FieldFrameProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  readonly description?: string;
  /** Shown below the box while the field is invalid. */
  readonly errorMessage?: string | null;
}

/** What stands around a box for text: its label above it, below it what helps and what is wrong. */
export function FieldFrame({
  label,
  description,
  errorMessage = null,
  children,
  ...rest
}: FieldFrameProps & { readonly children: ReactNode }) {
  const { offProps } = useOff();
  return (
    // What is wrong is the desk's to say: the browser's own words would stand beside it, and in its own language.
    <AriaTextField
      validationBehavior="aria"
      {...(errorMessage === null ? {} : { isInvalid: true })}
      {...rest}
      {...offProps}
      className={classes(styles.field)}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      {children}
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
