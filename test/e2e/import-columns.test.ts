import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import { dropFiles } from '../support/drop-files.ts';
import { expect, test } from '../support/window.ts';

const practices =
  'Record in ours;Clinic;Mail;Town\nPR-91;Harbor Dental;front@harbor.example;Oakland\nPR-92;Old Mill;;Ål\n';
const people =
  'ID cuenta;ID consultorio;Tipo;Nombre;Apellidos;Correo\nn-1;PR-91;person;Ana;Núñez;ana@harbor.example\n';

test('Files of another program are dragged in, their columns are set, and the next file of the same source needs nothing', async ({
  home,
}) => {
  await home.run('init');
  const { page } = await home.open();
  const screen = page.getByRole('main', { name: 'Directory' });
  // From anywhere, in any order: the practices come first.
  await dropFiles(page, [home.file('staff.csv', people), home.file('clinics.csv', practices)]);
  await expect(screen).toContainText('clinics.csv');
  await expect(screen.getByRole('radio', { name: /Practices/ })).toBeChecked();
  await expect(screen.getByRole('alert')).toContainText(
    'No column is imported as Practice ID, which is needed.',
  );
  const rows = screen.getByRole('table', { name: 'The first rows of the file' }).getByRole('row');
  await expect(rows.nth(2)).toContainText('Harbor Dental');
  await expect(screen.getByRole('button', { name: /Separator/ })).toContainText('Automatic: Semicolon');

  await screen.getByRole('button', { name: /“Record in ours” is imported as/ }).click();
  await page.getByRole('option', { name: 'Practice ID (needed)' }).click();
  await expect(screen.getByRole('alert')).toHaveCount(0);
  await screen.getByRole('button', { name: 'Check the file' }).click();
  await screen.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(screen).toContainText('clinics.csv was imported');
  await screen.getByRole('button', { name: 'Continue with people' }).click();
  await expect(screen).toContainText('staff.csv');
  await screen.getByRole('button', { name: 'Check the file' }).click();
  await screen.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(screen).toContainText('staff.csv was imported');

  // Next month's file, and the command line, know the columns.
  expect(
    await home.run('import', 'practices', home.file('next.csv', practices.replace('Ål', 'Oslo'))),
  ).toMatchObject({
    updated: 1,
    rejected: 0,
  });
  await dropFiles(page, [home.file('next-2.csv', practices)]);
  await expect(screen).toContainText('next-2.csv was checked');
  await expect(screen).toContainText('1 would change');
  await expect(screen).toContainText('The columns are set as in the last file with these columns');
  await screen.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(screen.getByRole('alert')).toContainText('No column is imported as Practice ID');

  await dropFiles(page, [home.at('clinics.csv'), home.at('next.csv')]);
  await expect(screen.getByRole('alert').first()).toContainText('These files contain the same kind of rows');
});

test('The page can name no file by itself: only what the system says was dragged in is read', async ({
  home,
}) => {
  await home.run('init');
  const { page } = await home.open();
  const path = home.file('secret.csv', practices);
  const answers = await page.evaluate(async (file) => {
    const { loginDesk } = window as unknown as { readonly loginDesk: LoginDeskBridge };
    const made = new File(['x'], file);
    Object.defineProperty(made, 'path', { value: file });
    const dropped = await loginDesk.droppedFiles([made, file, { path: file }]);
    const looked = await loginDesk.job.previewImport({ file });
    return [dropped.ok ? dropped.value.paths : null, looked.ok ? 'read' : looked.error.code];
  }, path);
  expect(answers).toEqual([[], 'path-not-chosen']);
});

test('A file that is chosen goes where its columns belong, whichever kind stood there', async ({
  desk,
  home,
}) => {
  await desk.goTo('Directory');
  const screen = desk.page.getByRole('main', { name: 'Directory' });
  await desk.page.getByRole('tab', { name: 'Import' }).click();
  await expect(screen.getByRole('radio', { name: /Practices/ })).toBeChecked();
  await desk.answerFileDialog(home.file('staff.csv', people.replaceAll('PR-91', 'PR-1001')));
  await screen.getByRole('button', { name: 'Choose a file' }).click();
  await expect(screen.getByRole('radio', { name: /People/ })).toBeChecked();
  await expect(screen).toContainText('staff.csv');
  await expect(screen.getByRole('button', { name: 'Import 1 row' })).toBeVisible();
});
