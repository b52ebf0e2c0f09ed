import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';

test('A lead schedules an export into a folder, has one made at once, and is told across the window when it fails', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const folder = home.at('exports');
  mkdirSync(folder);
  await openSection(desk, 'Scheduled export');
  const section = page.getByRole('region', { name: 'Scheduled export', exact: true });
  await expect(section).toContainText('Not scheduled');
  await section.getByRole('button', { name: 'Schedule an export' }).click();
  await section.getByText(/^XLSX/).click();
  await section.getByRole('button', { name: /The day before/ }).click();
  await page.getByRole('option', { name: 'The 7 days before' }).click();
  await section.getByRole('button', { name: /Every day/ }).click();
  await page.getByRole('option', { name: 'Every week: Monday' }).click();
  await section.getByRole('textbox', { name: 'At', exact: true }).fill('7:30');
  // What it lacks is said on the button.
  await expect(section.getByRole('button', { name: 'Save' })).toHaveAccessibleDescription(/Choose a folder/);
  await desk.answerFileDialog(folder);
  await section.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(section).toContainText(folder);
  await section.getByRole('textbox', { name: 'At', exact: true }).fill('07:30');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section.getByText('Saved', { exact: true })).toBeVisible();
  expect(await home.run('settings', 'get', 'export.scheduled')).toMatchObject({
    format: 'xlsx',
    period: 'week',
    every: 'week',
    weekday: 1,
    time: '07:30',
    folder,
  });

  await section.getByRole('button', { name: 'Export now' }).dblclick();
  await expect(section).toContainText(/cases?, 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d/);
  const [name = ''] = readdirSync(folder).sort();
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readFileSync(join(folder, name)).subarray(0, 2).toString()).toBe('PK');

  rmSync(folder, { recursive: true });
  await section.getByRole('button', { name: 'Export now' }).click();
  await expect(section.getByRole('alert')).toContainText(`There is no folder ${folder}`);
  await desk.goTo('Cases');
  await expect(page.getByText('The scheduled export fails.')).toBeVisible();
  await page.getByRole('button', { name: 'Show export' }).click();
  mkdirSync(folder);
  await section.getByRole('button', { name: 'Export now' }).click();
  await expect(page.getByText('The scheduled export fails.')).toHaveCount(0);
  await section.getByRole('button', { name: 'Stop scheduling' }).click();
  await expect(section.getByRole('button', { name: 'Schedule an export' })).toBeVisible();
  await expect(section).toContainText('Not scheduled');
});
