import type { ReactNode } from 'react';
import { say } from '../../language.ts';
import { Button } from '../buttons/button.tsx';
import { classes } from '../classes.ts';
import { partWords as words } from '../words.ts';
import styles from './filters-bar.module.css';

export interface FiltersBarProps {
  readonly label?: string;
  /** The box for words. */
  readonly search: ReactNode;
  /** Filters with their labels that are always in sight. */
  readonly filters?: ReactNode;
  /** Filters that are folded away until someone wants them. */
  readonly moreFilters: ReactNode;
  readonly isMoreShown: boolean;
  readonly onShowMore: (shown: boolean) => void;
  /** How many of the folded ones narrow the list. */
  readonly foldedCount: number;
  /** Takes all that narrows the list away; null where nothing does. */
  readonly onClear: (() => void) | null;
  /** What can be done with all that is listed. */
  readonly actions?: ReactNode;
}

/** What narrows a list, above it. */
export function FiltersBar({
  label,
  search,
  filters = null,
  moreFilters,
  isMoreShown,
  onShowMore,
  foldedCount,
  onClear,
  actions = null,
}: FiltersBarProps) {
  return (
    <search className={classes(styles.bar, filters !== null && styles.labelled)} aria-label={label}>
      <div className={styles.search}>{search}</div>
      {filters}
      <Button
        variant="plain"
        aria-expanded={isMoreShown}
        icon={isMoreShown ? 'chevron-down' : 'chevron-right'}
        onPress={() => onShowMore(!isMoreShown)}
      >
        {isMoreShown || foldedCount === 0
          ? say(words.moreFilters)
          : say(words.moreFiltersSet, { count: foldedCount })}
      </Button>
      {onClear === null ? null : (
        <Button variant="plain" onPress={onClear}>
          {say(words.clear)}
        </Button>
      )}
      {actions === null ? null : <div className={styles.actions}>{actions}</div>}
      {isMoreShown ? <div className={styles.more}>{moreFilters}</div> : null}
    </search>
  );
}

/** One filter; as wide as what is chosen or typed there is long. */
export function Filter({
  size = 'normal',
  children,
}: {
  readonly size?: 'short' | 'normal';
  readonly children: ReactNode;
}) {
  return <div className={styles[size]}>{children}</div>;
}

/** Filters that are ticked or not: a line of their own below those with a label above. */
export const FilterTicks = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.ticks}>{children}</div>
);
