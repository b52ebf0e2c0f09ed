import { openSection } from '../settings.ts';
import type { DeskWindow } from '../window.ts';
import { inTurn, opens, type Place } from './place.ts';

const section = (name: string) => async (desk: DeskWindow) => {
  await openSection(desk, name);
};

const ofOperator = (item: RegExp) =>
  inTurn(opens('main', 'Change Sam'), async ({ page }) => {
    await page.getByRole('menuitem', { name: item }).click();
    await page.locator('[role=dialog], [role=alertdialog]').first().waitFor();
  });

/** The settings, section by section. */
export const settingsPlaces: readonly Place[] = [
  { name: 'settings, mail', shows: ['settings/settings-screen.tsx'], go: section('Mail') },
  { name: 'settings, mail server', go: section('Mail server') },
  { name: 'settings, bounces', go: section('Bounces and answers') },
  { name: 'settings, signing', go: section('Signing mail (DKIM)') },
  { name: 'settings, portal', go: section('Portal and resets') },
  { name: 'settings, codes', go: section('Security codes') },
  { name: 'settings, desk', go: section('Desk') },
  { name: 'settings, look and keys', go: section('Look and keys') },
  { name: 'settings, macros', go: section('Macros') },
  { name: 'new macro', shows: ['settings/macros-section.tsx'], go: opens('main', 'Add a macro') },
  { name: 'settings, goals', go: section('Response goals') },
  { name: 'settings, operators', go: section('Operators and sign-in') },
  {
    name: 'new operator',
    shows: ['settings/operators/add-operator-dialog.tsx'],
    go: opens('main', 'Add an operator'),
  },
  {
    name: 'operator',
    shows: ['settings/operators/change-operator-dialog.tsx'],
    go: ofOperator(/^Name and role/),
  },
  {
    name: 'password of an operator',
    shows: ['settings/operators/set-password-dialog.tsx'],
    go: ofOperator(/password/),
  },
  { name: 'key file', shows: ['settings/operators/key-file-dialog.tsx'], go: ofOperator(/key file/) },
  {
    name: 'end of an operator',
    shows: ['settings/operators/operator-active-dialog.tsx'],
    go: ofOperator(/^Deactivate/),
  },
  { name: 'settings, team', go: section('Team') },
  { name: 'new team', shows: ['team/create-dialog.tsx'], go: opens('main', 'Create a team…') },
  { name: 'joining a team', shows: ['team/join-dialog.tsx'], go: opens('main', 'Join a team…') },
  { name: 'settings, key', shows: ['settings/key-section.tsx'], go: section('Key') },
  { name: 'recovery key', go: opens('main', 'Show the recovery key') },
  { name: 'change of the key', shows: ['keys/change-key-dialog.tsx'], go: opens('main', 'Change the key') },
  { name: 'settings, backups', go: section('Backups') },
  {
    name: 'restoring a backup',
    shows: ['backups/restore-dialog.tsx'],
    go: async (desk) => {
      const backups = desk.page.getByRole('region', { name: 'Backups', exact: true });
      await backups.getByRole('button', { name: 'Back up now' }).click();
      await backups.getByRole('button', { name: /^Restore the backup of/ }).click();
      await desk.page.getByRole('dialog', { name: 'Restore a backup' }).waitFor();
    },
  },
  {
    name: 'settings, scheduled export',
    go: inTurn(section('Scheduled export'), ({ page }) =>
      page.getByRole('button', { name: 'Schedule an export' }).click(),
    ),
  },
  { name: 'settings, audit log', go: section('Audit log') },
  { name: 'settings, updates', go: section('Updates') },
  { name: 'settings, about', go: section('This program') },
  { name: 'about', shows: ['program/about-dialog.tsx'], go: opens('main', 'About Login Desk') },
  {
    name: 'diagnostics',
    shows: ['program/diagnostics-dialog.tsx'],
    go: opens('main', 'Diagnostics …'),
  },
];
