import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { say } from '../../language.ts';
import { classes } from '../classes.ts';
import { rowHeightIn, useDensity } from '../density.ts';
import type { MenuEntry } from '../dialogs/menu-entries.tsx';
import { partWords as words } from '../words.ts';
import { nextIndex } from './list-keys.ts';
import { type MenuPlace, RowMenu } from './row-menu.tsx';
import styles from './virtual-list.module.css';

export interface VirtualListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The row's own id; selection and place are kept by it while rows come and go. */
  readonly rowKey: (row: Row) => string;
  readonly renderRow: (
    row: Row,
    state: { readonly isActive: boolean; readonly isSelected: boolean },
  ) => ReactNode;
  /** In pixels, for all rows or for each. */
  readonly rowHeight?: number | ((row: Row) => number);
  /** Where the keyboard stands. Left out, the list keeps it itself. */
  readonly activeKey?: string | null;
  readonly onActiveChange?: (key: string) => void;
  /** The row that is open beside the list. */
  readonly selectedKey?: string | null;
  readonly selectedKeys?: ReadonlySet<string>;
  /** Rows that are ticked; `Space` toggles through `onToggle`. */
  readonly tickedKeys?: ReadonlySet<string>;
  readonly onToggle?: (row: Row) => void;
  /** Ticks several: `Ctrl+A` all that are loaded, `Shift` and an arrow those that it walks over. */
  readonly onTick?: (keys: readonly string[]) => void;
  /** What the right button and the menu's key offer for a row. */
  readonly menuOf?: (row: Row) => readonly MenuEntry[];
  /** Enter or a click. */
  readonly onActivate?: (row: Row) => void;
  /** The end comes near: fetch the page after, by key. */
  readonly onNearEnd?: () => void;
  readonly isLoadingMore?: boolean;
  /** The rows are about to be others: those of what was asked before are still here. */
  readonly isStale?: boolean;
  /** How many there are in all, where only some are here yet. */
  readonly total?: number | null;
  /** The beginning of the rows' element ids, for a box that points at the active row; the list's own is it with `-list`. */
  readonly idPrefix?: string;
  /** False where another element keeps the focus and drives the list. */
  readonly isFocusable?: boolean;
  readonly autoFocus?: boolean;
}

/** The element id of a row, so that a box elsewhere can name it in `aria-activedescendant`. */
export const rowElementId = (prefix: string, key: string): string =>
  `${prefix}-${key.replaceAll(/[^\w-]/g, (letter) => `_${letter.codePointAt(0)}`)}`;

const nearEnd = 12;
const ordinaryHeight = 56;

