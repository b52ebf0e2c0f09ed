import { type ReactNode, useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { canRetry, statesShown } from '../../shared/mail/message-rules.ts';
import { May } from '../../shared/operators/may.tsx';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { AddressFixes } from './address-fixes.tsx';
import { attentionGroups, type Need } from './attention-groups.ts';
import { attentionWords as words } from './attention-words.ts';
import { countFiltersOf } from './outbox-fields.ts';
import styles from './outbox-screen.module.css';
import { useOutboxState } from './outbox-state.ts';
import { useChanges } from './use-changes.tsx';

// As many as one can work through; what is older comes up as these are done.
const mostLookedAt = 1000;

const strong = (words: ReactNode) => <strong>{words}</strong>;

const sentences = {
  server: words.server,
  address: words.address,
  doubt: words.doubt,
  again: words.again,
  over: words.over,
} as const satisfies Readonly<Record<Need, unknown>>;

const retryNames = {
  server: words.retry,
  address: null,
  doubt: words.sendAgain,
  again: words.retry,
  over: null,
} as const satisfies Readonly<Record<Need, unknown>>;

/** What the messages that need a person need, a line for each need, with what does it for all of them. */
export function AttentionList() {
  const fields = useOutboxState((state) => state.fields);
  const select = useOutboxState((state) => state.select);
  const openMessage = useOutboxState((state) => state.openMessage);
  const open = useNavigation((navigation) => navigation.open);
  const [isFixing, setFixing] = useState(false);
  const now = useNow();
  const changes = useChanges();
  const { data } = useDeskQuery(
    'outbox',
    { ...countFiltersOf(fields), states: [...(statesShown('attention') ?? [])], limit: mostLookedAt },
    { enabled: fields.show === 'attention', keepPrevious: true },
  );
  if (fields.show !== 'attention' || data === undefined || data.rows.length === 0) return null;
  const show = (rows: readonly OutboxRow[]): void => {
    select(rows.map(({ id }) => id));
    openMessage(rows[0]?.id ?? null);
  };
  return (
    <ul className={styles.needs} aria-label={say(words.whatTheyNeed)}>
      {attentionGroups(data.rows, now).map(({ need, rows }) => {
        const retryable = rows.filter((row) => canRetry(row, now));
        const retryName = retryNames[need];
        return (
          <li key={need} className={styles.need}>
            <p>{sayWith(sentences[need], { count: rows.length, b: strong })}</p>
            <div className={styles.buttons}>
              {need === 'address' ? (
                <Button icon="pencil" aria-expanded={isFixing} onPress={() => setFixing(!isFixing)}>
                  {say(words.correct, { count: rows.length })}
                </Button>
              ) : null}
              {need === 'server' ? (
                <Button icon="settings" onPress={() => open('settings', { section: 'mail-server' })}>
                  {say(words.serverSettings)}
                </Button>
              ) : null}
              {retryName === null || retryable.length === 0 ? null : (
                <May offered="outbox.retry">
                  <Button
                    icon="refresh"
                    isPending={changes.busy}
                    onPress={() => changes.retry(retryable, true)}
                  >
                    {say(retryName, { count: retryable.length })}
                  </Button>
                </May>
              )}
              <May offered="outbox.put-away">
                <Button icon="check" isPending={changes.busy} onPress={() => changes.putAway(rows)}>
                  {say(words.putAway, { count: rows.length })}
                </Button>
              </May>
              <Button variant="plain" onPress={() => show(rows)}>
                {say(words.selectThem, { count: rows.length })}
              </Button>
            </div>
            {need === 'address' && isFixing ? <AddressFixes rows={rows} /> : null}
          </li>
        );
      })}
      <li>
        <InlineError error={changes.error} />
        {changes.notice}
        {changes.dialogs}
      </li>
    </ul>
  );
}
