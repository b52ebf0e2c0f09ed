import { classes } from '../classes.ts';
import styles from './name-text.module.css';

export interface NameTextProps {
  readonly children: string;
  readonly isStrong?: boolean;
  /** Cut at the edge with an ellipsis; the whole name is its tooltip. */
  readonly isCut?: boolean;
}

/** A name that a person typed: kept apart from the direction of the text around it. */
export function NameText({ children, isStrong = false, isCut = false }: NameTextProps) {
  return (
    <bdi
      className={classes(styles.name, isStrong && styles.strong, isCut && styles.cut)}
      {...(isCut ? { title: children } : {})}
    >
      {children}
    </bdi>
  );
}
