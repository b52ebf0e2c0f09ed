import { expect, test } from '../support/window.ts';

test('A lead words a mail anew, looks at it at both widths, and it goes out like that', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await desk.goTo('Outbox');
  await page.getByRole('tab', { name: 'Templates' }).click();
  await page.getByRole('option', { name: 'Password reset' }).click();
  const editor = page.getByRole('region', { name: 'Password reset' });
  const preview = page.getByRole('region', { name: 'Preview' });
  const paper = preview.locator('iframe').contentFrame();
  await expect(preview).toContainText('Reset Your Password');
  await expect(paper.getByRole('heading', { name: 'Create a new password' })).toBeVisible();
  // The seed's subject is no field.
  await expect(editor).toContainText('Stays as it is in every mail.');
  await expect(editor.getByLabel('Subject')).toHaveCount(0);

  // What can't be said is refused where it is typed, and the last good mail stays in sight.
  const opening = editor.getByRole('textbox', { name: 'Opening' });
  await opening.fill('Look at clinic.com');
  await expect(editor).toContainText('mail programs would turn “clinic.com” into a link');
  await expect(paper.getByText('A new password was asked for:')).toBeVisible();
  await opening.fill('Asked for by ');
  await expect(paper.getByText('Asked for by')).toBeVisible();
  await editor.getByRole('button', { name: 'Insert requested-by: who asked' }).click();
  await expect(opening).toHaveValue('Asked for by {{requested-by}}');
  await expect(paper.getByText('Asked for by Mary Lee')).toBeVisible();
  await preview.getByRole('tab', { name: 'Phone' }).click();
  await expect(paper.getByText('Asked for by Mary Lee')).toBeVisible();
  expect(await paper.locator('body').evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(375);
  await preview.getByRole('tab', { name: 'Text alone' }).click();
  await expect(preview).toContainText('Asked for by Mary Lee');

  // What was typed outlives a look elsewhere.
  await desk.goTo('Cases');
  await desk.goTo('Outbox');
  await expect(opening).toHaveValue('Asked for by {{requested-by}}');
  await editor.getByRole('button', { name: 'Save these words' }).click();
  await expect(page.getByRole('option', { name: 'Password reset' })).toContainText('reworded');
  await home.run('help', 'password', '--user-name', 'angstrom-son-portal', '--requested-by', 'Ada Byron');
  await expect.poll(() => home.sandboxMails().map(({ bytes }) => bytes.toString())).toHaveLength(1);
  expect(home.sandboxMails()[0]?.bytes.toString()).toContain('Asked for by Ada Byron');

  // And back to ours, after a question.
  await editor.getByRole('button', { name: 'Back to the original' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Use the original' }).click();
  await expect(opening).toHaveValue('A new password was asked for:');
  await expect(page.getByRole('option', { name: 'Password reset' })).not.toContainText('reworded');
});

test('Who is no lead reads the words and can’t change them', async ({ desk, home }) => {
  const { page } = desk;
  await home.run('settings', 'set', 'desk.leads', JSON.stringify(['Sam', 'Kim']));
  await desk.close();
  const other = await home.open({ operator: 'Lou' });
  await other.goTo('Outbox');
  await other.page.getByRole('tab', { name: 'Templates' }).click();
  await expect(other.page.getByText('A lead may change these words; you can read them.')).toBeVisible();
  await expect(other.page.getByLabel('Greeting', { exact: true })).toHaveAttribute('readonly', '');
  expect(page.isClosed()).toBe(true);
});
