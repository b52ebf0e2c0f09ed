import { largePeople, largePractices } from '../../tools/sample/large-directory.ts';
import { startPostgres } from '../support/postgres.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { makeWindowTeam, runIn } from '../support/window-team.ts';

const people = 6000;

/** Looks somebody up again and again in the window, and watches how long each answer and each picture takes, until it is told to end. */
const watch = ({ page }: DeskWindow): Promise<void> =>
  page.evaluate(() => {
    type Bridge = { query: { lookup: (input: object) => Promise<unknown> } };
    const { loginDesk } = window as unknown as { loginDesk: Bridge };
    const seen = { answers: [] as number[], pictures: [] as number[], isOver: false };
    Object.assign(window, { seen });
    let before = performance.now();
    const picture = (): void => {
      const now = performance.now();
      seen.pictures.push(now - before);
      before = now;
      if (!seen.isOver) requestAnimationFrame(picture);
    };
    requestAnimationFrame(picture);
    const look = async (): Promise<void> => {
      while (!seen.isOver) {
        const asked = performance.now();
        await loginDesk.query.lookup({ text: 'mary lee' });
        seen.answers.push(performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    void look();
  });

const seenBy = ({ page }: DeskWindow): Promise<{ answers: number[]; pictures: number[] }> =>
  page.evaluate(() => {
    const { seen } = window as unknown as {
      seen: { answers: number[]; pictures: number[]; isOver: boolean };
    };
    seen.isOver = true;
    return seen;
  });

/** The duration that so large a part of them is shorter than. */
const within = (durations: readonly number[], part: number): number =>
  durations.toSorted((one, other) => one - other)[Math.floor((durations.length - 1) * part)] ?? 0;

test('A window goes on answering and drawing while a directory that another desk imports arrives', async ({
  home,
  sample,
}) => {
  test.setTimeout(300_000);
  const server = await startPostgres({ listens: true });
  try {
    const [, night] = await makeWindowTeam(server, home, sample);
    const desk = await home.open();
    await desk.commandBar.waitFor();
    await expect(desk.status).toContainText('Team: in step');
    await desk.openFound('mary lee angstrom', /Mary Lee/);
    await expect(desk.record).toContainText('Mary Lee');
    await runIn(
      night,
      'import',
      'practices',
      home.file('practices.csv', [...largePractices(people)].join('')),
    );
    await watch(desk);
    await runIn(night, 'import', 'people', home.file('people.csv', [...largePeople(people)].join('')));
    const { answers, pictures } = await seenBy(desk);
    test.info().annotations.push({
      type: 'measured',
      description: JSON.stringify({
        answers: [answers.length, within(answers, 0.5), within(answers, 0.95), within(answers, 1)],
        pictures: [pictures.length, within(pictures, 0.5), within(pictures, 0.95), within(pictures, 1)],
      }),
    });
    // A person who types feels what is longer.
    expect(within(answers, 0.95)).toBeLessThan(200);
    expect(within(pictures, 0.95)).toBeLessThan(100);
  } finally {
    await server.end();
  }
});
