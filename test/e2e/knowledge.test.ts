import { clipboard } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';
import { callAbout, dialog, openRecord } from '../support/window-calls.ts';

test('Articles are searched by keyboard, and each says what to tell the caller and what never to say', async ({
  desk,
}) => {
  await desk.openFound('articles', /Articles/);
  const articles = dialog(desk, 'Articles');
  const box = articles.getByRole('searchbox', { name: 'Search the articles' });
  await expect(box).toBeFocused();
  const count = articles.getByRole('status').first();
  await expect(count).toContainText(/\d/);
  const all = await count.innerText();
  expect(Number(/\d+/.exec(all)?.[0])).toBeGreaterThanOrEqual(30);
  await box.fill('lost phone');
  await expect(count).not.toHaveText(all);
  await expect(articles.getByRole('article')).toContainText(/phone/i);
  const first = await articles.getByRole('heading', { level: 2 }).last().innerText();
  await box.press('ArrowDown');
  await expect(articles.getByRole('heading', { level: 2 }).last()).not.toHaveText(first);
  await expect(articles.getByRole('region', { name: 'Tell the caller' })).toContainText(/\w/);
  await expect(articles.getByRole('region', { name: 'Never say' })).toContainText(/\w/);
  await articles.getByRole('button', { name: 'Copy' }).click();
  const told = await articles.getByRole('region', { name: 'Tell the caller' }).innerText();
  const beginning = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 40);
  await expect.poll(async () => beginning(await clipboard(desk))).toMatch(/\w/);
  expect(told.replaceAll(/\s+/g, ' ')).toContain(beginning(await clipboard(desk)));
  await box.fill('zebra crossing');
  await expect(articles).toContainText('No article has all these words');
  await box.press('Escape');
  await expect(box).toHaveValue('');
  await box.press('Escape');
  await expect(articles).toBeHidden();
});

test('The articles that fit stand beside the conflict, in the call and beside the case', async ({ desk }) => {
  const { page, record, call } = desk;
  await openRecord(desk, 'paulo ramirez', 'Paulo Ramírez');
  await expect(record.getByRole('group', { name: 'Articles' }).getByRole('listitem')).not.toHaveCount(0);
  await record
    .getByRole('group', { name: 'Articles' })
    .getByRole('listitem')
    .getByRole('button')
    .first()
    .click();
  await expect(record.getByRole('region', { name: 'Never say' })).toBeVisible();
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await call.getByRole('button', { name: 'Reason' }).click();
  await page.getByRole('option', { name: 'Lost or new phone' }).click();
  const inCall = call.getByRole('group', { name: 'Articles' });
  await expect(inCall.getByRole('listitem').first()).toContainText(/phone/i);
  await call.getByRole('button', { name: /^Case / }).click();
  const beside = page.getByRole('main', { name: 'Cases' }).getByRole('group', { name: 'Articles' });
  await expect(beside.getByRole('listitem').first()).toContainText(/phone/i);
});
