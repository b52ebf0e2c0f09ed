import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './screen-frame.module.css';

export interface ScreenFrameProps {
  /** Tabs come first, and keep off the line above the screen. */
  readonly beginsWithTabs?: boolean;
  readonly children: ReactNode;
}

/** A screen: its bars and tabs one below the other, what takes the rest of the room last. */
export function ScreenFrame({ beginsWithTabs = false, children }: ScreenFrameProps) {
  return <div className={classes(styles.screen, beginsWithTabs && styles.beginsWithTabs)}>{children}</div>;
}
