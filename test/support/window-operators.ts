import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import type { NewOperator } from '../../preload/contract/operators.ts';
import { type DeskWindow, expect } from './window.ts';

/** Passwords that the desk takes. */
export const passwords = {
  sam: 'seven lanterns by the pond',
  kim: 'a gravel path to Tuesday',
  wrong: 'three lanterns by the lake',
} as const;

/** Adds an operator as who is signed in, by the window's own door: for tests that are about something else. */
export async function addOperator(desk: DeskWindow, operator: NewOperator): Promise<void> {
  const answer = await desk.page.evaluate(
    (given) => (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk.shell.addOperator(given),
    operator,
  );
  expect(answer).toMatchObject({ ok: true });
}

/** Gives who is signed in by the computer's user a password of their own. */
export async function choosePassword(desk: DeskWindow, password: string): Promise<void> {
  const answer = await desk.page.evaluate(
    (next) =>
      (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk.shell.setOwnPassword({
        current: null,
        next,
      }),
    password,
  );
  expect(answer).toMatchObject({ ok: true });
}

/** Sets a setting as who is signed in. */
export async function set(desk: DeskWindow, key: string, value: unknown): Promise<void> {
  const answer = await desk.page.evaluate(
    (given) =>
      (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk.act['settings.set'](given as never),
    { key, value },
  );
  expect(answer).toMatchObject({ ok: true });
}

/** The screen that lies over a locked window. */
export const lockOf = ({ page }: DeskWindow) => page.getByRole('dialog', { name: /^(Locked|Sign in)$/ });

/** Locks by the keyboard. */
export async function lock(desk: DeskWindow): Promise<void> {
  await desk.page.keyboard.press('ControlOrMeta+l');
  await expect(lockOf(desk)).toBeVisible();
}

/** Unlocks with the password of who locked it. */
export async function unlock(desk: DeskWindow, name: string, password: string): Promise<void> {
  await lockOf(desk).getByLabel(`Password of ${name}`, { exact: true }).fill(password);
  await desk.page.keyboard.press('Enter');
  await expect(lockOf(desk)).toBeHidden();
}

/** Signs in on the screen for it, or on the lock after someone else. */
export async function signIn(desk: DeskWindow, name: string, password: string): Promise<void> {
  const { page } = desk;
  const another = page.getByRole('button', { name: 'Sign in as someone else' });
  const nameBox = page.getByLabel('Name', { exact: true }).filter({ visible: true });
  await another.or(nameBox).first().waitFor();
  if (await another.isVisible()) await another.click();
  await nameBox.fill(name);
  await page.getByLabel('Password', { exact: true }).filter({ visible: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(desk.status).toContainText(`Operator: ${name}`);
}

/** Signs out by the menu of one's own name. */
export async function signOut(desk: DeskWindow): Promise<void> {
  await desk.status.getByRole('button', { name: /^Operator: / }).click();
  await desk.page.getByRole('menuitem', { name: /^Sign out/ }).click();
  await expect(desk.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

/** Lets time pass for the program without waiting for it: its own count of idle time goes forward by so many minutes. */
export const passMinutes = (desk: DeskWindow, minutes: number): Promise<void> =>
  desk.app.evaluate((_electron, more) => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + more * 60_000;
  }, minutes);

/** Says what the system says when the computer goes to sleep. */
export const fallAsleep = (desk: DeskWindow): Promise<void> =>
  desk.app.evaluate(({ powerMonitor }) => {
    (powerMonitor as unknown as { emit: (event: string) => void }).emit('suspend');
  });

/** All words in sight, and all that a screen reader would find. */
export const inSight = ({ page }: DeskWindow): Promise<string> =>
  page.evaluate(() => {
    const seen: string[] = [];
    for (const element of document.querySelectorAll('body *'))
      if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        for (const node of element.childNodes)
          if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
            seen.push(node.textContent.trim());
    return seen.join('\n');
  });

/** On the first run: the computer's user becomes the first lead, without a password. */
export const beginAsSystemUser = ({ page }: Pick<DeskWindow, 'page'>): Promise<void> =>
  page.getByText(/^As this computer’s user, /).click();
