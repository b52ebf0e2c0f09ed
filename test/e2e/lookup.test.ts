import { expect, test } from '../support/window.ts';

const searches = [
  { typed: 'ines.ibanez@post.example', count: /found by email/, hit: /Inés Ibáñez verified .*PR-1004/ },
  { typed: 'INES.IB', count: /found/, hit: /Inés Ibáñez/ },
  { typed: '+1 (415) 555-0123', count: /found by phone/, hit: /Søren Ångström/ },
  { typed: '5550123', count: /found by phone/, hit: /Søren Ångström/ },
  { typed: 'pr-1008', count: /found by Practice ID/, hit: /Zoë’s Small Pets/ },
  { typed: 'Mueller-Partner-Portal', count: /found by user name/, hit: /PR-1007 · Dr. Müller & Partner/ },
  { typed: 'soren angst', count: /found by name/, hit: /Søren Ångström/ },
  { typed: 'NGUYEN wanj', count: /1 found by name/, hit: /Wanjiru Nguyễn/ },
  { typed: 'grossr zoe', count: null, hit: null },
] as const;

test('One box finds by email, phone, Practice ID, user name and words, whatever the accents and case', async ({
  desk,
}) => {
  const results = desk.page.getByRole('region', { name: 'Results' });
  for (const { typed, count, hit } of searches) {
    await desk.find(typed);
    if (hit === null) {
      await expect(results, typed).toContainText('No match');
      continue;
    }
    await expect(results, typed).toContainText(count);
    await expect(desk.results.getByRole('option', { name: hit }).first(), typed).toBeVisible();
  }
});

test('Names that sound like what was typed follow when the typing pauses, and go when it goes on', async ({
  desk,
}) => {
  const results = desk.page.getByRole('region', { name: 'Results' });
  await desk.find('kowalczik');
  await expect(results).toContainText('No exact match');
  await expect(desk.results.getByRole('option', { name: /Olga Kowalczyk/ })).toBeVisible();
  await desk.find('kowalczyk');
  await expect(results).toContainText(/found by name/);
  await desk.find('xylophone');
  await expect(results).toContainText('No match');
});

test('Who is inactive is found too, and says so in the list and in the record', async ({ desk }) => {
  await desk.openFound('olga kowalczyk', /Olga Kowalczyk deactivated/);
  await expect(desk.record).toContainText('deactivated');
  await expect(desk.record.getByRole('button', { name: 'Send reset' })).toBeDisabled();
  await expect(desk.record).toContainText('No one can sign in here');
  await desk.openFound('pr-1011', /Old Mill Practice closed/);
  await expect(desk.record).toContainText('This practice is closed');
});

test('Addresses and numbers on file are masked until revealed, and the reveal is in the case', async ({
  desk,
  home,
}) => {
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await expect(desk.record).not.toContainText('yusuf.tanaka@lakeside.example');
  await expect(desk.record).not.toContainText('555-0134');
  await desk.record.getByRole('button', { name: 'New call' }).click();
  await desk.call.getByRole('button', { name: 'Start the call' }).click();
  await expect(desk.call).toContainText(/Case \w{4}-\w{4}/);
  await desk.record.getByRole('button', { name: 'Reveal phone of Yusuf Tanaka' }).click();
  await expect(desk.record).toContainText('(612) 555-0134');
  const [row] = await home.run<{ number: string }[]>('cases', 'list');
  const shown = await home.run<{ timeline: { kind: string; operator: string }[] }>(
    'cases',
    'show',
    row?.number ?? '',
  );
  expect(shown.timeline).toContainEqual(expect.objectContaining({ kind: 'callers.reveal', operator: 'Sam' }));
});

test('A practice opens with those who sign in there, and the way back is one step', async ({ desk }) => {
  await desk.openFound('pr-1005', /Lakeside Family Medicine/);
  const accounts = desk.record.getByRole('listbox', { name: 'Accounts of Lakeside Family Medicine' });
  await accounts.getByRole('option', { name: /Jonas Eriksen/ }).click();
  await expect(desk.record.getByRole('heading', { name: 'Jonas Eriksen' })).toBeVisible();
  await desk.record.getByRole('button', { name: 'Back to the previous record' }).click();
  await expect(desk.record.getByRole('heading', { name: 'Lakeside Family Medicine' })).toBeVisible();
});
