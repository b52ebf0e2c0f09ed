import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { answersDrawn, holdBack } from '../support/held-answers.ts';
import { clipboard, openSection } from '../support/settings.ts';
import { expect, type TestHome, test } from '../support/window.ts';

/** Changes the store as someone with its key and a tool of their own would. */
function byHand(home: TestHome, statement: string, ...values: readonly string[]): void {
  const database = openKeyed({
    path: join(home.data, 'login-desk.db'),
    key: Buffer.from(readFileSync(home.keyFile, 'utf8').trim(), 'hex'),
  });
  try {
    expect(database.prepare(statement).run(...values).changes).toBe(1);
  } finally {
    database.close();
  }
}

test('The settings say who signs the audit log, and take its heads to a folder and an address outside', async ({
  desk,
  home,
}) => {
  const { publicKey, fingerprint } = await home.run<{ publicKey: string; fingerprint: string }>(
    'audit',
    'public-key',
  );
  const section = await openSection(desk, 'Audit log');
  await expect(section).toContainText(fingerprint);
  await section.getByRole('button', { name: 'Copy the public key' }).click();
  await expect.poll(() => clipboard(desk)).toBe(publicKey);

  const gone = home.at('no drive');
  await desk.answerFileDialog(gone);
  await section.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(section).toContainText(`There is no folder ${gone}`);
  const outside = home.at('outside');
  mkdirSync(outside);
  await desk.answerFileDialog(outside);
  await section.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(section).toContainText(outside);
  await expect(section).not.toContainText('There is no folder');
  await expect.poll(() => readdirSync(outside)).toEqual([expect.stringMatching(/^login-desk-heads-/)]);
  const [file = ''] = readdirSync(outside);
  // The file is there before its first line.
  await expect.poll(() => readFileSync(join(outside, file), 'utf8')).toContain(publicKey);

  const address = section.getByRole('textbox', { name: 'Mail address for heads' });
  await address.fill('nobody');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await address.fill('audit@clinic.example');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section.getByText('Saved')).toBeVisible();
  const years = section.getByRole('textbox', { name: 'Years to keep entries' });
  await years.fill('21');
  await expect(years).toHaveAttribute('aria-invalid', 'true');
  await expect(section.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await years.fill('8');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => home.run('settings', 'get', 'audit.retentionYears')).toBe(8);
  // Fewer years remove entries for ever, so it asks.
  await years.fill('7');
  await section.getByRole('button', { name: 'Save' }).click();
  const asked = desk.page.getByRole('alertdialog', { name: 'Keep entries for less time?' });
  await asked.getByRole('button', { name: 'Cancel' }).click();
  expect(await home.run('settings', 'get', 'audit.retentionYears')).toBe(8);
  await section.getByRole('button', { name: 'Save' }).click();
  await asked.getByRole('button', { name: 'Keep them for less time' }).click();
  await expect.poll(() => home.run('settings', 'get', 'audit.retentionYears')).toBe(7);
  expect(await home.run('settings', 'get', 'audit.outside')).toEqual({
    folder: outside,
    address: 'audit@clinic.example',
  });

  await section.getByRole('button', { name: 'Use no folder' }).click();
  await expect(section.getByRole('button', { name: 'Use no folder' })).toHaveCount(0);
  await expect(address).toHaveValue('audit@clinic.example');
});

test('The check in the settings names in words what was changed by hand', async ({ desk, home }) => {
  const { number } = await home.run<{ number: string }>(
    'cases',
    'open',
    '--channel',
    'phone',
    '--caller',
    'Ada',
  );
  const section = await openSection(desk, 'Audit log');
  const check = section.getByRole('button', { name: 'Check the audit log' });
  await check.click();
  await expect(section.getByText(/^The audit log is complete/)).toBeVisible();

  byHand(home, `UPDATE cases SET caller = 'Eve' WHERE number = ?`, number);
  await check.click();
  const found = section.getByRole('alert');
  await expect(found).toContainText('Records of the store are not as the audit log says.');
  await expect(found.getByRole('listitem')).toHaveText([
    new RegExp(`^Case ${number} was changed outside the program`),
  ]);
});

test('What is typed while a setting is saved stays, and the next choice begins with the one that was saved', async ({
  desk,
  home,
}) => {
  const audit = await openSection(desk, 'Audit log');
  const address = audit.getByRole('textbox', { name: 'Mail address for heads' });
  await address.fill('audit@clinic.example');
  const saving = await holdBack(desk, 'act:settings.set');
  await audit.getByRole('button', { name: 'Save' }).click();
  await expect.poll(saving.waiting).toBe(1);
  await address.fill('auditors@clinic.example');
  await saving.release();
  await answersDrawn(desk);
  await expect(address).toHaveValue('auditors@clinic.example');
  await audit.getByRole('button', { name: 'Save' }).click();
  await expect(audit.getByText('Saved')).toBeVisible();

  const goals = await openSection(desk, 'Response goals');
  const known = await holdBack(desk, 'query:settings');
  for (const [goal, hours] of [
    [/Normal: first answer within/, '1 hour'],
    [/Normal: solved within/, '4 hours'],
  ] as const) {
    await goals.getByRole('button', { name: goal }).click();
    await desk.page.getByRole('option', { name: hours, exact: true }).click();
    await expect.poll(known.waiting).toBeGreaterThan(0);
  }
  await known.release();
  await expect
    .poll(() => home.run('ask', 'settings', '--input', '{}'))
    .toMatchObject({
      'audit.outside': { address: 'auditors@clinic.example' },
      'cases.goals': { normal: { answer: 1, solve: 4 } },
    });
});
