import { type CSSProperties, type ReactNode, useRef } from 'react';
import { classes } from '../classes.ts';
import { usePlaceWidth } from '../use-place-width.ts';
import { type ColumnHead, ColumnHeads } from './column-heads.tsx';
import styles from './column-list.module.css';
import { moved, useShares } from './column-widths.ts';
import { VirtualList, type VirtualListProps } from './virtual-list.tsx';

export interface ListColumn<Row> extends ColumnHead {
  /** In pixels, where the list is just wide enough; a share of what it has beyond. */
  readonly width: number;
  /** Left out of a list that is narrower than this, in pixels. */
  readonly from?: number;
  readonly cell: (row: Row) => ReactNode;
}

export interface ColumnListProps<Row> extends VirtualListProps<Row> {
  /** What the widths are kept by. */
  readonly name: string;
  readonly columns: readonly ListColumn<Row>[];
  /** From this width on, in pixels, rows have columns; below, they are drawn by `renderRow`. */
  readonly columnsFrom: number;
  /** Stands before the first column, without a name of its own: what ticks a row. */
  readonly renderTick?: (row: Row) => ReactNode;
}

const columnRow = 40;

/** The columns that a list of this width has. */
export const columnsIn = <Column extends { readonly from?: number }>(
  columns: readonly Column[],
  width: number,
): readonly Column[] => columns.filter(({ from = 0 }) => width >= from);

/** A long list whose rows have true columns where there is room for them, and lines one below the other where there is not. */
export function ColumnList<Row>(props: ColumnListProps<Row>) {
  const { name, columns, columnsFrom, renderTick } = props;
  const [place, width] = usePlaceWidth();
  const [shares, setShares] = useShares(name);
  const inside = useRef<HTMLDivElement>(null);
  if (width < columnsFrom)
    return (
      <div ref={place} className={styles.place}>
        <VirtualList {...props} />
      </div>
    );
  const shown = columnsIn(columns, width);
  const shareOf = (column: ListColumn<Row>): number => shares[column.id] ?? column.width;
  const template = shown.map((column) => `minmax(0, ${shareOf(column)}fr)`).join(' ');
  const move = (index: number, by: number): void => {
    const [left, right] = [shown[index], shown[index + 1]];
    if (left === undefined || right === undefined) return;
    // A pixel on the screen is this much of a share.
    const whole = shown.reduce((sum, column) => sum + shareOf(column), 0);
    const room = inside.current?.querySelector('[role="toolbar"]')?.clientWidth ?? whole;
    const [one, other] = moved(shareOf(left), shareOf(right), (by * whole) / Math.max(1, room));
    setShares({ ...shares, [left.id]: one, [right.id]: other });
  };
  return (
    <div ref={place} className={styles.place}>
      <div
        ref={inside}
        className={classes(styles.inside, renderTick !== undefined && styles.ticks)}
        style={{ '--columns': template } as CSSProperties}
      >
        <ColumnHeads heads={shown} onMove={move} onPutBack={() => setShares({})} />
        <VirtualList
          {...props}
          key="columns"
          rowHeight={columnRow}
          renderRow={(row) => (
            <div className={styles.row}>
              {renderTick?.(row)}
              <div className={styles.columns}>
                {shown.map(({ id, cell, isAtEnd = false }) => (
                  <div key={id} className={classes(styles.cell, isAtEnd && styles.atEnd)}>
                    {cell(row)}
                  </div>
                ))}
              </div>
            </div>
          )}
        />
      </div>
    </div>
  );
}
