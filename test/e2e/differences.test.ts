import { expect, test } from '../support/window.ts';
import { answer, callAbout } from '../support/window-calls.ts';

const practices = `practice_id,name,email,phone,status
PR-1,Ångström & Søn Vet,front@angstrom.example,(415) 555-0101,active
`;
const header =
  'account_id,practice_id,kind,given_name,family_name,role,login_email,email_state,phone,status\n';
const mary = (role: string, status: string) =>
  `a-1,PR-1,person,Mary,Lee,${role},mary@mail.example,verified,(415) 555-0123,${status}\n`;
const bo = (role: string) => `a-2,PR-1,person,Bo,Berg,${role},bo@mail.example,verified,,active\n`;

test('A value of a file that differs from the desk’s is listed, and kept or taken from there', async ({
  home,
}) => {
  await home.run('init');
  await home.run('import', 'practices', home.file('practices.csv', practices));
  await home.run('import', 'people', home.file('first.csv', header + mary('Vet', 'active') + bo('Nurse')));
  const proven = ['--proof', 'in-person'];
  await home.run('act', 'people.deactivate', '--input', '{"accountId":"a-1"}', ...proven);
  const role = '{"accountId":"a-2","roleTitle":"Partner"}';
  await home.run('act', 'people.set-role-title', '--input', role, ...proven);

  const desk = await home.open();
  const { page, answerFileDialog } = desk;
  await desk.goTo('Directory');
  const screen = page.getByRole('main', { name: 'Directory' });
  await page.getByRole('tab', { name: /^Differences/ }).click();
  await expect(screen).toContainText('The desk and the imports agree');

  await page.getByRole('tab', { name: 'Import' }).click();
  await page.getByText('After the practices they belong to.').click();
  const next = home.file('next.csv', header + mary('Veterinarian', 'locked') + bo('Technician'));
  await answerFileDialog(next);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(screen).toContainText('Differences (2)');
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(screen).toContainText('next.csv was imported');
  await page.getByRole('button', { name: 'Decide them' }).click();

  await expect(screen).toContainText('2 differences between the desk and the imports');
  const list = page.getByRole('listbox', { name: 'Differences' });
  await list.focus();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', { name: 'Difference', exact: true });
  await expect(detail).toContainText('deactivated');
  await expect(detail).toContainText('locked');
  await expect(detail).toContainText('next.csv, line 2');
  await detail.getByRole('button', { name: 'Keep' }).click();
  await expect(screen).toContainText('The desk’s value stays: Status of Mary Lee. 1 difference left.');

  await callAbout(desk, 'bo berg', 'Bo Berg', 'callback');
  await desk.goTo('Directory');
  await page.getByRole('option', { name: /Bo Berg/ }).click();
  await expect(detail).toContainText('The role title is Technician.');
  await detail.getByRole('button', { name: 'Take …' }).click();
  await answer(desk, 'Take the file’s value', 'Take');
  await expect(screen).toContainText('Role title of Bo Berg is as the file says now.');
  await expect(screen).toContainText('The desk and the imports agree');
  expect(await home.run('lookup', 'bo berg')).toMatchObject({ total: 1 });
  expect(await home.run('ask', 'account', '--input', '{"id":"a-2"}')).toMatchObject({ role: 'Technician' });
  expect(await home.run('ask', 'differences')).toMatchObject({ total: 0 });
});
