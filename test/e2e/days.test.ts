import { expect, test } from '../support/window.ts';

test('A day that does not exist is said in the field that it was typed into', async ({ desk }) => {
  const { page } = desk;
  await desk.goTo('Cases');
  await page.getByRole('button', { name: 'More filters' }).click();
  const from = page.getByLabel('Opened from');
  await from.click();
  for (const key of '11312026') await page.keyboard.press(key);
  await page.getByRole('textbox', { name: 'Opened by' }).click();
  await expect(page.getByText('This is not a day. Complete it or delete it.')).toBeVisible();
  await from.fill('2026-11-30');
  await expect(page.getByText('This is not a day.')).toHaveCount(0);
  await from.fill('0026-11-30');
  await page.getByRole('textbox', { name: 'Opened by' }).click();
  await expect(page.getByText('Type the year with four digits.')).toBeVisible();

  // Days here are those of this computer, and the wrong way round they are told of.
  await page.getByLabel('Opened to').fill('2026-11-01');
  await from.fill('2026-11-02');
  await expect(page.getByText('This is after “Opened to”.')).toBeVisible();
  await from.fill('2026-11-01');
  await expect(page.getByText('This is after “Opened to”.')).toHaveCount(0);
});
