import type { PlainMessage } from '../../../language/catalogue.ts';
import type { IconName } from '../../../preload/contract/icons.ts';
import type { ConversationLine } from '../../../preload/contract/outbox.ts';
import { say } from '../../language.ts';
import { CopyButton } from '../buttons/copy-button.tsx';
import { Icon } from '../buttons/icon.tsx';
import { partWords as words } from '../words.ts';
import styles from './conversation.module.css';

const speakers = {
  us: { word: words.byDesk, icon: 'arrow-right' },
  server: { word: words.byServer, icon: 'arrow-left' },
  note: { word: words.byNote, icon: 'info' },
} satisfies Record<ConversationLine['by'], { word: PlainMessage; icon: IconName }>;

const asText = (lines: readonly ConversationLine[]): string =>
  lines.map(({ by, text }) => `${say(speakers[by].word)}: ${text}`).join('\n');

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
        <h4>{say(words.whatWasSaid)}</h4>
        <CopyButton text={asText(lines)} onCopy={onCopy} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable. */}
      <section className={styles.scroll} tabIndex={0} aria-label={say(words.conversation)}>
        <ol>
          {lines.map(({ by, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and the same may be said twice.
            <li key={index} className={styles.line}>
              <span className={styles.speaker}>
                <Icon name={speakers[by].icon} />
                {say(speakers[by].word)}
              </span>
              <span className={styles.said}>{text}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
