import type { Locator } from '@playwright/test';
import type { DeskWindow } from './window.ts';

/** Opens the settings at a section and gives it. */
export async function openSection(desk: DeskWindow, title: string): Promise<Locator> {
  await desk.goTo('Settings');
  await desk.page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('button', { name: title, exact: true })
    .click();
  return desk.page.getByRole('region', { name: title, exact: true });
}

/** What is on the system's clipboard. */
export const clipboard = (desk: DeskWindow): Promise<string> =>
  desk.app.evaluate(({ clipboard: system }) => system.readText());
