import type { TeamLink } from '../../preload/contract/team-link.ts';
import { say } from '../language.ts';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';
import { frameWords as words } from './words.ts';

/** Says what changes wait for while the copy is made on which the desk works without its team. */
export function CopyingBanner({ link }: { readonly link: TeamLink | null | undefined }) {
  if (link?.state !== 'without' || !link.isCopying) return null;
  return (
    <div className={styles.banner} role="status">
      <Icon name="info" />
      <p className={styles.words}>
        <strong>{say(words.makingCopy)}</strong> {say(words.makingCopyMeaning)}
      </p>
    </div>
  );
}
