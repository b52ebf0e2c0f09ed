import { say } from '../../language.ts';
import { Icon } from '../../ui/buttons/icon.tsx';
import { useBeAt } from '../window/places.ts';
import styles from './others-here.module.css';
import { useOthers } from './use-others.ts';
import { presenceWords as words } from './words.ts';

interface OthersHereProps {
  /** What is shown, as a topic. */
  readonly place: `case:${string}` | `account:${string}` | `practice:${string}`;
}

/** Who else of the team has the same before them right now; and tells them that this window has. */
export function OthersHere({ place }: OthersHereProps) {
  useBeAt(place);
  const { isInTeam, others } = useOthers();
  if (!isInTeam) return null;
  const sentence = place.startsWith('case:') ? words.inCase : words.onRecord;
  return (
    <span role="status" className={styles.others}>
      {others
        .filter(({ places }) => places.includes(place))
        .map(({ desk, name, operator }) => (
          <span key={desk} className={styles.other}>
            <Icon name="person" /> {say(sentence, { operator, desk: name })}
          </span>
        ))}
    </span>
  );
}
