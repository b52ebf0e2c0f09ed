import type { PlainMessage } from '../../../language/catalogue.ts';
import type { MailCounts } from '../../../preload/contract/reports.ts';
import { countText } from '../../data/numbers.ts';
import { say } from '../../language.ts';
import { type ScreenParameters, useNavigation } from '../../shared/window/navigation.ts';
import { Icon } from '../../ui/buttons/icon.tsx';
import {
  lostShare,
  type MailPart,
  mailParts,
  messageCount,
  partCount,
  partWords,
  shareText,
} from './mail-parts.ts';
import { mailReportWords as words } from './mail-words.ts';
import { partFill, partTone } from './part-patterns.tsx';
import table from './report-table.module.css';
import styles from './reports.module.css';
import type { DomainColumn, DomainSort } from './sort-domains.ts';

/** The columns of counts, in the order in which they are read. */
const columns = ['messages', ...mailParts.toReversed(), 'share'] as const;

interface HeadWords {
  readonly head: PlainMessage;
  readonly meaning: PlainMessage;
}

const columnWords: Readonly<Record<(typeof columns)[number], HeadWords>> = {
  ...partWords,
  messages: { head: words.messagesHead, meaning: words.messagesMeaning },
  share: { head: words.shareHead, meaning: words.shareMeaning },
};

interface CountHeadsProps {
  readonly sort?: DomainSort;
  readonly onSort?: (column: DomainColumn) => void;
}

/** The names of the columns of counts; they sort where the table can be sorted. */
export function CountHeads({ sort, onSort }: CountHeadsProps) {
  return columns.map((column) => (
    <SortHead
      key={column}
      column={column}
      name={say(columnWords[column].head)}
      meaning={say(columnWords[column].meaning)}
      sort={sort}
      onSort={onSort}
    />
  ));
}

interface SortHeadProps {
  readonly column: DomainColumn;
  readonly name: string;
  readonly meaning?: string;
  readonly sort?: DomainSort | undefined;
  readonly onSort?: ((column: DomainColumn) => void) | undefined;
}

/** The name of a column; pressing it sorts by it. */
export function SortHead({ column, name, meaning, sort, onSort }: SortHeadProps) {
  const place = column === 'domain' ? table.first : column === 'share' ? table.share : table.count;
  if (onSort === undefined) {
    return (
      <th scope="col" className={place} title={meaning}>
        {name}
      </th>
    );
  }
  const isSorted = sort?.column === column;
  return (
    <th
      scope="col"
      className={place}
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={table.sort} title={meaning} onClick={() => onSort(column)}>
        {name}
        <span className={isSorted ? (sort.isDescending ? table.down : table.up) : table.unsorted}>
          <Icon name="chevron-down" />
        </span>
      </button>
    </th>
  );
}

interface CountCellsProps {
  readonly counts: MailCounts;
  /** What they are the counts of, for the names of the links to the outbox. */
  readonly of: string;
  readonly filters: ScreenParameters;
}

// What may need action links to the outbox.
const linked: ReadonlySet<MailPart> = new Set(['not-arrived', 'uncertain', 'waiting']);

/** The counts of a row. */
export function CountCells({ counts, of, filters }: CountCellsProps) {
  const open = useNavigation((navigation) => navigation.open);
  return columns.map((column) => {
    if (column === 'share') return <ShareCell key={column} counts={counts} />;
    const count = column === 'messages' ? messageCount(counts) : partCount(counts, column);
    return (
      <td key={column} className={table.count}>
        {count === 0 ? (
          <span className={styles.quiet}>0</span>
        ) : column !== 'messages' && linked.has(column) ? (
          <button
            type="button"
            className={table.link}
            aria-label={say(words.countOf, { count: say(partWords[column].count, { count }), of })}
            onClick={() => open('outbox', { ...filters, state: column })}
          >
            {countText(count)}
          </button>
        ) : (
          countText(count)
        )}
      </td>
    );
  });
}

function ShareCell({ counts }: { readonly counts: MailCounts }) {
  const share = lostShare(counts);
  // Even the smallest share stays visible.
  const width = share === null || share === 0 ? 0 : Math.max(2, share * 100);
  return (
    <td className={table.share}>
      <span className={table.shareBar}>
        <svg
          className={`${table.drawn} ${partTone('not-arrived')}`}
          viewBox="0 0 100 8"
          aria-hidden="true"
          preserveAspectRatio="none"
        >
          <rect className={table.track} width="100" height="8" />
          <rect width={width} height="8" fill={partFill('not-arrived')} />
        </svg>
        <span className={share === null || share === 0 ? styles.quiet : undefined}>
          {share === null ? '–' : shareText(share)}
        </span>
      </span>
    </td>
  );
}
