import type { PlainMessage } from '../../../language/catalogue.ts';
import type { TeamWork } from '../../../preload/contract/team.ts';
import { say } from '../../language.ts';
import { TeamProgressBar } from '../team/team-progress-bar.tsx';
import { teamWorkWords } from '../team/work-words.ts';
import styles from './setup.module.css';

const titles: Readonly<Record<TeamWork, PlainMessage>> = {
  create: teamWorkWords.creating,
  join: teamWorkWords.joining,
  leave: teamWorkWords.leaving,
  rejoin: teamWorkWords.rejoining,
  raise: teamWorkWords.raising,
};

/** What the window shows while its desk becomes one of a team, or leaves it. */
export function TeamWorkStage({ work }: { readonly work: TeamWork }) {
  return (
    <>
      <div role="status">
        <h1 className={styles.title}>{say(titles[work])}</h1>
        <p className={styles.intro}>{say(teamWorkWords.deskCloses)}</p>
      </div>
      {/* By now all that joining beside a store takes is a moment. */}
      {work === 'join' ? null : <TeamProgressBar work={work} canCancel />}
    </>
  );
}
