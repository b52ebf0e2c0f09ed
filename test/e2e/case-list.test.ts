import { type DeskWindow, expect, test } from '../support/window.ts';

/** Has the main process take this long for a question about cases whose text begins so, in milliseconds. */
const slowDown = (desk: DeskWindow, name: 'cases' | 'caseCount', beginning: string, millis: number) =>
  desk.app.evaluate(
    ({ ipcMain }, { channel, beginning, millis }) => {
      type Handler = (event: unknown, input: { readonly text?: string }) => Promise<unknown>;
      const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> })
        ._invokeHandlers;
      const answer = handlers.get(channel);
      if (!answer) throw new Error(`nothing serves ${channel}`);
      handlers.set(channel, async (event, input) => {
        const value = await answer(event, input);
        if ((input.text ?? '').startsWith(beginning))
          await new Promise((resolve) => setTimeout(resolve, millis));
        return value;
      });
    },
    { channel: `query:${name}`, beginning, millis },
  );

test('The list of cases is there before its count, and an answer that comes late replaces nothing', async ({
  desk,
}) => {
  // More than a page, so that they have to be counted.
  await desk.page.evaluate(async () => {
    type Open = (input: { readonly channel: 'phone'; readonly caller: string }) => Promise<unknown>;
    const { act } = (window as unknown as { loginDesk: { act: Record<'cases.open', Open> } }).loginDesk;
    for (let at = 0; at < 120; at += 1)
      await act['cases.open']({ channel: 'phone', caller: `${at % 2 === 0 ? 'Mary' : 'Tomas'} ${at}` });
  });
  await slowDown(desk, 'caseCount', '', 2500);
  await desk.goTo('Cases');
  const list = desk.page.getByRole('listbox', { name: 'Cases' });
  const found = desk.page.getByRole('status').filter({ hasText: /cases/i });
  await expect(list.getByRole('option', { name: /Tomas 119/ })).toBeVisible();
  await expect(found).toHaveText('Cases');
  await expect(found).toHaveText('120 cases', { timeout: 10_000 });

  await slowDown(desk, 'cases', 'tom', 1500);
  const search = desk.page.getByRole('searchbox', { name: 'Search cases' });
  await search.pressSequentially('tomas');
  await search.fill('mary');
  await expect(list.getByRole('option', { name: /Mary 118/ })).toBeVisible({ timeout: 10_000 });
  await expect(found).toHaveText('60 cases');
  await desk.page.waitForTimeout(2000);
  await expect(list.getByRole('option', { name: /Tomas/ })).toHaveCount(0);
  await search.fill('zzyzx corner');
  await expect(desk.page.getByText('No case matches')).toBeVisible();
});
