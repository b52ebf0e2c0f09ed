import type { PlainMessage } from '../../../language/catalogue.ts';
import type { TeamWork } from '../../../preload/contract/team.ts';
import { TeamProgressBar } from '../team/team-progress-bar.tsx';
import { teamWorkWords } from '../team/work-words.ts';
import { WorkStage } from './work-stage.tsx';

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
      <WorkStage title={titles[work]} meaning={teamWorkWords.deskCloses} />
      {/* By now all that joining beside a store takes is a moment. */}
      {work === 'join' ? null : <TeamProgressBar work={work} canCancel />}
    </>
  );
}
