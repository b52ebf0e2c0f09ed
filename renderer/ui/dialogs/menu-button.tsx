import type { ReactNode } from 'react';
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components';
import buttons from '../buttons/button.module.css';
import { Icon } from '../buttons/icon.tsx';
import iconButtons from '../buttons/icon-button.module.css';
import { classes } from '../classes.ts';
import { useOff } from '../off.tsx';
import styles from './menu.module.css';
import { MenuEntries, type MenuEntry } from './menu-entries.tsx';

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
        <MenuEntries entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}
