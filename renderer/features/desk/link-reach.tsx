import { useShellQuery } from '../../data/use-desk-query.ts';
import { Callout } from '../../ui/callout.tsx';
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

/** The same as one more line of an outcome. */
export function LinkReachLine() {
  const { data: status } = useShellQuery('deskStatus', {});
  const warning = status?.links.warning ?? null;
  return warning === null ? null : <p className={styles.line}>{warning}</p>;
}
