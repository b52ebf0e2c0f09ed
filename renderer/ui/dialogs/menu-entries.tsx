import type { ReactNode } from 'react';
import { Menu, MenuItem } from 'react-aria-components';
import type { IconName } from '../../../preload/contract/icons.ts';
import { Icon } from '../buttons/icon.tsx';
import { KeyHint } from '../buttons/key-hint.tsx';
import { classes } from '../classes.ts';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** A second line, above all why an entry is off. */
  readonly note?: ReactNode;
  readonly keyHint?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onSelect: () => void;
}

/** What a menu offers, whatever opens it. */
export function MenuEntries({
  entries,
  label,
}: {
  readonly entries: readonly MenuEntry[];
  readonly label?: string;
}) {
  return (
    <Menu
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={classes(styles.list)}
      onAction={(key) => entries.find((entry) => entry.id === key)?.onSelect()}
    >
      {entries.map((entry) => (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          isDisabled={entry.isDisabled ?? false}
          className={classes(styles.item, entry.isDanger === true && styles.danger)}
        >
          {entry.icon === undefined ? null : <Icon name={entry.icon} />}
          <span className={styles.words}>
            {entry.label}
            {entry.note === undefined ? null : <span className={styles.note}>{entry.note}</span>}
          </span>
          {entry.keyHint === undefined ? null : <KeyHint keys={entry.keyHint} />}
        </MenuItem>
      ))}
    </Menu>
  );
}
