import { expect } from '../window.ts';
import { choose, openRecord, openTab, prove } from '../window-calls.ts';
import { inTurn, opens, opensUnproven, type Place } from './place.ts';

/** The desk: results, records, addresses, and what is done from there. */
export const deskPlaces: readonly Place[] = [
  { name: 'desk, nothing typed', shows: ['desk/desk-screen.tsx'], go: (desk) => desk.goTo('Desk') },
  {
    name: 'desk, nothing found',
    go: async (desk) => {
      await desk.find('zzqx vwzz');
      await expect(desk.page.getByRole('main')).toContainText('No match');
    },
  },
  {
    name: 'person whose address is in use',
    shows: ['desk/record/account-view.tsx', 'desk/conflict/conflict-panel.tsx'],
    go: (desk) => openRecord(desk, 'mary lee angstrom', 'Mary Lee'),
  },
  { name: 'claim', shows: ['desk/acts/claim-dialogs.tsx'], go: opensUnproven(/Claim/) },
  {
    name: 'phone',
    shows: ['desk/signing-in/phone-dialogs.tsx'],
    go: opensUnproven(/Remove phone/),
  },
  { name: 'person, Person', go: (desk) => openTab(desk, 'Person') },
  {
    name: 'name of a person',
    shows: ['desk/person/name-dialog.tsx'],
    go: opensUnproven(/Correct/),
  },
  {
    name: 'administrator',
    shows: ['desk/person/person-dialogs.tsx'],
    go: opensUnproven(/Make admin/),
  },
  { name: 'person, Upgrade', shows: ['desk/record/upgrade-tab.tsx'], go: (desk) => openTab(desk, 'Upgrade') },
  { name: 'upgrade', go: opensUnproven(/Try the upgrade/) },
  { name: 'person, Same person', go: (desk) => openTab(desk, /^Same person/) },
  { name: 'person, Addresses', go: (desk) => openTab(desk, 'Addresses') },
  { name: 'articles', shows: ['knowledge/knowledge-dialog.tsx'], go: opens('record', 'All articles') },
  { name: 'person with a login email', go: (desk) => openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka') },
  { name: 'change of the login email', go: opensUnproven(/Change it/) },
  { name: 'reset', shows: ['desk/help/send-reset-dialog.tsx'], go: opens('record', 'Send reset') },
  {
    name: 'two accounts of one person',
    go: async (desk) => {
      await openRecord(desk, 'iibanez2', 'Ines Ibanez');
      await expect(desk.record.getByRole('region', { name: 'The address' })).toBeVisible();
    },
  },
  {
    name: 'merge',
    shows: ['desk/acts/consolidate-dialog.tsx'],
    go: opensUnproven(/See what would change/),
  },
  {
    name: 'mail that a way would send',
    shows: ['desk/conflict/planned-mail-dialog.tsx'],
    go: async (desk) => {
      await desk.record.getByText('What it does and sends').first().click();
      await opens('record', /^See the mail/)(desk);
    },
  },
  {
    name: 'practice',
    shows: ['desk/record/practice-view.tsx'],
    go: (desk) => openRecord(desk, 'pr-1001', 'Ångström & Søn Vet'),
  },
  {
    name: 'forgot user name',
    shows: ['desk/help/user-name-help-dialog.tsx', 'desk/help/help-dialog.tsx'],
    go: opens('record', 'Forgot User Name?'),
  },
  {
    name: 'attention',
    shows: ['desk/help/attention-dialog.tsx'],
    go: inTurn(opens('record', 'Forgot User Name?'), async ({ page }) => {
      await page.getByLabel('Clinic Email *').fill('nobody@mail.example');
      await page.keyboard.press('Enter');
      await page.getByRole('alertdialog').waitFor();
    }),
  },
  {
    name: 'email us',
    shows: ['desk/help/email-us-dialog.tsx'],
    go: inTurn(opens('record', 'Password Help?'), async ({ page }) => {
      await page.getByLabel('User Name *').fill('nobody-at-all');
      await page.getByLabel('Requested By *').fill('Ada');
      await page.keyboard.press('Enter');
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: /email us/i })
        .click();
      await page
        .getByLabel(/Message|From/)
        .first()
        .waitFor();
    }),
  },
  {
    name: 'password help',
    shows: ['desk/help/password-help-dialog.tsx'],
    go: opens('record', 'Password Help?'),
  },
  ...['Cases', 'Messages', 'In use elsewhere', 'Differences'].map((name) => ({
    name: `practice, ${name}`,
    go: (desk: Parameters<Place['go']>[0]) => openTab(desk, new RegExp(`^${name}`)),
  })),
  { name: 'practice, People and code', go: (desk) => openTab(desk, 'People and code') },
  {
    name: 'invitation',
    shows: ['desk/practice/invite-dialog.tsx'],
    go: opensUnproven(/Invite/),
  },
  {
    name: 'access code',
    shows: ['desk/practice/access-code-panel.tsx'],
    go: opensUnproven(/Show/),
  },
  {
    name: 'closing a practice',
    shows: ['desk/practice/state-panel.tsx'],
    go: opensUnproven(/Close/),
  },
  { name: 'practice, Details', go: (desk) => openTab(desk, 'Details') },
  {
    name: 'correction',
    shows: ['desk/practice/correct-dialog.tsx'],
    go: opensUnproven(/Correct: cli/),
  },
  {
    name: 'an address',
    shows: ['desk/record/email-view.tsx'],
    go: async (desk) => {
      await desk.find('mary.lee@example.org');
      await desk.results.and(desk.page.locator('[aria-busy="false"]')).getByRole('option').first().click();
      await desk.record.waitFor();
    },
  },
];

/** The call, and what it changes on the desk. */
export const callPlaces: readonly Place[] = [
  {
    name: 'new call',
    shows: ['call/new-call-form.tsx', 'call/call-panel.tsx'],
    go: async (desk) => {
      await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
      await desk.record.getByRole('button', { name: 'New call' }).click();
      await desk.call.getByLabel('Caller').waitFor();
    },
  },
  {
    name: 'open call',
    shows: ['call/open-call.tsx'],
    go: async (desk) => {
      await desk.call.getByRole('button', { name: 'Start the call' }).click();
      await expect(desk.call).toContainText(/Case \w{4}-\w{4}/);
    },
  },
  {
    name: 'open call, a check that needs words',
    go: (desk) => desk.call.getByRole('button', { name: 'Confirmed …' }).first().click(),
  },
  {
    name: 'open call, proven, with a reason',
    go: async (desk) => {
      await prove(desk, 'callback');
      await choose(desk.call, 'Reason', 'Forgot password');
    },
  },
  {
    name: 'what a reset brought',
    go: async (desk) => {
      await opens('record', 'Send reset')(desk);
      await desk.page.getByRole('dialog').getByRole('button', { name: 'Send reset' }).click();
      await expect(desk.record).toContainText('accepted by relay');
    },
  },
  {
    name: 'whose call it is',
    shows: ['./shared/acts/which-call-dialog.tsx'],
    go: async (desk) => {
      await openRecord(desk, 'bjorn eriksen', 'Björn Eriksen');
      await opens('record', 'Send reset')(desk);
      await desk.page.getByRole('dialog').getByRole('button', { name: 'Send reset' }).click();
      await desk.page.getByRole('alertdialog', { name: 'Which call is this for?' }).waitFor();
    },
  },
  ...['Cases', 'Messages', 'Links', 'Colleagues', 'Differences'].map((name) => ({
    name: `person, ${name}`,
    go: (desk: Parameters<Place['go']>[0]) => openTab(desk, name),
  })),
];
