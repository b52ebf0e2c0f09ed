import { openSection } from '../support/settings.ts';
import { type DeskWindow, expect, type TestHome, test } from '../support/window.ts';

const cases = (desk: DeskWindow) => desk.page.getByRole('main', { name: 'Cases' });

const openCase = async (home: TestHome, caller: string): Promise<string> =>
  (
    await home.run<{ number: string }>(
      ...['cases', 'open', '--channel', 'phone', '--caller', caller],
      ...['--practice', 'PR-1001', '--reason', 'locked'],
    )
  ).number;

test('A lead sets a goal; the case says what is left of it, and the queue has what is about to be missed', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const number = await openCase(home, 'Ada Quick');
  const section = await openSection(desk, 'Response goals');
  await section.getByRole('button', { name: /Normal: first answer within/ }).click();
  await page.getByRole('option', { name: '1 hour', exact: true }).click();
  await section.getByRole('button', { name: /Normal: solved within/ }).click();
  await page.getByRole('option', { name: '4 hours', exact: true }).click();
  await expect(section.getByRole('button', { name: /Normal: solved within/ })).toContainText('4 hours');
  // A choice is shown while it is being saved.
  await expect
    .poll(() => home.run('ask', 'settings', '--input', '{}'))
    .toMatchObject({ 'cases.goals': { normal: { answer: 1, solve: 4 } } });

  await desk.goTo('Cases');
  await page
    .getByRole('toolbar', { name: 'Queues' })
    .getByRole('button', { name: /^About to miss/ })
    .click();
  await expect(page.getByRole('option', { name: /Ada Quick/ })).toHaveCount(1);
  await expect(cases(desk).getByRole('article')).toContainText(number);
  await expect(cases(desk).getByRole('article')).toContainText(/First answer\s*due in (59|60) minutes/);
  await expect(cases(desk).getByRole('article')).toContainText(/Solution\s*due in 4 hours/);
  await home.run('cases', 'note', number, 'Called back.');
  await expect(cases(desk).getByRole('article')).toContainText(/First answer\s*in time/);
});

test('A case is merged with another of its practice, leads to it by its number, and is taken out again', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const first = await openCase(home, 'Mary First');
  const second = await openCase(home, 'Ada Second');
  await home.run('cases', 'note', second, 'The note of the second');
  await desk.goTo('Cases');
  await page.getByRole('option', { name: /Ada Second/ }).click();
  const article = cases(desk).getByRole('article');
  await expect(article).toContainText('The note of the second');
  await article.getByRole('button', { name: 'Merge with …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge with another case' });
  await dialog.getByRole('textbox').fill('nothing');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('There is no case');
  await dialog.getByRole('radio', { name: new RegExp(first) }).check({ force: true });
  // Held down and pressed twice it is one merge.
  await dialog.getByRole('button', { name: 'Merge', exact: true }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(article).toContainText('Mary First');
  await expect(article).toContainText(`Case ${second} of Ada Second was merged into this one`);
  await expect(article).toContainText('The note of the second');
  await expect(page.getByRole('option', { name: /Ada Second/ })).toHaveCount(0);
  expect(await home.run('cases', 'show', second)).toMatchObject({
    number: first,
    merged: [{ number: second }],
  });

  // The old number leads to it, wherever it is looked for.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(second);
  await page
    .getByRole('listbox', { name: 'Results' })
    .getByRole('option', { name: new RegExp(`${first} Mary First`) })
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(article).toContainText(first);
  await article.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(page.getByRole('option', { name: /Ada Second/ })).toHaveCount(1);
  expect(await home.run('cases', 'show', second)).toMatchObject({ number: second, state: 'open' });
});
