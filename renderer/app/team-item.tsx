import type { TeamLink } from '../../preload/contract/team-link.ts';
import { type Shape, StateShape, type Tone } from '../ui/feedback/state-badge.tsx';
import { useNow } from '../ui/text/use-now.ts';
import styles from './status-bar.module.css';
import { teamLinkText } from './team-link-words.ts';

const looks: Readonly<Record<TeamLink['state'], { readonly shape: Shape; readonly tone: Tone }>> = {
  'in-step': { shape: 'disc', tone: 'good' },
  'catching-up': { shape: 'bars', tone: 'wait' },
  without: { shape: 'ring', tone: 'wait' },
  stopped: { shape: 'triangle', tone: 'stop' },
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
      <StateShape {...looks[link.state]} />
      {teamLinkText(link, now)}
    </button>
  );
}
