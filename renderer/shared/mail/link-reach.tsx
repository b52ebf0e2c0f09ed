import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import styles from './link-reach.module.css';
import { mailWords as words } from './words.ts';

/** Before and after a mail with a link: why its link may not work, and whether it waits for that. Shows nothing where links work. */
export function LinkReachNote() {
  const { data: status } = useShellQuery('deskStatus', {});
  const links = status?.links;
  if (links === undefined || links.warning === null) return null;
  return (
    <Callout tone={links.server === 'service' || links.server === 'unknown' ? 'info' : 'warn'}>
      <p>{links.warning}</p>
      {links.held ? <p>{say(words.heldUntilServed)}</p> : null}
    </Callout>
  );
}

const brief = {
  window: words.linksWithWindow,
  nobody: words.linksUnserved,
  stranger: words.linksElsewhere,
} as const;

/** The same in few words, for a place that is narrow and always there. */
export function LinkReachBrief() {
  const { data: status } = useShellQuery('deskStatus', {});
  const server = status?.links.server ?? 'unknown';
  return server === 'service' || server === 'unknown' ? null : (
    <p className={styles.line}>{say(brief[server])}</p>
  );
}

/** The same as one more line of an outcome. */
export function LinkReachLine() {
  const { data: status } = useShellQuery('deskStatus', {});
  const warning = status?.links.warning ?? null;
  return warning === null ? null : <p className={styles.line}>{warning}</p>;
}
