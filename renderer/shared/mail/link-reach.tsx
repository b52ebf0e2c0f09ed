import { useShellQuery } from '../../data/use-desk-query.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import styles from './link-reach.module.css';

/** Before and after a mail with a link: what hinders its reader, and whether it waits for that. Shows nothing where links work. */
export function LinkReachNote() {
  const { data: status } = useShellQuery('deskStatus', {});
  const links = status?.links;
  if (links === undefined || links.warning === null) return null;
  return (
    <Callout tone={links.server === 'service' || links.server === 'unknown' ? 'info' : 'warn'}>
      <p>{links.warning}</p>
      {links.held ? (
        <p>A lead does not allow that: the mail is held until a service serves the portal.</p>
      ) : null}
    </Callout>
  );
}

const brief = {
  window: 'The link works only while this window is open.',
  nobody: 'Links don’t work now: nobody serves the portal.',
  stranger: 'Links don’t work now: something else answers there.',
} as const;

/** The same in few words, for a place that is narrow and always there. */
export function LinkReachBrief() {
  const { data: status } = useShellQuery('deskStatus', {});
  const server = status?.links.server ?? 'unknown';
  return server === 'service' || server === 'unknown' ? null : <p className={styles.line}>{brief[server]}</p>;
}

/** The same as one more line of an outcome. */
export function LinkReachLine() {
  const { data: status } = useShellQuery('deskStatus', {});
  const warning = status?.links.warning ?? null;
  return warning === null ? null : <p className={styles.line}>{warning}</p>;
}
