import type { TeamLink } from '../../preload/contract/team-link.ts';
import { useNow } from '../ui/text/use-now.ts';
import styles from './status-bar.module.css';
import { teamLinkText } from './team-link-words.ts';

const shapes: Readonly<Record<TeamLink['state'], string | undefined>> = {
  'in-step': styles.disc,
  'catching-up': styles.bars,
  without: styles.ring,
  stopped: styles.triangle,
};

interface TeamItemProps {
  readonly link: TeamLink | null;
  readonly onOpen: () => void;
}

/** How the desk stands to its team. A desk without one says nothing. */
export function TeamItem({ link, onOpen }: TeamItemProps) {
  const now = useNow();
  if (link === null) return null;
  return (
    <button
      type="button"
      className={link.state === 'stopped' ? styles.alarm : styles.item}
      title={'why' in link ? link.why.message : ''}
      onClick={onOpen}
    >
      <span className={shapes[link.state]} aria-hidden="true" />
      {teamLinkText(link, now)}
    </button>
  );
}
