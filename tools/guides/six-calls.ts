import { expect } from '@playwright/test';
import type { Guide } from './guide.ts';
import { askAdministrator, begin, callBack, close, find, reach } from './hands.ts';

/** The six commonest calls, in the order in which one window goes through them. */
export const sixCalls: readonly Guide[] = [
  {
    page: 'reset.md',
    go: async ({ desk, keys, picture }) => {
      await find(desk, keys, 'yusuf tanaka', 'Yusuf Tanaka');
      await picture('reset-1-found');
      await keys.press(reach('r'));
      const dialog = desk.page.getByRole('dialog', { name: 'Send a password reset' });
      await expect(dialog.getByRole('button', { name: /Send/ })).toBeEnabled();
      await picture('reset-2-dialog');
      await keys.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(desk.record).toContainText('accepted by relay');
      await picture('reset-3-sent');
      await close(desk, keys);
    },
  },
  {
    page: 'unlock.md',
    go: async ({ desk, keys, picture }) => {
      await find(desk, keys, 'yusuf celik', 'Yusuf Çelik');
      await begin(desk, keys);
      await callBack(desk, keys);
      await expect(desk.call).toContainText('2 of 3');
      await picture('unlock-1-callback');
      await keys.press(reach('u'));
      await expect(desk.record).toContainText('The account is unlocked');
      await keys.press(reach('x'));
      await expect(desk.call.getByRole('button', { name: 'Close case' })).toBeFocused();
      await picture('unlock-2-close');
      await keys.press('Enter');
      await expect(desk.call).toContainText('No call is open');
    },
  },
  {
    page: 'forgot-user-name.md',
    go: async ({ desk, keys, picture }) => {
      await find(desk, keys, 'pr-1002', 'Harbour Animal Clinic');
      await keys.press(reach('f'));
      const dialog = desk.page.getByRole('dialog', { name: 'Forgot User Name?' });
      await expect(dialog.getByLabel('Clinic Email *')).toBeFocused();
      await keys.type('office@harbour-animals.example');
      await picture('forgot-user-name-1-form');
      await keys.press('Enter');
      await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
      await expect(dialog).toContainText('accepted by relay');
      await picture('forgot-user-name-2-sent');
      await keys.press('Enter');
      await close(desk, keys);
    },
  },
  {
    page: 'email-in-use.md',
    go: async ({ desk, keys, picture }) => {
      await find(desk, keys, 'mary lee angstrom', 'Mary Lee');
      await begin(desk, keys);
      const address = desk.record.getByRole('region', { name: 'The address' });
      await expect(address.getByRole('listitem').first()).toBeVisible();
      await picture('email-in-use-1-conflict');
      await callBack(desk, keys);
      await askAdministrator(desk, keys, 's');
      await keys.press(reach('e'));
      const dialog = desk.page.getByRole('dialog', { name: /Claim an address|Change the login email/ });
      await expect(dialog.getByLabel(/ogin email$/)).toBeFocused();
      await keys.type('mary.lee@angstrom-son.example');
      await picture('email-in-use-2-another-address');
      await keys.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(desk.record).toContainText('The address is claimed');
      await expect(desk.record.getByText('accepted by relay')).toHaveCount(2);
      await picture('email-in-use-3-claimed');
      await close(desk, keys);
    },
  },
  {
    page: 'change-email.md',
    go: async ({ desk, keys, picture }) => {
      await find(desk, keys, 'yusuf tanaka', 'Yusuf Tanaka');
      await begin(desk, keys);
      await callBack(desk, keys);
      await askAdministrator(desk, keys, '');
      await keys.press(reach('e'));
      const dialog = desk.page.getByRole('dialog', { name: 'Change the login email' });
      await expect(dialog.getByLabel('New login email')).toBeFocused();
      await keys.type('yusuf@lakeside.example');
      await picture('change-email-1-dialog');
      await keys.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(desk.record).toContainText('The change has started; both addresses are told');
      await expect(desk.record.getByText('accepted by relay')).toHaveCount(2);
      await picture('change-email-2-started');
      await close(desk, keys);
    },
  },
  {
    page: 'hold-and-resume.md',
    go: async ({ desk, keys, picture }) => {
      await find(desk, keys, 'victor haddad', 'Victor Haddad');
      await begin(desk, keys);
      await keys.press(reach('h'));
      await expect(desk.call).toContainText('All calls are on hold');
      await find(desk, keys, 'julia eriksen', 'Julia Eriksen');
      await begin(desk, keys);
      await picture('hold-and-resume-1-held');
      await close(desk, keys);
      await keys.press(reach('g'));
      await expect(desk.call.getByRole('heading', { name: 'Victor Haddad' })).toBeVisible();
      await picture('hold-and-resume-2-resumed');
      await close(desk, keys);
    },
  },
];
