import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import { answersDrawn, holdBack } from '../support/held-answers.ts';
import { expect, test } from '../support/window.ts';

test('The list of cases is there before its count, and an answer that comes late replaces nothing', async ({
  desk,
}) => {
  // More than a page, so that they have to be counted.
  await desk.page.evaluate(async () => {
    const { act } = (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk;
    for (let at = 0; at < 120; at += 1)
      await act['cases.open']({ channel: 'phone', caller: `${at % 2 === 0 ? 'Mary' : 'Tomas'} ${at}` });
  });
  const count = await holdBack(desk, 'query:caseCount');
  await desk.goTo('Cases');
  const list = desk.page.getByRole('listbox', { name: 'Cases' });
  const found = desk.page.getByRole('status').filter({ hasText: /cases/i });
  await expect(list.getByRole('option', { name: /Tomas 119/ })).toBeVisible();
  await expect(found).toHaveText('Cases');
  await count.release();
  await expect(found).toHaveText('120 cases');

  const late = await holdBack(desk, 'query:cases', 'tom');
  const search = desk.page.getByRole('searchbox', { name: 'Search cases' });
  await search.pressSequentially('tomas');
  await expect.poll(late.waiting).toBeGreaterThan(0);
  await search.fill('mary');
  await late.release();
  await expect(list.getByRole('option', { name: /Mary 118/ })).toBeVisible();
  await expect(found).toHaveText('60 cases');
  await answersDrawn(desk);
  await expect(list.getByRole('option', { name: /Tomas/ })).toHaveCount(0);
  await search.fill('zzyzx corner');
  await expect(desk.page.getByText('No case matches')).toBeVisible();
});
