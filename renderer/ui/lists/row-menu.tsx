import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { classes } from '../classes.ts';
import menu from '../dialogs/menu.module.css';
import { MenuEntries, type MenuEntry } from '../dialogs/menu-entries.tsx';
import styles from './row-menu.module.css';

/** Where a menu was asked for, in pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

interface RowMenuProps {
  readonly label: string;
  readonly place: MenuPlace;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** What can be done with a row: where the right button was pressed, or below the row that the menu's key was pressed on. */
export function RowMenu({ label, place, entries, onClose }: RowMenuProps) {
  const spot = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={spot} className={styles.spot} style={{ left: place.x, top: place.y }} />
      <Popover
        isOpen
        triggerRef={spot}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        className={classes(menu.popover)}
        placement="bottom start"
      >
        <MenuEntries
          label={label}
          entries={entries.map((entry) => ({
            ...entry,
            onSelect: () => {
              onClose();
              entry.onSelect();
            },
          }))}
        />
      </Popover>
    </>
  );
}
