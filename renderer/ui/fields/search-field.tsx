import type { Ref } from 'react';
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Input,
} from 'react-aria-components';
import { say } from '../../language.ts';
import { Icon } from '../buttons/icon.tsx';
import { classes } from '../classes.ts';
import { partWords as words } from '../words.ts';
import styles from './field.module.css';

export interface SearchFieldProps
  extends Omit<AriaSearchFieldProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** Its name; the placeholder shows the same. */
  readonly label: string;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A box that narrows the list below it; Escape empties it. */
export function SearchField({ label, placeholder, inputRef = null, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} aria-label={label} className={classes(styles.search)}>
      <Icon name="search" />
      <Input
        spellCheck={false}
        ref={inputRef}
        className={classes(styles.input, styles.searchInput)}
        placeholder={placeholder ?? label}
        dir="auto"
      />
      <AriaButton className={classes(styles.clear)} aria-label={say(words.clear)}>
        <Icon name="cross" />
      </AriaButton>
    </AriaSearchField>
  );
}
