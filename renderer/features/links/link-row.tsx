import { linkPurposeWords } from '../../../preload/contract/link-words.ts';
import type { LinkRow as Link } from '../../../preload/contract/links.ts';
import { channelWords } from '../../data/words.ts';
import { say } from '../../language.ts';
import { RowLine, RowWords } from '../../ui/lists/list-row.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { LinkBadge } from './link-badge.tsx';
import styles from './links.module.css';
import { linkWords as words } from './words.ts';

/** What a person did with a link, in few words; empty where nothing is known. */
export function whatBecame({ openings, usedBy }: Link): string {
  if (usedBy !== null) return say(words.usedWith, { client: usedBy });
  const times = openings.filter(({ isScanner }) => !isScanner).reduce((sum, each) => sum + each.times, 0);
  return times === 0 ? '' : say(words.openedTimes, { times });
}

/** Who asked for a link, and by which channel. */
export function askedHow(link: Link): string {
  const who = link.askedBy ?? link.operator ?? say(words.notKnown);
  return link.channel === null
    ? who
    : say(words.askedThrough, { who, channel: say(channelWords[link.channel]) });
}

/** A link in a list: where it stands, what it is for, whom, and who asked. */
export function LinkRow({ link }: { readonly link: Link }) {
  return (
    <div className={styles.row}>
      <RowLine>
        <LinkBadge state={link.state} />
        <RowWords>
          <strong>{say(linkPurposeWords[link.purpose])}</strong>
        </RowWords>
        <span className={styles.quiet}>
          <RelativeTime at={link.madeAt} />
        </span>
      </RowLine>
      <RowLine>
        <RowWords>
          <bdi>{link.accountName}</bdi> · <bdi>{link.practiceName}</bdi>
        </RowWords>
        <span className={styles.quiet}>{link.caseNumber ?? ''}</span>
      </RowLine>
      <RowLine>
        <RowWords>
          <span className={styles.quiet}>{askedHow(link)}</span>
        </RowWords>
        <span className={styles.quiet}>{whatBecame(link)}</span>
      </RowLine>
    </div>
  );
}
