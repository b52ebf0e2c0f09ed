import { readFileSync } from 'node:fs';
import { dropFiles } from '../support/drop-files.ts';
import { expect, test } from '../support/window.ts';

const practices = 'practice_id,name\nPR-1,Harbor Dental\n';
const header = 'account_id,practice_id,kind,given_name,family_name,role,login_email\n';
const first = `${header}a-1,PR-1,person,Ann,Lee,Vet,ann@mail.example\na-2,PR-1,person,Bo,Ray,Vet,bo@mail.example\n`;
const second = `${header}a-1,PR-1,person,Ann,Lee,Chief,ann@mail.example
a-2,PR-1,person,Robert,Ray,Vet,bo@mail.example
a-3,PR-1,person,Cy,Fox,Vet,cy@mail.example
a-4,PR-1,person,Dee,Day,Vet,dee@mail.example
`;

test('The last import is undone in the window, also after a restart: counted first, and what was used since stays', async ({
  home,
}) => {
  await home.run('init');
  await home.run('import', 'practices', home.file('practices.csv', practices));
  await home.run('import', 'people', home.file('first.csv', first));
  const opened = await home.open();
  const screenOf = ({ page }: typeof opened) => page.getByRole('main', { name: 'Directory' });
  await dropFiles(opened.page, [home.file('second.csv', second)]);
  await expect(screenOf(opened)).toContainText('second.csv was checked');
  await screenOf(opened).getByRole('button', { name: 'Import 4 rows' }).click();
  await expect(screenOf(opened)).toContainText('People from second.csv, imported just now by');
  await opened.close();
  await home.run('act', 'cases.open', '--input', '{"channel":"phone","caller":"Dee Day","accountId":"a-4"}');

  const desk = await home.open();
  const screen = screenOf(desk);
  await desk.goTo('Directory');
  await expect(screen).toContainText('2 new, 2 changed.');
  const undo = screen.getByRole('button', { name: 'Undo this import' });
  const dialog = desk.page.getByRole('alertdialog', { name: 'Undo this import?' });
  await undo.click();
  await expect(dialog).toContainText('1 new record will be taken out');
  await expect(dialog).toContainText('2 changed records will be as before');
  await expect(dialog).toContainText('1 was changed or used since, and will stay');
  await desk.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await home.run('lookup', 'robert')).toMatchObject({ total: 1 });

  await undo.click();
  await dialog.getByRole('button', { name: 'Undo this import' }).dblclick();
  await expect(screen).toContainText('Undone just now.');
  await expect(undo).toHaveCount(0);
  await expect(screen.getByRole('status').filter({ hasText: 'Undone' })).toBeFocused();
  const rows = screen.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('a-4');
  await expect(rows.nth(1)).toContainText('A case, a link, a message or a person belongs to it by now');
  expect(await home.run('lookup', 'robert')).toMatchObject({ total: 0 });
  expect(await home.run('lookup', 'cy fox')).toMatchObject({ total: 0 });

  await desk.answerFileDialog(home.at('stays.csv'));
  await screen.getByRole('button', { name: 'Save all to a file' }).click();
  await expect(screen).toContainText('Saved to');
  expect(readFileSync(home.at('stays.csv'), 'utf8')).toContain('a-4,added,used,');
});
