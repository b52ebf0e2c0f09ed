import { expect, test } from '../support/window.ts';
import { addOperator, lock, passwords, signIn } from '../support/window-operators.ts';

test('A lead rewords a mail, looks at it at both widths, and it is sent like that', async ({
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
  await expect(editor).toContainText('The same in every mail; it can’t be changed.');
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
  await expect
    .poll(() => paper.locator('body').evaluate((body) => body.scrollWidth))
    .toBeLessThanOrEqual(375);
  await preview.getByRole('tab', { name: 'Plain text' }).click();
  await expect(preview).toContainText('Asked for by Mary Lee');

  // What was typed outlives a look elsewhere.
  await desk.goTo('Cases');
  await desk.goTo('Outbox');
  await expect(opening).toHaveValue('Asked for by {{requested-by}}');
  await editor.getByRole('button', { name: 'Save wording' }).click();
  await expect(page.getByRole('option', { name: 'Password reset' })).toContainText('reworded');
  await home.run('help', 'password', '--user-name', 'angstrom-son-portal', '--requested-by', 'Ada Byron');
  await expect.poll(() => home.sandboxMails().map(({ bytes }) => bytes.toString())).toHaveLength(1);
  expect(home.sandboxMails()[0]?.bytes.toString()).toContain('Asked for by Ada Byron');

  // And back to ours, after a question.
  await editor.getByRole('button', { name: 'Restore the original' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Use the original' }).click();
  await expect(opening).toHaveValue('A new password was asked for:');
  await expect(page.getByRole('option', { name: 'Password reset' })).not.toContainText('reworded');
});

test('A lead rewords a mail in Spanish, and the English one stays', async ({ desk, home }) => {
  const { page } = desk;
  const chooseLanguage = async (name: string) => {
    await page.getByRole('button', { name: 'Language of the mails' }).click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  await desk.goTo('Outbox');
  await page.getByRole('tab', { name: 'Templates' }).click();
  await page.getByRole('option', { name: 'Password reset' }).click();
  const editor = page.getByRole('region', { name: 'Password reset' });
  const preview = page.getByRole('region', { name: 'Preview' });
  const paper = preview.locator('iframe').contentFrame();
  const opening = editor.getByRole('textbox', { name: 'Opening' });
  await expect(opening).toHaveValue('A new password was asked for:');
  await opening.fill('Typed in English:');

  // What is typed in one language is no draft of the other; labels stay in the desk's language.
  await chooseLanguage('Español');
  await expect(opening).toHaveAttribute('lang', 'es');
  await expect(opening).not.toHaveValue('Typed in English:');
  const ours = await opening.inputValue();
  await opening.fill('Se pidió una contraseña nueva para su cuenta:');
  await expect(paper.getByText('Se pidió una contraseña nueva para su cuenta:')).toBeVisible();
  await expect(paper.locator('html')).toHaveAttribute('lang', 'es');
  await editor.getByRole('button', { name: 'Save wording' }).click();
  await expect(page.getByRole('option', { name: 'Password reset' })).toContainText('reworded');

  await chooseLanguage('English');
  await expect(opening).toHaveValue('Typed in English:');
  await editor.getByRole('button', { name: 'Undo' }).click();
  await expect(opening).toHaveValue('A new password was asked for:');
  await expect(editor).toContainText('This is the original wording.');
  await home.run('help', 'password', '--user-name', 'angstrom-son-portal', '--requested-by', 'Ada Byron');
  await expect.poll(() => home.sandboxMails().map(({ bytes }) => bytes.toString())).toHaveLength(1);
  expect(home.sandboxMails()[0]?.bytes.toString()).toContain('A new password was asked for:');

  await chooseLanguage('Español');
  await editor.getByRole('button', { name: 'Restore the original' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('in this language are lost: Español');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Use the original' }).click();
  await expect(opening).toHaveValue(ours);
});

test('An operator who is not a lead reads the wording and can’t change it', async ({ desk }) => {
  await addOperator(desk, { name: 'Lou', role: 'agent', signIn: 'password', password: passwords.kim });
  await lock(desk);
  await signIn(desk, 'Lou', passwords.kim);
  await desk.goTo('Outbox');
  await desk.page.getByRole('tab', { name: 'Templates' }).click();
  await expect(desk.page.getByText('Only leads can change these texts.')).toBeVisible();
  await expect(desk.page.getByLabel('Greeting', { exact: true })).toHaveAttribute('readonly', '');
});
