import type { PlainMessage } from '../../../language/catalogue.ts';
import type { TeamWork } from '../../../preload/contract/team.ts';
import { say } from '../../language.ts';
import { teamWords } from '../team/words.ts';
import styles from './setup.module.css';

const titles: Readonly<Record<TeamWork, PlainMessage>> = {
  create: teamWords.creating,
  join: teamWords.joining,
  leave: teamWords.leaving,
};

/** What the window shows while its desk becomes one of a team, or leaves it. */
export function TeamWorkStage({ work }: { readonly work: TeamWork }) {
  return (
    <div role="status">
      <h1 className={styles.title}>{say(titles[work])}</h1>
      <p className={styles.intro}>{say(teamWords.deskCloses)}</p>
    </div>
  );
}
