import type { IconName } from '../../../preload/contract/icons.ts';
import type { ConversationLine } from '../../../preload/contract/outbox.ts';
import { CopyButton } from '../buttons/copy-button.tsx';
import { Icon } from '../buttons/icon.tsx';
import styles from './conversation.module.css';

const speakers = {
  us: { word: 'desk', icon: 'arrow-right' },
  server: { word: 'server', icon: 'arrow-left' },
  note: { word: 'note', icon: 'info' },
} as const satisfies Record<ConversationLine['by'], { word: string; icon: IconName }>;

const asText = (lines: readonly ConversationLine[]): string =>
  lines.map(({ by, text }) => `${speakers[by].word}: ${text}`).join('\n');

interface ConversationProps {
  readonly lines: readonly ConversationLine[];
  /** Puts it on the clipboard, and says whether it could. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** All that was said to a mail server and by it, in its order, to be read and copied. */
export function Conversation({ lines, onCopy }: ConversationProps) {
  return (
    <div className={styles.conversation}>
      <div className={styles.header}>
        <h4>What was said</h4>
        <CopyButton text={asText(lines)} label="Copy" onCopy={onCopy} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable. */}
      <section className={styles.scroll} tabIndex={0} aria-label="Conversation">
        <ol>
          {lines.map(({ by, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and the same may be said twice.
            <li key={index} className={styles.line}>
              <span className={styles.speaker}>
                <Icon name={speakers[by].icon} />
                {speakers[by].word}
              </span>
              <span className={styles.said}>{text}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
