import { expect, test } from '../support/window.ts';
import { openRecord } from '../support/window-calls.ts';

test('The sentence after an action follows its mail: held while mail is off, on its way once the relay has it', async ({
  desk,
  home,
}) => {
  const { page, record, call } = desk;
  await home.run('settings', 'set', 'mail.mode', '"off"');
  await expect(desk.status).toContainText('Mail off');
  await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await record.getByRole('button', { name: 'Send reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send reset' }).click();

  await expect(record).toContainText('A link to create a new password is held and not sent yet');
  await expect(record).toContainText('Sending is switched off in the settings. It is sent automatically');
  await expect(record).not.toContainText('on its way');
  await expect(call).toContainText('The mail of this case is not sent yet.');
  await call.getByRole('button', { name: /^Close case/ }).click();
  await expect(call.getByRole('button', { name: /Resolution/ })).not.toContainText('Mail sent');

  await home.run('settings', 'set', 'mail.mode', '"sandbox"');
  await expect(record).toContainText('A link to create a new password is on its way');
  await expect(call).not.toContainText('The mail of this case is not sent yet.');
  await expect(call.getByRole('button', { name: /Resolution/ })).toContainText('Mail sent');
});
