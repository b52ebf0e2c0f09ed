import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Label, Radio, Text } from 'react-aria-components';
import { classes } from '../classes.ts';
import { useOff } from '../off.tsx';
import styles from './choice.module.css';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly description?: string;
  readonly isDisabled?: boolean;
}

/** One of a few, all of them in sight. */
export function RadioGroup<Value extends string>({
  label,
  options,
  value,
  onChange,
  description,
  isDisabled = false,
}: RadioGroupProps<Value>) {
  const { offProps } = useOff();
  return (
    <AriaRadioGroup
      className={classes(styles.group)}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
      isDisabled={isDisabled}
      {...offProps}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          isDisabled={option.isDisabled ?? false}
          className={classes(styles.choice)}
        >
          <span className={classes(styles.mark, styles.round)} />
          <span className={styles.words}>
            {option.label}
            {option.note === undefined ? null : <span className={styles.note}>{option.note}</span>}
          </span>
        </Radio>
      ))}
      {description === undefined ? null : (
        <Text slot="description" className={classes(styles.description)}>
          {description}
        </Text>
      )}
    </AriaRadioGroup>
  );
}
