import type { DeskWindow } from '../../../tools/demo/desk-window.ts';
import type { Asked } from '../lookup-queries.ts';
import type { DeskPage } from './desk-page.ts';
import { typeTexts } from './typing.ts';

/** Has the desk mail into its sandbox. */
export const mailIntoSandbox = (desk: DeskWindow): Promise<void> =>
  desk.page.evaluate(async () => {
    const { act } = (window as unknown as DeskPage).loginDesk;
    const set = await act['settings.set']({ key: 'mail.mode', value: 'sandbox' });
    if (!set.ok) throw new Error(set.error.message);
  });

/**
 * One call as an operator takes it: the caller's name is typed, their record is opened, and a case is opened, noted in, answered
 * by a mail and closed.
 */
export async function takeCall(desk: DeskWindow, about: Asked): Promise<void> {
  const { page } = desk;
  const name = `${about.givenName} ${about.familyName}`.trim();
  await typeTexts(desk, [name === '' ? about.practiceName : name]);
  await page.keyboard.press('Enter');
  await page.evaluate(
    async ({ accountId, email, caller }) => {
      const { act, query } = (window as unknown as DeskPage).loginDesk;
      const answered = <Value>(
        answer:
          | { readonly ok: true; readonly value: Value }
          | { readonly ok: false; readonly error: { readonly message: string } },
      ): Value => {
        if (!answer.ok) throw new Error(answer.error.message);
        return answer.value;
      };
      answered(await query.account({ id: accountId }));
      const { number } = answered(
        await act['cases.open']({ channel: 'phone', caller, accountId, reason: 'forgot-user-name' }),
      );
      answered(await act['cases.note']({ number, text: 'Asked for the user name; called back.' }));
      // Not everyone has an address on file, and some were mailed a moment ago: then the caller is told so.
      if (email !== null) await act['logins.user-name-help']({ email }, { case: number });
      answered(await act['cases.close']({ number, resolution: 'mail-sent' }));
      answered(await query.cases({ account: accountId }));
    },
    { accountId: about.accountId, email: about.email, caller: name === '' ? 'Ada' : name },
  );
}
