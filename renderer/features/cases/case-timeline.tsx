import type { TimelineEntry } from '../../../preload/contract/cases.ts';
import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { say, sayWith } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Icon } from '../../ui/buttons/icon.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './case-detail.module.css';
import { mergeWords } from './merge-words.ts';
import { lookOf } from './timeline-looks.ts';
import { caseWords as words } from './words.ts';

/** Whether a line speaks of a message, whichever way its data name it. */
const speaksOf = ({ data }: TimelineEntry, { id }: OutboxRow): boolean =>
  data !== null && JSON.stringify(data).includes(`"${id}"`);

/**
 * The messages that stand below each line, by its id: below the first one that speaks of them, which sent them. Later lines say
 * themselves what became of them then.
 */
function messagesByLine(
  entries: readonly TimelineEntry[],
  messages: readonly OutboxRow[],
): ReadonlyMap<string, readonly OutboxRow[]> {
  const sentBy = (message: OutboxRow) => entries.find((entry) => speaksOf(entry, message))?.id;
  return Map.groupBy(messages, (message) => sentBy(message) ?? '');
}

interface CaseTimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly messages: readonly OutboxRow[];
}

/** What happened in the case, newest first. A line that sent mail shows what became of it. */
export function CaseTimeline({ entries, messages }: CaseTimelineProps) {
  const open = useNavigation((navigation) => navigation.open);
  const messagesOf = messagesByLine(entries, messages);
  return (
    <ol className={styles.timeline} aria-label={say(words.timeline)} reversed>
      {entries.toReversed().map((entry) => {
        const look = lookOf(entry.kind);
        return (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.mark}>
              <Icon name={look.icon} />
            </span>
            <p className={styles.head}>
              <span className={styles.what}>{look.words}</span>
              {entry.of === undefined ? null : (
                <span className={styles.quiet}>{say(mergeWords.lineOf, { number: entry.of })}</span>
              )}
              <span className={styles.quiet}>
                {sayWith(words.doneBy, {
                  operator: <bdi>{entry.operator}</bdi>,
                  at: <RelativeTime at={entry.at} isFocusable />,
                })}
              </span>
            </p>
            <p className={styles.text}>{entry.text}</p>
            {messagesOf.get(entry.id)?.map((message) => (
              <button
                key={message.id}
                type="button"
                className={styles.mail}
                onClick={() => open('outbox', { message: message.id })}
              >
                <span className={styles.mailLine}>
                  <StateBadge state={message.state} />
                  <span>{message.subject}</span>
                </span>
              </button>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
