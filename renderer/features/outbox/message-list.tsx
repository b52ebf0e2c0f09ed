import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say, sayWith } from '../../language.ts';
import { withMasked } from '../../shared/mail/with-masked.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Icon } from '../../ui/buttons/icon.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { RowLine, RowWords } from '../../ui/lists/list-row.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { mask } from '../../ui/text/mask.ts';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { filtersOf, isNarrowed, noFields } from './outbox-fields.ts';
import styles from './outbox-screen.module.css';
import { useOutboxState } from './outbox-state.ts';
import { SelectionBar } from './selection-bar.tsx';
import { outboxWords as words } from './words.ts';

/** The messages that the filters leave, newest first, each with why it stands where it stands. */
export function MessageList() {
  const { fields, narrow, selected, toggle, openId, openMessage } = useOutboxState();
  const { rows, error, isPending, isFetchingMore, fetchMore } = usePagedQuery('outbox', filtersOf(fields));

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
      <VirtualList
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

interface MessageRowProps {
  readonly row: OutboxRow;
  readonly isTicked: boolean;
  readonly onTick: () => void;
}

function MessageRow({ row, isTicked, onTick }: MessageRowProps) {
  return (
    <div className={styles.row}>
      {/* The list has the keyboard: Space ticks there. This is for the mouse alone. */}
      <span
        aria-hidden="true"
        className={isTicked ? styles.ticked : styles.tick}
        title={say(words.selectWithSpace)}
        onClick={(event) => {
          event.stopPropagation();
          onTick();
        }}
      >
        {isTicked ? <Icon name="check" /> : null}
      </span>
      <div className={styles.rowText}>
        <RowLine>
          <StateBadge state={row.state} />
          <RowWords>
            <strong>{row.subject}</strong>
          </RowWords>
          <span className={styles.quiet}>
            <RelativeTime at={row.createdAt} />
          </span>
        </RowLine>
        <RowLine>
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
