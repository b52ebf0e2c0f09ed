import { type DeskWindow, expect, test } from '../support/window.ts';

/** One person of the sample for each situation that a caller can bring, and who holds the address. */
const conflicts = [
  {
    who: 'Mary Lee',
    typed: 'mary lee angstrom',
    title: 'In use: the same person’s account in another practice',
    holder: 'Harbour Animal Clinic',
    way: 'A second address for this practice',
    sameAs: 'the same name, the same verification phone',
  },
  {
    who: 'Ines Ibanez',
    typed: 'iibanez2',
    title: 'In use: the same person’s other account in this practice',
    holder: 'Clínica San José',
    way: 'Merge the two accounts',
    sameAs: 'the same name',
  },
  {
    who: 'Paulo Ramírez',
    typed: 'paulo ramirez',
    title: 'In use: somebody else in the same practice has it',
    holder: 'Hanna Weiß',
    way: 'An address of their own for each',
  },
  {
    who: 'Julia Eriksen',
    typed: 'julia eriksen',
    title: 'In use: somebody in another practice has it',
    holder: 'Jonas Eriksen',
    way: 'Another address',
  },
  {
    who: 'Quinn Zapata',
    typed: 'quinn zapata',
    title: 'Claimed but not verified',
    holder: 'Quinn Underwood',
    way: 'Send the verification again',
  },
  {
    who: 'Olga Kovač',
    typed: 'olga kovac',
    title: 'In use: by an account or practice that is closed',
    holder: 'Olga Kowalczyk',
    way: 'Release the claim',
  },
  {
    who: 'Victor Haddad',
    typed: 'victor haddad night',
    title: 'In use: by an account or practice that is closed',
    holder: 'Old Mill Practice',
    way: 'Release the claim',
  },
] as const;

const addressOf = (desk: DeskWindow) => desk.record.getByRole('region', { name: 'The address' });

test('Each conflict says what it is, who holds the address, what to tell and the ways out', async ({
  desk,
}) => {
  for (const { who, typed, title, holder, way, ...more } of conflicts) {
    await desk.openFound(typed, new RegExp(`${who} in use elsewhere`));
    await expect(desk.record.getByRole('heading', { name: who })).toBeVisible();
    const address = addressOf(desk);
    await expect(address, who).toContainText(title);
    await expect(address, who).toContainText(holder);
    await expect(address.getByRole('listitem').first(), who).toBeVisible();
    await expect(address.getByRole('list').last(), who).toContainText(way);
    if ('sameAs' in more) await expect(address, who).toContainText(more.sameAs);
    // What is said to a stranger never names who holds it.
    const tell = address.getByRole('blockquote');
    await expect(tell, who).toContainText('That address is in use.');
    for (const secret of [holder, ...holder.split(' ')]) await expect(tell, who).not.toContainText(secret);
  }
});

test('What to tell the caller stands in the call too', async ({ desk }) => {
  await desk.openFound('julia eriksen', /Julia Eriksen/);
  await desk.record.getByRole('button', { name: 'New call' }).click();
  await desk.call.getByRole('button', { name: 'Start the call' }).click();
  const tell = desk.call.getByRole('region', { name: 'Tell the caller' });
  await expect(tell).toContainText('That address is in use. Please choose another one for this login.');
  await expect(desk.call).not.toContainText('Jonas');
});

test('Any address can be asked for: free, mistyped, one’s own', async ({ desk }) => {
  const { page } = desk;
  await desk.openFound('nobody.yet@mail.example', /Is this address free\? nobody.yet@/);
  await expect(addressOf(desk)).toContainText('Free: no one holds this address');
  await desk.openFound('somebody@gmial.com', /Is this address free\? somebody@/);
  await expect(addressOf(desk)).toContainText('gmail.com');

  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await page.getByRole('tab', { name: 'Addresses' }).click();
  await page.getByLabel('Another address').fill('Yusuf.Tanaka@LAKESIDE.example');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(addressOf(desk)).toContainText('It is their own, and verified');
  await addressOf(desk).getByRole('button', { name: 'Send reset' }).click();
  await expect(page.getByRole('dialog', { name: 'Send a password reset' })).toContainText('Yusuf Tanaka');
});

test('The list of conflicts leads to each of them', async ({ desk }) => {
  await desk.goTo('Directory');
  await desk.page.getByRole('tab', { name: /Contested addresses/ }).click();
  const list = desk.page.getByRole('listbox', { name: 'Contested addresses' });
  await expect(list.getByRole('option')).toHaveCount(conflicts.length);
  await list.getByRole('option', { name: /Paulo Ramírez/ }).click();
  await expect(addressOf(desk)).toContainText('somebody else in the same practice has it');
});