/** A long list of which only the rows in sight exist. Arrow, Home, End and Page keys walk, Enter opens. */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const {
    rows,
    rowKey,
    rowHeight = ordinaryHeight,
    isFocusable = true,
    isLoadingMore = false,
    isStale = false,
    total = null,
  } = props;
  const ownPrefix = useId();
  const prefix = props.idPrefix ?? ownPrefix;
  const scroller = useRef<HTMLDivElement>(null);
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const isControlled = props.activeKey !== undefined;
  // Where something was open until a moment ago, the keyboard still stands there.
  const lastSelected = useRef<string | null>(null);
  useEffect(() => {
    if (typeof props.selectedKey === 'string') lastSelected.current = props.selectedKey;
  }, [props.selectedKey]);
  const activeKey =
    props.activeKey ??
    (isControlled ? null : (ownActive ?? props.selectedKey ?? lastSelected.current ?? null));
  const activeIndex = activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);

  const closeness = useDensity();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      if (typeof rowHeight === 'number') return rowHeightIn(closeness, rowHeight);
      const row = rows[index];
      return rowHeightIn(closeness, row === undefined ? ordinaryHeight : rowHeight(row));
    },
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    overscan: 6,
  });
  // Sizes are remembered by place; another list in the same places has others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what the sizes belong to.
  useEffect(() => {
    if (typeof rowHeight !== 'number') virtualizer.measure();
  }, [rows, virtualizer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: so is how close they stand.
  useEffect(() => virtualizer.measure(), [closeness, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const { onNearEnd } = props;

  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - nearEnd && !isLoadingMore) onNearEnd?.();
  }, [last, rows.length, isLoadingMore, onNearEnd]);

  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtualizer]);

  useEffect(() => {
    if (props.autoFocus === true) scroller.current?.focus();
  }, [props.autoFocus]);

  const moveTo = (row: Row): void => {
    setOwnActive(rowKey(row));
    props.onActiveChange?.(rowKey(row));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || props.onTick === undefined) return;
      event.preventDefault();
      props.onTick(rows.map(rowKey));
      return;
    }
    const active = rows[activeIndex];
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      props.onActivate?.(active);
      return;
    }
    if (event.key === ' ' && active !== undefined && props.onToggle !== undefined) {
      event.preventDefault();
      props.onToggle(active);
      return;
    }
    const height = items.at(0)?.size ?? ordinaryHeight;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1);
    const to = nextIndex(event.key, activeIndex, rows.length, page);
    const row = to === null ? undefined : rows[to];
    if (row === undefined) return;
    event.preventDefault();
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      props.onTick?.([active, row].filter((each) => each !== undefined).map(rowKey));
    moveTo(row);
  };

  const menu = useRowMenu(props, rows[activeIndex]);
  return (
    <>
      <div
        ref={scroller}
        id={`${prefix}-list`}
        className={styles.scroller}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable={props.selectedKeys !== undefined}
        aria-busy={isLoadingMore || isStale}
        aria-activedescendant={
          isFocusable && activeKey !== null && activeIndex >= 0 ? rowElementId(prefix, activeKey) : undefined
        }
        tabIndex={isFocusable ? 0 : -1}
        onKeyDown={onKeyDown}
        onContextMenu={menu.onList}
        onFocus={() => {
          const first = rows[0];
          if (isFocusable && activeIndex < 0 && first !== undefined) moveTo(first);
        }}
      >
        <div className={styles.sheet} style={{ blockSize: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = rowKey(row);
            const isActive = key === activeKey;
            const isSelected = props.selectedKeys?.has(key) ?? key === props.selectedKey;
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names its active row.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own onKeyDown does it for all rows.
              <div
                key={key}
                id={rowElementId(prefix, key)}
                role="option"
                aria-selected={isSelected}
                aria-checked={props.tickedKeys?.has(key)}
                aria-posinset={item.index + 1}
                aria-setsize={total ?? rows.length}
                className={classes(styles.row, isActive && styles.active, isSelected && styles.selected)}
                style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}
                onContextMenu={(event) => menu.onRow(event, row)}
                onClick={() => {
                  moveTo(row);
                  props.onActivate?.(row);
                }}
              >
                {props.renderRow(row, { isActive, isSelected })}
              </div>
            );
          })}
        </div>
        {isLoadingMore ? <p className={styles.more}>{say(words.loadingMore)}</p> : null}
      </div>
      {menu.shown}
    </>
  );
}

/** The menu of a list's rows, while one is open. */
function useRowMenu<Row>({ menuOf, label }: VirtualListProps<Row>, active: Row | undefined) {
  const [asked, ask] = useState<{ readonly row: Row; readonly place: MenuPlace } | null>(null);
  const open = (event: MouseEvent, row: Row | undefined, place: MenuPlace): void => {
    if (row === undefined || menuOf === undefined || menuOf(row).length === 0) return;
    // The system's menu of texts stays away.
    event.preventDefault();
    event.stopPropagation();
    ask({ row, place });
  };
  return {
    onRow: (event: MouseEvent, row: Row) => open(event, row, { x: event.clientX, y: event.clientY }),
    // The menu's key is pressed where the focus is: in the list, on its active row.
    onList: (event: MouseEvent<HTMLElement>) => {
      const row = event.currentTarget.querySelector(`.${styles.active}`)?.getBoundingClientRect();
      if (event.target === event.currentTarget && row)
        open(event, active, { x: row.left + row.height / 2, y: row.bottom });
    },
    shown:
      asked === null || menuOf === undefined ? null : (
        <RowMenu label={label} place={asked.place} entries={menuOf(asked.row)} onClose={() => ask(null)} />
      ),
  };
}
