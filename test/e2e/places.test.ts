import { type Look, look } from '../support/places/look.ts';
import { openWalked, type WalkName, walk, walks } from '../support/places/walk.ts';
import { expect, test } from '../support/window.ts';
import { choosePassword, lock, passwords } from '../support/window-operators.ts';

// Each walk is as long as the others, and two can be on their way at once.
test.describe.configure({ mode: 'parallel' });

for (const name of Object.keys(walks) as WalkName[])
  test(`axe finds nothing, and nothing is covered, cut or scrolls sideways at any place: ${name}`, async ({
    home,
    sample,
  }) => {
    test.setTimeout(300_000);
    const desk = await openWalked(home, sample);
    const found = await walk(desk, name, (place) => look(desk, place, 'colours and widths'));
    expect(found).toEqual([]);
  });

test('axe finds nothing before there is a desk, and when it is locked', async ({ home, desk }) => {
  const inColours: Look = 'colours';
  await choosePassword(desk, passwords.sam);
  await lock(desk);
  const locked = await look(desk, 'lock', inColours);
  await desk.close();
  const first = await home.open({ folder: home.at('new'), keyFile: home.at('new.key') });
  await first.page.getByRole('heading').first().waitFor();
  expect([...locked, ...(await look(first, 'first run', inColours))]).toEqual([]);
});
