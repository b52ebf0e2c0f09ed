import { readFileSync } from 'node:fs';
import { expect, test } from '../support/window.ts';
import { beginAsSystemUser } from '../support/window-operators.ts';

const practices = `practice_id,name,email,phone,address,city,state,postal_code,status,colour
PR-1,Ångström & Søn Vet,front@angstrom.example,(415) 555-0101,1 Pier,Oakland,CA,94601,active,blue
PR-2,"Harbour ""Kids"" Dental",front@harbour.example,415-555-0102,,,,,active,
PR-3,Old Mill,not an address,,,,,,active,
PR-4,Night & Day,,,,,,,open,
`;
const people = `account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status
c-1,PR-1,clinic,angstromvet,,,,no,,none,,,active
a-1,PR-1,person,mlee,Mary,Lee,Technician,no,mary@mail.example,verified,(415) 555-0123,mobile,active
a-2,PR-2,person,mlee,Mary,Lee,Technician,no,Mary@MAIL.example,verified,(415) 555-0123,mobile,active
a-3,PR-9,person,bo,Bo,Berg,Technician,no,,none,,,active
`;

test('Practices and people are imported through the window: checked first, with rejected rows and conflicts shown', async ({
  home,
}) => {
  const desk = await home.open();
  const { page, answerFileDialog } = desk;
  await beginAsSystemUser({ page });
  await page.getByRole('button', { name: 'Import your directory' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  const screen = page.getByRole('main', { name: 'Directory' });

  await answerFileDialog(home.file('practices.csv', practices));
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(screen).toContainText('practices.csv was checked. Nothing has been imported yet.');
  await expect(screen).toContainText('4 rows');
  await expect(screen).toContainText('2 would be new');
  await expect(screen).toContainText('colour');
  const rejects = page.getByRole('table').last().getByRole('row');
  await expect(rejects).toHaveCount(3);
  await expect(rejects.nth(1)).toContainText(/^4email/);
  await expect(rejects.nth(2)).toContainText(/^5status/);
  expect(await home.run('lookup', 'angstrom')).toMatchObject({ total: 0 });

  await answerFileDialog(home.at('rejected.csv'));
  await page.getByRole('button', { name: 'Save all to a file' }).click();
  await expect(screen).toContainText('Saved to');
  expect(readFileSync(home.at('rejected.csv'), 'utf8')).toContain('not an address');

  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(screen).toContainText('practices.csv was imported');
  await page.getByRole('button', { name: 'Continue with people' }).click();

  await answerFileDialog(home.file('people.csv', people));
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(screen).toContainText('people.csv was checked. Nothing has been imported yet.');
  await expect(screen).toContainText('Rejected rows (1)');
  await expect(screen).toContainText('Contested addresses (1)');
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await expect(screen).toContainText('people.csv was imported');
  expect(await home.run('lookup', 'lee')).toMatchObject({ total: 2 });

  await page.getByRole('button', { name: 'a-2' }).click();
  await expect(desk.record.getByRole('region', { name: 'The address' })).toContainText(
    'In use: the same person’s account in another practice',
  );

  await desk.goTo('Directory');
  await page.getByRole('button', { name: 'Check it again' }).click();
  await expect(screen).toContainText('3 unchanged');
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await expect(screen).toContainText('Nothing in this file is new');
});

test('A file that is not a CSV of this kind is refused as a whole, with a sentence', async ({ home }) => {
  await home.run('init');
  const desk = await home.open();
  const { page, answerFileDialog } = desk;
  await desk.goTo('Directory');
  const screen = page.getByRole('main', { name: 'Directory' });
  const files = [
    ['missing.csv', 'practice_id,city\nPR-1,Oakland\n', 'No column is imported as Name'],
    [
      'quote.csv',
      'practice_id,name,status\nPR-1,"Open,active\n',
      'The quotation mark that opens a cell on line 2',
    ],
    ['empty.csv', '', 'is empty'],
    ['sheet.csv', 'PK\u0003\u0004\u0014\u0000xl/workbook.xml', 'is not a text file'],
  ] as const;
  let button = 'Choose a file';
  for (const [name, content, sentence] of files) {
    await answerFileDialog(home.file(name, content));
    await page.getByRole('button', { name: button }).click();
    await expect(screen.getByRole('alert'), name).toContainText(sentence);
    await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0);
    button = 'Choose another file';
  }
});

test('A file in another encoding is recognized, its notes are seen, and the encoding can be changed', async ({
  home,
}) => {
  await home.run('init');
  const desk = await home.open();
  const { page, answerFileDialog } = desk;
  await desk.goTo('Directory');
  const screen = page.getByRole('main', { name: 'Directory' });
  const text =
    'Practices 2026;;\r\n"Practice ID";Name;City\r\nPR-1;J\xf8rgen \x93Vet\x94;\xc5l\r\n;;\r\nPR-2;Fine;\r\n';
  await answerFileDialog(home.file('western.csv', Buffer.from(text, 'latin1')));
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(screen).toContainText('2 would be new');
  await expect(screen).toContainText('The file was read as Windows-1252');
  await expect(screen).toContainText(
    'The header is on line 2. The lines above it were not used: “Practices 2026”.',
  );
  await expect(screen).toContainText(
    'One column is written in another way: “Practice ID” was read as practice_id.',
  );
  await expect(screen).toContainText('One row has nothing but separators or spaces');
  const encoding = screen.getByRole('button', { name: /Encoding/ });
  await expect(encoding).toContainText('Automatic: Windows-1252 (Western)');

  await encoding.click();
  await page.getByRole('option', { name: 'UTF-8', exact: true }).click();
  await expect(screen.getByRole('alert')).toContainText('it looks like Windows-1252');
  await encoding.click();
  await page.getByRole('option', { name: 'Windows-1252 (Western)', exact: true }).click();
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(screen).toContainText('western.csv was imported');
  expect(await home.run('ask', 'practice', '--input', '{"id":"pr-1"}')).toMatchObject({
    id: 'PR-1',
    name: 'Jørgen “Vet”',
    city: 'Ål',
  });
});
