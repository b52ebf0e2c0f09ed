import type { ReactNode } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { IconName } from '../../../preload/contract/icons.ts';
import buttons from '../buttons/button.module.css';
import { Icon } from '../buttons/icon.tsx';
import iconButtons from '../buttons/icon-button.module.css';
import { KeyHint } from '../buttons/key-hint.tsx';
import { classes } from '../classes.ts';
import { useOff } from '../off.tsx';
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

export interface MenuButtonProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Only three dots; the label becomes the name. */
  readonly isCompact?: boolean;
  readonly isDisabled?: boolean;
  /** A look of its own, with its words; the label is what it is called then. */
  readonly look?: { readonly className: string; readonly words: ReactNode };
}

/** A button that opens a menu. */
export function MenuButton({ label, entries, isCompact = false, isDisabled = false, look }: MenuButtonProps) {
  const { offProps } = useOff();
  return (
    <MenuTrigger>
      {look !== undefined ? (
        <AriaButton className={look.className} aria-label={label} isDisabled={isDisabled} {...offProps}>
          {look.words}
        </AriaButton>
      ) : isCompact ? (
        <AriaButton
          className={classes(iconButtons.button)}
          aria-label={label}
          isDisabled={isDisabled}
          {...offProps}
        >
          <Icon name="more" />
        </AriaButton>
      ) : (
        <AriaButton className={classes(buttons.button, buttons.quiet)} isDisabled={isDisabled} {...offProps}>
          {label}
          <Icon name="chevron-down" />
        </AriaButton>
      )}
      <Popover className={classes(styles.popover)} placement="bottom end">
        <Menu
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
      </Popover>
    </MenuTrigger>
  );
}
