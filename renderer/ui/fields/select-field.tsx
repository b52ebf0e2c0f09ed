import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { say } from '../../language.ts';
import { Icon } from '../buttons/icon.tsx';
import { classes } from '../classes.ts';
import menu from '../dialogs/menu.module.css';
import { useOff } from '../off.tsx';
import { Unseen } from '../text/unseen.tsx';
import { partWords as words } from '../words.ts';
import styles from './field.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly description?: string;
  readonly isDisabled?: boolean;
  /** What it is stands in a table’s head or beside: the label is for those who hear it. */
  readonly isLabelUnseen?: boolean;
}

// The list takes the focus before it has its size, so what is chosen has to be brought into sight afterwards.
const showChosen = (list: HTMLElement | null): void => {
  if (list === null) return;
  requestAnimationFrame(() => list.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' }));
};

/** One of a few values. For long lists use a search instead. */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  placeholder,
  description,
  isDisabled = false,
  isLabelUnseen = false,
}: SelectFieldProps<Value>) {
  const { offProps } = useOff();
  return (
    <Select
      className={classes(styles.field)}
      value={value}
      onChange={(key) => {
        const option = options.find((each) => each.value === key);
        if (option !== undefined) onChange(option.value);
      }}
      placeholder={placeholder ?? say(words.choose)}
      isDisabled={isDisabled}
      {...offProps}
    >
      <Label className={classes(styles.label)}>{isLabelUnseen ? <Unseen>{label}</Unseen> : label}</Label>
      <AriaButton className={classes(styles.input, styles.select)}>
        <SelectValue className={classes(styles.value)} />
        <Icon name="chevron-down" />
      </AriaButton>
      {description === undefined ? null : (
        <Text slot="description" className={classes(styles.description)}>
          {description}
        </Text>
      )}
      <Popover className={classes(menu.popover)}>
        <ListBox ref={showChosen} className={classes(menu.list)} items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={classes(menu.item)}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
