import { expect, test } from '../support/window.ts';
import { callAbout, openTab, prove } from '../support/window-calls.ts';

interface Shown {
  readonly timeline: readonly { readonly kind: string }[];
}

test('After Unlock the focus is at what came of it, and a tick is taken back where it was made', async ({
  desk,
  home,
}) => {
  const { page, record, call } = desk;
  const part = () => page.evaluate(() => document.activeElement?.closest('[data-part]')?.className ?? 'page');
  await callAbout(desk, 'yusuf celik', 'Yusuf Çelik');
  await prove(desk, 'callback');
  await openTab(desk, 'Sign-in');
  const unlock = record.getByRole('button', { name: 'Unlock', exact: true });
  await expect(unlock).toBeEnabled();
  await unlock.press('Enter');
  await expect(record).toContainText('The account is unlocked');
  // The button is gone; the banner that says what it did has the focus, and so is heard.
  await expect(record.locator('[data-lands]')).toBeFocused();
  expect(await part()).not.toBe('page');

  const callback = call.getByRole('checkbox', { name: /^Callback/ });
  await callback.press('Space');
  await expect(callback).not.toBeChecked();
  await expect(call).toContainText('0 of 3');
  await expect(callback).toBeFocused();
  await callback.press('Space');
  await expect(callback).toBeChecked();
  const [row] = await home.run<{ number: string }[]>('cases', 'list');
  const { timeline } = await home.run<Shown>('cases', 'show', row?.number ?? '');
  expect(timeline.map(({ kind }) => kind).filter((kind) => kind.startsWith('callers.'))).toEqual([
    'callers.record-proof',
    'callers.take-back-proof',
    'callers.record-proof',
  ]);
});

test('On the phone nobody is seen in person, and what an action lacks is said once and can be focused', async ({
  desk,
}) => {
  const { page, record, call } = desk;
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await record.getByRole('button', { name: 'New call' }).click();
  await call.getByRole('button', { name: 'Start the call' }).click();
  await expect(call).toContainText('0 of 3');
  await expect(call.getByRole('checkbox', { name: /Seen in person/ })).toHaveCount(0);

  await openTab(desk, 'Person');
  const summary = record.getByRole('note').filter({ hasText: 'needs proof strength 3' });
  await expect(summary).toHaveCount(1);
  await expect(summary).toContainText('Make administrator');
  const off = record.getByRole('button', { name: /^Make administrator/ });
  await off.focus();
  await expect(off).toBeFocused();
  await expect(off).toHaveAttribute('aria-disabled', 'true');
  await expect(off).toHaveAccessibleDescription(/Needs proof strength 3; this call has 0/);
  // Pressed it says why, and does nothing.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Letters can be switched off in the overview, which scrolls by key; with Alt they stay', async ({
  desk,
}) => {
  const { page, record } = desk;
  const overview = page.getByRole('dialog', { name: 'Shortcuts' });
  await desk.resize({ width: 1280, height: 800 });
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await record.getByRole('heading', { name: 'Yusuf Tanaka' }).click();
  await page.keyboard.press('?');
  await expect(overview).toBeVisible();
  const last = overview.getByText('The caller, somebody else, a new call');
  await expect(last).not.toBeInViewport();
  await page.keyboard.press('End');
  await expect(last).toBeInViewport();
  await page.keyboard.press('Home');
  await overview.getByRole('switch', { name: /Letters alone/ }).press('Space');
  await page.keyboard.press('Escape');
  await expect(overview).toBeHidden();

  const dialog = page.getByRole('dialog', { name: 'Send a password reset' });
  await record.getByRole('button', { name: 'Send reset' }).focus();
  await page.keyboard.press('r');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(record.getByRole('button', { name: 'Send reset' })).toContainText(/Alt\+R|⌘⇧R/);
  await page.keyboard.press(process.platform === 'darwin' ? 'Meta+Shift+r' : 'Alt+r');
  await expect(dialog).toBeVisible();
});
