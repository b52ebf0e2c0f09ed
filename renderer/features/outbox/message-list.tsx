import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say, sayWith } from '../../language.ts';
import { withMasked } from '../../shared/mail/with-masked.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { ColumnList, type ListColumn } from '../../ui/lists/column-list.tsx';
import { RowLine, RowWords } from '../../ui/lists/list-row.tsx';
import { TickBox } from '../../ui/lists/tick-box.tsx';
import { mask } from '../../ui/text/mask.ts';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useOpenFirst } from '../../ui/use-open-first.ts';
import { filtersOf, isNarrowed, noFields } from './outbox-fields.ts';
import styles from './outbox-screen.module.css';
import { useOutboxState } from './outbox-state.ts';
import { SelectionBar } from './selection-bar.tsx';
import { outboxWords as words } from './words.ts';

/** The messages that the filters leave, newest first, each with why it stands where it stands. */
export function MessageList() {
  const { fields, narrow, selected, toggle, tick, openId, openMessage } = useOutboxState();
  const { rows, error, isPending, isPrevious, isFetchingMore, fetchMore } = usePagedQuery(
    'outbox',
    filtersOf(fields),
  );
  // Each state is a list of its own.
  useOpenFirst(
    {
      list: fields.show,
      narrowed: JSON.stringify(filtersOf(fields)),
      keys: isPending || isPrevious ? null : rows.map(rowKey),
      openKey: openId,
    },
    openMessage,
  );

  if (error !== null && rows.length === 0) {
    return <PageError error={error} />;
  }
  if (isPending) return <Loading of="rows" />;
  if (rows.length === 0) {
    if (isNarrowed(fields)) {
      return (
        <EmptyState
          icon="search"
          title={say(words.noMessageMatches)}
          action={<Button onPress={() => narrow(noFields)}>{say(words.showAll)}</Button>}
        />
      );
    }
    return fields.show === 'any' ? (
      <EmptyState icon="mail" title={say(words.nothingSentYet)}>
        <p>{say(words.whatIsHere)}</p>
      </EmptyState>
    ) : (
      <EmptyState
        icon="check"
        title={say(fields.show === 'attention' ? words.nothingNeedsYou : words.noneInState)}
        action={<Button onPress={() => narrow({ show: 'any' })}>{say(words.showAll)}</Button>}
      />
    );
  }
  return (
    <>
      <SelectionBar rows={rows} fields={fields} />
      <ColumnList
        name="messages"
        columns={columns()}
        columnsFrom={columnsFrom}
        label={say(words.messages)}
        rows={rows}
        rowKey={rowKey}
        rowHeight={100}
        selectedKey={openId}
        activeKey={openId}
        onActiveChange={openMessage}
        onActivate={(row) => openMessage(row.id)}
        tickedKeys={selected}
        onToggle={(row) => toggle(row.id)}
        onTick={tick}
        renderTick={(row) => (
          <TickBox
            isTicked={selected.has(row.id)}
            hint={say(words.selectWithSpace)}
            onTick={() => toggle(row.id)}
          />
        )}
        onNearEnd={fetchMore}
        isLoadingMore={isFetchingMore}
        renderRow={(row) => (
          <MessageRow row={row} isTicked={selected.has(row.id)} onTick={() => toggle(row.id)} />
        )}
      />
    </>
  );
}

const rowKey = (row: OutboxRow): string => row.id;

/** Where state, subject, whom and when all have their room. */
const columnsFrom = 640;

const columns = (): readonly ListColumn<OutboxRow>[] => [
  { id: 'state', name: say(words.state), width: 152, cell: ({ state }) => <StateBadge state={state} /> },
  {
    id: 'subject',
    name: say(words.subject),
    width: 200,
    cell: ({ subject }) => <strong title={subject}>{subject}</strong>,
  },
  { id: 'to', name: say(words.toColumn), width: 168, cell: ({ to }) => <bdi>{mask(to, 'email')}</bdi> },
  { id: 'why', name: say(words.answerColumn), width: 200, from: 880, cell: (row) => <Why row={row} /> },
  {
    id: 'case',
    name: say(words.caseColumn),
    width: 88,
    from: 1040,
    cell: ({ caseNumber }) => caseNumber ?? '',
  },
  {
    id: 'made',
    name: say(words.made),
    width: 96,
    isAtEnd: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];

interface MessageRowProps {
  readonly row: OutboxRow;
  readonly isTicked: boolean;
  readonly onTick: () => void;
}

function MessageRow({ row, isTicked, onTick }: MessageRowProps) {
  return (
    <div className={styles.row}>
      <TickBox isTicked={isTicked} hint={say(words.selectWithSpace)} onTick={onTick} />
      <div className={styles.rowText}>
        <RowLine>
          <RowWords>
            <strong title={row.subject}>{row.subject}</strong>
          </RowWords>
          <span className={styles.quiet}>
            <RelativeTime at={row.createdAt} />
          </span>
        </RowLine>
        <RowLine>
          <StateBadge state={row.state} />
          <RowWords>{sayWith(words.to, { address: <bdi>{mask(row.to, 'email')}</bdi> })}</RowWords>
          <span className={styles.quiet}>{row.caseNumber ?? ''}</span>
        </RowLine>
        <p className={styles.why} title={withMasked(row.lastResponse ?? '', row.to, mask(row.to, 'email'))}>
          <Why row={row} />
        </p>
      </div>
    </div>
  );
}

function Why({ row }: { readonly row: OutboxRow }) {
  const said = withMasked(row.lastResponse ?? '', row.to, mask(row.to, 'email'));
  const why = row.reason === null ? said : say(words.reasonAndAnswer, { reason: row.reason, answer: said });
  if (row.nextAttemptAt !== null && row.state === 'deferred') {
    return sayWith(words.nextTryThen, { at: <RelativeTime at={row.nextAttemptAt} />, why });
  }
  if (row.state === 'held') {
    if (row.heldByPerson) return say(words.heldByPerson);
    return said === '' ? say(words.notTried) : said;
  }
  return why === '' ? say(words.noAnswerYet) : why;
}
