import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '../window.ts';
import { inTurn, opens, type Place, tab } from './place.ts';

const first = ({ page }: Parameters<Place['go']>[0]): Promise<void> =>
  page.getByRole('main').getByRole('option').first().click();

/** The cases, and what is done with them. */
export const casePlaces: readonly Place[] = [
  { name: 'cases', shows: ['cases/cases-screen.tsx'], go: (desk) => desk.goTo('Cases') },
  {
    name: 'case',
    shows: ['cases/case-detail.tsx'],
    go: inTurn(first, async ({ page }) => page.getByRole('main').getByRole('article').waitFor()),
  },
  { name: 'new case', shows: ['cases/new-case-dialog.tsx'], go: opens('main', 'New case') },
  { name: 'export of cases', shows: ['cases/export-dialog.tsx'], go: opens('main', 'Export') },
  {
    name: 'correcting a case',
    shows: ['cases/correct-case-dialog.tsx'],
    go: opens('main', 'Correct the case'),
  },
  {
    name: 'when to call back',
    shows: ['cases/waiting-menu.tsx'],
    go: inTurn(
      ({ page }) => page.getByRole('main').getByRole('button', { name: 'Wait', exact: true }).click(),
      async ({ page }) => {
        await page.getByRole('menuitem', { name: 'Another time …' }).click();
        await page.getByRole('dialog', { name: 'When to call back' }).waitFor();
      },
    ),
  },
  {
    name: 'answer by email',
    shows: ['cases/answer-dialog.tsx'],
    go: opens('main', 'Answer by email'),
  },
  { name: 'closing a case', shows: ['cases/case-actions.tsx'], go: opens('main', 'Close case') },
  {
    name: 'merging a case',
    shows: ['cases/merge-dialog.tsx'],
    // The first one is that of the open call, which goes on.
    go: inTurn(
      ({ page }) => page.getByRole('main').getByRole('option').last().click(),
      opens('main', 'Merge with …'),
    ),
  },
  {
    name: 'cases, more filters',
    go: ({ page }) => page.getByRole('main').getByRole('button', { name: 'More filters' }).click(),
  },
  {
    name: 'tag of several cases',
    shows: ['cases/bulk-dialogs.tsx'],
    go: inTurn(
      async ({ page }) => {
        await page.getByRole('listbox', { name: 'Cases' }).focus();
        await page.keyboard.press('ControlOrMeta+a');
      },
      opens('main', 'Tag …'),
    ),
  },
  { name: 'closing several cases', go: opens('main', 'Close …') },
  {
    name: 'saving a view of cases',
    shows: ['cases/view-dialogs.tsx'],
    go: async ({ page }) => {
      const main = page.getByRole('main');
      await main.getByLabel('Tag', { exact: true }).fill('upgrade');
      await main.getByRole('button', { name: 'Saved views' }).click();
      await page.getByRole('menuitem', { name: 'Save as a view …' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** The other screens beside the desk. */
export const otherPlaces: readonly Place[] = [
  { name: 'outbox', shows: ['outbox/outbox-screen.tsx'], go: (desk) => desk.goTo('Outbox') },
  { name: 'message', shows: ['outbox/message-detail.tsx'], go: first },
  { name: 'retrying all', shows: ['outbox/change-questions.tsx'], go: opens('main', /^Retry all/) },
  {
    name: 'outbox, what needs a person',
    shows: ['outbox/attention-list.tsx'],
    go: async ({ page }) => {
      await page.getByRole('button', { name: /^Need you/ }).click();
      await page.getByRole('list', { name: 'What they need' }).waitFor();
    },
  },
  {
    name: 'another address for a message',
    go: async ({ page }) => {
      await page.getByRole('button', { name: /^Need you/ }).click();
      await page.getByRole('button', { name: 'Correct the address' }).click();
      await page.getByLabel('Corrected address').first().waitFor();
    },
  },
  {
    name: 'putting messages away',
    shows: ['outbox/put-away-dialog.tsx'],
    go: async ({ page }) => {
      await page.getByRole('button', { name: /^Need you/ }).click();
      await page
        .getByRole('list', { name: 'What they need' })
        .getByRole('button', { name: /^Put away/ })
        .first()
        .click();
      await page.getByRole('dialog', { name: /^Put away/ }).waitFor();
    },
  },
  { name: 'sandbox mail', shows: ['outbox/sandbox-tab.tsx'], go: inTurn(tab(/^Sandbox/), first) },
  {
    name: 'templates',
    shows: ['templates/template-view.tsx', 'templates/preview.tsx'],
    go: inTurn(tab(/^Templates/), first),
  },
  { name: 'templates, as a phone', go: tab(/^Phone/) },
  { name: 'templates, as text', go: tab(/^Plain text/) },
  {
    name: 'import',
    shows: ['directory/directory-screen.tsx'],
    go: inTurn((desk) => desk.goTo('Directory'), tab(/^Import/)),
  },
  {
    name: 'import, a file that was looked at',
    go: async (desk) => {
      const file = join(mkdtempSync(join(tmpdir(), 'login-desk-places-')), 'clinics.csv');
      writeFileSync(file, 'Client No;Clinic;Mail\nPR-91;Harbor Dental;front@harbor.example\n');
      await desk.answerFileDialog(file);
      await desk.page.getByRole('button', { name: 'Choose a file' }).click();
      await desk.page.getByRole('table', { name: 'The first rows of the file' }).waitFor();
    },
  },
  {
    name: 'undoing an import',
    shows: ['directory/last-import.tsx'],
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Undo this import' }).click();
      await page.getByRole('alertdialog').getByText('taken out').waitFor();
    },
  },
  { name: 'contested addresses', go: tab(/^Contested/) },
  { name: 'differences', go: tab(/^Differences/) },
  { name: 'readiness', shows: ['readiness/readiness-screen.tsx'], go: tab(/^Readiness/) },
  { name: 'export of readiness', shows: ['readiness/export-dialog.tsx'], go: opens('main', 'Export') },
  { name: 'letters', shows: ['readiness/mail-dialog.tsx'], go: opens('main', 'Letters') },
  {
    name: 'letters, to be looked at',
    shows: ['readiness/mail-result.tsx'],
    go: inTurn(opens('main', 'Letters'), async ({ page }) => {
      await page.getByRole('dialog').getByRole('button', { name: 'View the letters' }).click();
      await expect(page.getByRole('dialog').getByRole('tab', { name: 'To a person' })).toBeVisible();
    }),
  },
  { name: 'reports', shows: ['reports/reports-screen.tsx'], go: (desk) => desk.goTo('Reports') },
  {
    name: 'reports, as a table',
    go: ({ page }) => page.getByRole('main').getByText('Table', { exact: true }).click(),
  },
  { name: 'reports, cases', go: tab(/^Cases/) },
  { name: 'links', shows: ['links/links-screen.tsx'], go: (desk) => desk.goTo('Links') },
  { name: 'link', go: first },
  { name: 'cancelling a link', shows: ['links/cancel-link.tsx'], go: opens('main', 'Cancel link') },
  { name: 'audit', shows: ['audit/audit-screen.tsx'], go: (desk) => desk.goTo('Audit') },
  { name: 'entry of the audit log', go: first },
  { name: 'export of the audit log', shows: ['audit/export-dialog.tsx'], go: opens('main', 'Export') },
  { name: 'shortcuts', shows: ['./app/shortcuts-dialog.tsx'], go: opens('status', /^Shortcuts/) },
  { name: 'menu of the operator', shows: ['./app/operator-menu.tsx'], go: opens('status', /^Operator/) },
  {
    name: 'own password',
    shows: ['sign-in/own-password-dialog.tsx'],
    go: inTurn(opens('status', /^Operator/), async ({ page }) => {
      await page.getByRole('menuitem', { name: /your password/ }).click();
      await page.getByRole('dialog').waitFor();
    }),
  },
];
