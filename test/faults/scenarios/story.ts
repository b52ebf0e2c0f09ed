import { type CallFault, type CallKind, changing, type Lab } from '../lab/lab.ts';
import { manners } from '../lab/operation.ts';
import { type Problem, placeOf, type Scenario, type Turn } from '../lab/scenario.ts';
import { afterChapter, tellAgain, toldStory } from '../story/told-story.ts';

const during = 'all kinds of action';

const saying = (problems: readonly Problem[], where: string): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, what: `${where}: ${problem.what}` }));

/** A chapter and one of its calls: the turns share all calls of the whole story among themselves. */
async function placeInStory(lab: Lab, turn: Turn) {
  const chapters = await toldStory(lab);
  const all = chapters.flatMap((chapter) => chapter.calls.map((call) => ({ chapter, call })));
  const place = all[placeOf(turn, all.length) - 1];
  if (!place) throw new Error('the story makes no calls');
  return place;
}

/** A desk that ends at any call of any kind of action. */
export const storyKilled = (long: number, short: number): Scenario => ({
  fault: 'kill -9 at a call to the system',
  during,
  long,
  short,
  needs: 'shim',
  run: async (lab, turn) => {
    const { chapter, call } = await placeInStory(lab, turn);
    const does = turn.chance() < 0.75 ? 'kill' : 'torn';
    const ended = await tellAgain(lab, chapter, { fault: { calls: changing, at: call.number, does } });
    const where = `${does} at ${call.name} ${call.path} (${call.number} of the chapter at ${chapter.from})`;
    return saying(await afterChapter(lab, chapter, ended), where);
  },
});

/** A call of any kind of action that is refused by the system; the desk has to say so, and to be whole. */
export const storyRefused = (
  fault: string,
  calls: readonly CallKind[],
  does: readonly CallFault['does'][],
  lasting: boolean,
  long: number,
  short: number,
): Scenario => ({
  fault,
  during,
  long,
  short,
  needs: 'shim',
  run: async (lab, turn) => {
    const chapters = await toldStory(lab);
    const chapter = turn.chance.pick(chapters);
    const total = chapter.calls.length;
    const at = placeOf({ ...turn, number: turn.chance.between(0, turn.of - 1) }, total);
    const chosen = turn.chance.pick(does);
    const ended = await tellAgain(lab, chapter, { fault: { calls, at, does: chosen, lasting } });
    const where = `${chosen} at ${at} of the chapter at ${chapter.from}`;
    return saying([...manners(ended), ...(await afterChapter(lab, chapter, ended))], where);
  },
});
