import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './toolbar.module.css';

/** The actions of a page in a row: one tab stop, arrow keys walk. Put fields into `ToolbarFields`, they need the arrow keys. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className={classes(styles.toolbar)}>
      {children}
    </AriaToolbar>
  );
}

/** Fields and filters in a row, each its own tab stop. */
export function ToolbarFields({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a flex container everywhere.
    <div role="group" aria-label={label} className={styles.toolbar}>
      {children}
    </div>
  );
}
