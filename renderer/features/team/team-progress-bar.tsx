import type { PlainMessage } from '../../../language/catalogue.ts';
import type { TeamProgress, TeamStep } from '../../../preload/contract/team.ts';
import { useTeamProgress } from '../../data/team-progress.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import type { Counted } from '../../ui/feedback/progress-words.ts';
import { teamWorkWords as words } from './work-words.ts';

type Work = TeamProgress['work'];
type AnyStep = 'connecting' | TeamStep;

/** What each work does, in its order. One without steps is over too soon for them. */
const steps: Readonly<Record<Work, readonly AnyStep[]>> = {
  create: ['connecting', 'preparing', 'copying', 'sending', 'finishing'],
  join: ['connecting', 'receiving', 'preparing', 'catching-up', 'finishing'],
  rejoin: ['connecting', 'receiving', 'preparing', 'catching-up', 'finishing'],
  raise: ['connecting', 'copying', 'sending', 'finishing'],
  invite: ['connecting', 'copying', 'sending', 'finishing'],
  snapshot: ['connecting', 'copying', 'sending'],
  verify: ['connecting', 'checking'],
  leave: [],
  remove: [],
};

const titles: Readonly<Record<AnyStep, PlainMessage>> = {
  connecting: words.connecting,
  restoring: words.restoring,
  preparing: words.preparing,
  copying: words.copying,
  sending: words.sending,
  receiving: words.receiving,
  'catching-up': words.catchingUp,
  checking: words.checking,
  finishing: words.finishing,
};

const megabyte = 1_000_000;
/** So that the last part is not counted as more than there is. */
const megabytes = (bytes: number): number => Math.round(bytes / megabyte);

const units: Readonly<Partial<Record<AnyStep, Counted>>> = {
  sending: 'megabytes',
  receiving: 'megabytes',
  'catching-up': 'entries',
  checking: 'entries',
  restoring: 'steps',
};

interface TeamProgressBarProps {
  readonly work: Work;
  /** It ends where it can: what it had made is taken away again. */
  readonly canCancel?: boolean;
}

/** How far work on a team has come: its step, how much of how many, and the way to cancel it while that is safe. */
export function TeamProgressBar({ work, canCancel = false }: TeamProgressBarProps) {
  const told = useTeamProgress((state) => state.progress);
  const cancel = useShell('cancelTeamWork');
  const all = steps[work];
  if (all.length === 0) return null;
  const progress = told?.work === work ? told : null;
  const step = progress?.step ?? 'connecting';
  const unit = units[step] ?? null;
  const count = unit === 'megabytes' ? megabytes : (amount: number) => amount;
  return (
    <ProgressBar
      label={
        // A backup comes before the steps that every team is made in.
        step === 'restoring'
          ? say(words.firstOf, { step: say(titles[step]) })
          : say(words.stepOf, { number: all.indexOf(step) + 1, count: all.length, step: say(titles[step]) })
      }
      progress={
        progress === null || unit === null
          ? null
          : { done: count(progress.done), total: progress.total === null ? null : count(progress.total) }
      }
      unit={unit}
      {...(canCancel && step !== 'finishing' ? { onCancel: () => void cancel.run({}) } : {})}
    />
  );
}
