import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '../support/window.ts';
import { answer, dialog } from '../support/window-calls.ts';

test('Readiness counts what would happen, narrows the list, exports it and writes letters after a preview', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await desk.openFound('readiness', /Open readiness/);
  const counts = page.getByRole('region', { name: 'Counts' });
  await expect(counts.getByRole('status')).toHaveText(/^\d+ legacy logins in \d+ practices$/);
  const report = await home.run<{ total: number; counts: Record<string, number> }>('readiness', 'report');
  await expect(counts.getByRole('status')).toContainText(`${report.total} legacy logins`);
  const list = page.getByRole('listbox', { name: 'Legacy logins' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await expect(list).not.toContainText('-portal');

  await counts.getByRole('button', { name: /^ready/ }).click();
  await expect(list.getByRole('option')).toHaveCount(report.counts.ready ?? -1);
  await expect(list.getByRole('option', { name: /José Pérez/ })).toContainText('Switch at the next sign-in');

  const file = home.at('readiness.csv');
  await desk.answerFileDialog(file);
  await page.getByRole('button', { name: 'Export' }).click();
  const out = dialog(desk, 'Export the list');
  await expect(out).toContainText(`${report.counts.ready} accounts.`);
  await out.getByRole('button', { name: 'Choose the file and export' }).click();
  await expect(out).toContainText(`${report.counts.ready} accounts exported`);
  await answer(desk, 'Export the list', 'Done');
  expect(readFileSync(file, 'utf8')).toContain('jose.perez@clinica-sanjose.example');
  expect(existsSync(`${file}.manifest.json`)).toBe(true);

  await counts.getByRole('button', { name: /^ready/ }).click();
  await page.getByRole('button', { name: 'Letters' }).click();
  const letters = dialog(desk, 'Letters about the upgrade');
  await letters.getByRole('button', { name: 'View the letters' }).click();
  await expect(letters.getByRole('tab', { name: 'To a person' })).toBeVisible();
  expect(await home.run('outbox', 'list')).toEqual([]);
  await letters.getByRole('tab', { name: /^Recipients/ }).click();
  await expect(letters.getByRole('table')).toContainText('Clínica San José');
  await expect(letters.getByRole('table')).not.toContainText('-portal');
  const queue = letters.getByRole('button', { name: /^Queue \d+ letters$/ });
  const number = Number(/\d+/.exec(await queue.innerText())?.[0]);
  await queue.click();
  await expect(letters).toContainText(`${number} letters are in the outbox.`);
  expect(await home.run('outbox', 'list')).toHaveLength(number);
  await answer(desk, 'Letters about the upgrade', 'Done');
  await expect(list.getByRole('option', { name: /José Pérez/ })).toContainText('letter queued');
});
