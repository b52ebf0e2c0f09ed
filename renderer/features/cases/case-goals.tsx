import type { CaseGoal } from '../../../preload/contract/case-goals.ts';
import { soonMillis } from '../../../preload/contract/case-goals.ts';
import { say } from '../../language.ts';
import { type Shape, StateMark, type Tone } from '../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { goalWords as words } from './goal-words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A span of time in its largest unit that says enough: never none at all. */
function spanOf(millis: number): { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number } {
  if (millis < 90 * minute) return { unit: 'minutes', count: Math.max(1, Math.round(millis / minute)) };
  if (millis < 2 * day) return { unit: 'hours', count: Math.round(millis / hour) };
  return { unit: 'days', count: Math.round(millis / day) };
}

/** What is left of a goal's time at a moment. */
export const leftOf = ({ dueAt, leftMillis }: CaseGoal, now: number): number =>
  dueAt === null ? leftMillis : dueAt - now;

/** How a case stands to a goal: a word, and a shape that says the same. */
export function goalLook(
  goal: CaseGoal,
  now: number,
): { readonly word: string; readonly tone: Tone; readonly shape: Shape } {
  const left = leftOf(goal, now);
  if (left < 0) return { word: say(words.missed, spanOf(-left)), tone: 'stop', shape: 'triangle' };
  if (goal.clock === 'reached') return { word: say(words.reached), tone: 'good', shape: 'disc' };
  if (goal.clock === 'paused') return { word: say(words.paused, spanOf(left)), tone: 'quiet', shape: 'bars' };
  return {
    word: say(words.due, spanOf(left)),
    tone: left <= soonMillis ? 'wait' : 'quiet',
    shape: left <= soonMillis ? 'half' : 'ring',
  };
}

/** The goals of a case, each with what is left of it; nothing where its priority has none. */
export function CaseGoals({ goals }: { readonly goals: readonly CaseGoal[] }) {
  const now = useNow();
  if (goals.length === 0) return null;
  return (
    <FieldRows>
      {goals.map((goal) => (
        <FieldRow key={goal.kind} name={say(words[goal.kind])}>
          <StateMark {...goalLook(goal, now)} />
        </FieldRow>
      ))}
    </FieldRows>
  );
}

/** The goal of a case that is to be reached next, or was missed, for a row of a list; null where nothing is to be done. */
export function nextGoal(goals: readonly CaseGoal[], now: number): CaseGoal | null {
  const running = goals.filter(({ clock }) => clock !== 'reached');
  return running.toSorted((one, other) => leftOf(one, now) - leftOf(other, now))[0] ?? null;
}

/** The next goal of a case in one word. */
export function NextGoal({ goals }: { readonly goals: readonly CaseGoal[] }) {
  const now = useNow();
  const goal = nextGoal(goals, now);
  if (goal === null) return null;
  const look = goalLook(goal, now);
  const left = leftOf(goal, now);
  const stands = left < 0 ? 'missed' : goal.clock;
  const word = say(words.brief, { kind: goal.kind, stands, ...spanOf(Math.abs(left)) });
  return <StateMark {...look} word={word} />;
}
