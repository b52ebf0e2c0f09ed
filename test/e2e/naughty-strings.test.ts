import { personName } from '../../preload/contract/pasted-text.ts';
import { naughtyStrings } from '../support/naughty-strings.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';

/** Does actions through the page's own bridge, one after the other; gives the outcome of each that was done. */
const actAll = (desk: DeskWindow, type: string, inputs: readonly object[]) =>
  desk.page.evaluate(
    async ([name, given]) => {
      type Act = (input: object) => Promise<{ ok: boolean; value?: { number: string } }>;
      const { act } = (window as unknown as { loginDesk: { act: Record<string, Act> } }).loginDesk;
      const numbers: (string | null)[] = [];
      for (const input of given) {
        const answer = await act[name]?.(input);
        numbers.push(answer?.ok ? (answer.value?.number ?? '') : null);
      }
      return numbers;
    },
    [type, inputs] as const,
  );

/** Elements that only a text taken for markup could have made, and whether anything ran. */
const intruders = (desk: DeskWindow) =>
  desk.page.evaluate(() => ({
    elements: [
      ...document.querySelectorAll(
        'main script, main img, main iframe, main object, main [onerror], main [onclick]',
      ),
    ].map(({ outerHTML }) => outerHTML),
    isWider: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));

test('Notes of naughty strings are shown as they were typed, and stay text', async ({ desk }) => {
  const dialogs: string[] = [];
  desk.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const notes = naughtyStrings.filter((text) => text.trim() !== '');
  const [number = ''] = await actAll(desk, 'cases.open', [{ channel: 'phone', caller: 'Ann Lee' }]);
  const done = await actAll(
    desk,
    'cases.note',
    notes.map((text) => ({ number, text })),
  );
  const kept = notes.filter((_text, index) => done[index] !== null);
  expect(kept.length).toBeGreaterThan(notes.length - 10);

  await desk.goTo('Cases');
  await desk.page.getByRole('listbox', { name: 'Cases' }).getByRole('option').first().click();
  const timeline = desk.page.getByRole('list', { name: 'Timeline' });
  await expect(timeline.getByRole('listitem')).toHaveCount(kept.length + 1);
  const shown = await timeline
    .locator('li > p:last-of-type')
    .evaluateAll((lines) => lines.map(({ textContent }) => textContent));
  expect(shown.slice(0, -1).toReversed()).toEqual(kept.map((text) => text.trim()));
  expect(await intruders(desk)).toEqual({ elements: [], isWider: false });
  expect(dialogs).toEqual([]);
});

test('Callers with naughty names are listed, found and opened under their own names', async ({ desk }) => {
  const names = naughtyStrings
    .filter((text) => personName(text) !== '')
    .filter((_text, index) => index % 3 === 0);
  const numbers = await actAll(
    desk,
    'cases.open',
    names.map((caller) => ({ channel: 'phone', caller })),
  );
  const kept = names.map(personName).filter((_name, index) => numbers[index] !== null);
  expect(kept.length).toBeGreaterThan(names.length / 2);

  await desk.goTo('Cases');
  const list = desk.page.getByRole('listbox', { name: 'Cases' });
  await expect(list.getByRole('option').first()).toContainText(kept.at(-1) ?? '');
  const heading = desk.page.getByRole('article').getByRole('heading').first();
  // Newest first, as far as the list shows them without scrolling.
  for (const [index, name] of kept.toReversed().slice(0, 6).entries()) {
    await list.getByRole('option').nth(index).click();
    await expect(desk.page.getByRole('main', { name: 'Cases' })).toContainText(name);
  }
  await expect(heading).toBeVisible();
  expect(await intruders(desk)).toEqual({ elements: [], isWider: false });
});

test('Whatever is typed into the box for everything, it goes on finding', async ({ desk }) => {
  for (const text of naughtyStrings.filter((_text, index) => index % 12 === 0)) {
    const line = text.replace(/[\r\n]/g, ' ');
    await desk.find(line);
    await expect(desk.commandBar).toHaveValue(line);
  }
  await desk.find('Harbor');
  await expect(desk.results.getByRole('option').first()).toBeVisible();
  expect(await intruders(desk)).toEqual({ elements: [], isWider: false });
});
