import { linkPurposeWords } from '../../../preload/contract/link-words.ts';
import { ownZone } from '../../data/days.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { LinkBadge } from './link-badge.tsx';
import styles from './links.module.css';
import { linkWords as words } from './words.ts';

const latest = 10;

/** The latest links of one account, each with what to say to the caller about it. */
export function LinksOf({ account }: { readonly account: string }) {
  const { rows, error, isPending } = usePagedQuery('links', { account, zone: ownZone(), limit: latest });
  const open = useNavigation((navigation) => navigation.open);
  if (error !== null) return <InlineError error={error} />;
  if (isPending) return <Loading of="rows" />;
  if (rows.length === 0)
    return (
      <EmptyState title={say(words.noneForAccount)}>
        <p>{say(words.whatIsHere)}</p>
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.of}>
        {rows.map((link) => (
          <li key={link.id} className={styles.ofOne}>
            <div className={styles.ofLine}>
              <Button variant="plain" onPress={() => open('links', { link: link.id, account })}>
                {say(linkPurposeWords[link.purpose])}
              </Button>
              <LinkBadge state={link.state} />
              <span className={styles.quiet}>
                <RelativeTime at={link.madeAt} isFocusable />
              </span>
            </div>
            <p className={styles.said}>{link.tellCaller}</p>
          </li>
        ))}
      </ul>
      <div>
        <Button icon="link" onPress={() => open('links', { account })}>
          {say(words.allInLedger)}
        </Button>
      </div>
    </>
  );
}
