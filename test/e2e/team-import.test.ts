import { largePeople, largePractices } from '../../tools/sample/large-directory.ts';
import { startPostgres } from '../support/postgres.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { makeWindowTeam, runIn } from '../support/window-team.ts';

const people = 6000;

/** Looks somebody up again and again in the window, and notes how many accounts there were at each answer, until it is told to end. */
const watch = ({ page }: DeskWindow): Promise<void> =>
  page.evaluate(() => {
    type Answer<Value> = Promise<{ readonly ok: boolean; readonly value: Value }>;
    type Bridge = {
      query: {
        lookup: (input: object) => Answer<unknown>;
        directoryCounts: (input: object) => Answer<{ readonly accounts: number }>;
      };
    };
    const { query } = (window as unknown as { loginDesk: Bridge }).loginDesk;
    const seen = { accounts: [] as number[], refused: 0, isOver: false };
    Object.assign(window, { seen });
    const look = async (): Promise<void> => {
      while (!seen.isOver) {
        const [found, counts] = [await query.lookup({ text: 'mary lee' }), await query.directoryCounts({})];
        if (!found.ok || !counts.ok) seen.refused += 1;
        else if (seen.accounts.at(-1) !== counts.value.accounts) seen.accounts.push(counts.value.accounts);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    void look();
  });

interface Seen {
  readonly accounts: readonly number[];
  readonly refused: number;
}

const seenBy = ({ page }: DeskWindow): Promise<Seen> =>
  page.evaluate(() => (window as unknown as { seen: Seen }).seen);

// How smoothly it goes on is measured by the benchmark's part `team`.
test('A window goes on answering while a directory that another desk imports arrives', async ({
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
    await watch(desk);
    await expect.poll(async () => (await seenBy(desk)).accounts).toHaveLength(1);
    const [before = 0] = (await seenBy(desk)).accounts;
    await runIn(
      night,
      'import',
      'practices',
      home.file('practices.csv', [...largePractices(people)].join('')),
    );
    await runIn(night, 'import', 'people', home.file('people.csv', [...largePeople(people)].join('')));
    await expect
      .poll(async () => (await seenBy(desk)).accounts.at(-1), { timeout: 60_000 })
      .toBe(before + people);
    const { accounts, refused } = await seenBy(desk);
    expect(refused).toBe(0);
    // A store that kept everyone waiting until all had arrived would show the beginning and the end alone.
    expect(accounts.length).toBeGreaterThan(4);
    expect(accounts).toEqual(accounts.toSorted((one, other) => one - other));
    await expect(desk.record).toContainText('Mary Lee');
  } finally {
    await server.end();
  }
});
