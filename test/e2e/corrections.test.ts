import { type ScriptedServer, startScriptedServer } from '../support/mail-script.ts';
import { expect, test } from '../support/window.ts';
import { answer, callAbout, dialog, openTab, prove } from '../support/window-calls.ts';

const servers: ScriptedServer[] = [];
test.afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

test('A clinic email that mail comes back from is corrected on the notice, and both addresses are told', async ({
  desk,
  home,
}) => {
  const script = { isDead: true };
  const server = await startScriptedServer((stage) =>
    stage === 'rcpt' && script.isDead ? { say: '550 5.1.1 nobody here' } : undefined,
  );
  servers.push(server);
  const smtp = { host: '127.0.0.1', port: server.port, requireTls: false, from: 'desk@clinic-help.example' };
  await home.run('settings', 'set', 'mail.smtp', JSON.stringify(smtp));
  await home.run('settings', 'set', 'mail.mode', '"smtp"');
  await home.run('help', 'user-name', '--email', 'office@harbour-animals.example');

  await callAbout(desk, 'PR-1002', 'Harbour Animal Clinic');
  const mark = desk.record.getByRole('note').filter({ hasText: 'Mail to the clinic email came back' });
  await mark.getByRole('button', { name: 'Correct the address' }).click();
  const asked = dialog(desk, 'Correct the clinic email');
  await expect(asked).toContainText('Not enough proof yet');
  await expect(asked.getByRole('button', { name: 'Correct it' })).toBeDisabled();
  await asked.getByRole('button', { name: 'Cancel' }).click();

  await prove(desk, 'inPerson');
  script.isDead = false;
  await mark.getByRole('button', { name: 'Correct the address' }).click();
  await asked.getByRole('button', { name: 'Correct it' }).click();
  await expect(asked).toContainText('Type the address.');
  await asked.getByLabel('New clinic email').fill('front–desk@harbour-animals.example');
  await asked.getByRole('button', { name: 'Use front-desk@harbour-animals.example' }).click();
  await answer(desk, 'Correct the clinic email', 'Correct it');
  await expect(desk.record).toContainText('The clinic email is corrected');
  await expect(mark).toHaveCount(0);
  await openTab(desk, 'Details');
  await expect(desk.record.getByRole('tabpanel')).toContainText('fr•••@harbour-animals.example');
  expect(await home.run('ask', 'practice', '--input', '{"id":"PR-1002"}')).toMatchObject({
    email: 'front-desk@harbour-animals.example',
  });
  const told = await home.run<readonly { to: string; purpose: string }[]>('outbox', 'list');
  const notices = told.filter(({ purpose }) => purpose === 'details-corrected').map(({ to }) => to);
  expect(notices.sort()).toEqual(['front-desk@harbour-animals.example', 'office@harbour-animals.example']);
});

test('The name, phone and address of a practice and the name of a person are corrected', async ({
  desk,
  home,
}) => {
  await callAbout(desk, 'PR-1002', 'Harbour Animal Clinic', 'inPerson');
  await openTab(desk, 'Details');
  await desk.record.getByRole('button', { name: 'Correct: phone' }).click();
  await dialog(desk, 'Correct the phone of the practice')
    .getByLabel('New phone')
    .fill('Tel. (510) 555-PETS ext. 2');
  await answer(desk, 'Correct the phone of the practice', 'Correct it');
  await desk.record.getByRole('button', { name: 'Correct: address' }).click();
  await dialog(desk, 'Correct the postal address').getByLabel('City').fill('Port Anne');
  await answer(desk, 'Correct the postal address', 'Correct it');
  await expect(desk.record).toContainText('Port Anne');
  await desk.record.getByRole('button', { name: 'Correct: name' }).click();
  await dialog(desk, 'Correct the name of the practice').getByLabel('Name').fill('Seaview Animal Clinic');
  await answer(desk, 'Correct the name of the practice', 'Correct it');
  await expect(desk.record.getByRole('heading', { name: 'Seaview Animal Clinic' })).toBeVisible();
  expect(await home.run('ask', 'practice', '--input', '{"id":"PR-1002"}')).toMatchObject({
    name: 'Seaview Animal Clinic',
    phone: '(510) 555-PETS ext. 2',
    city: 'Port Anne',
  });
});

test('A person has one name only', async ({ desk, home }) => {
  await callAbout(desk, 'quinn zapata', 'Quinn Zapata', 'inPerson');
  await openTab(desk, 'Person');
  await desk.record.getByRole('button', { name: 'Correct: name' }).click();
  const asked = dialog(desk, 'Correct the name');
  await asked.getByLabel('Given name').fill('—');
  await asked.getByLabel('Family name').fill('');
  await asked.getByRole('button', { name: 'Correct it' }).click();
  await expect(asked).toContainText('One of the two is enough.');
  await asked.getByLabel('Given name').fill('Quinn');
  await answer(desk, 'Correct the name', 'Correct it');
  await expect(desk.record.getByRole('heading', { name: 'Quinn', exact: true })).toBeVisible();
  expect(await home.run('ask', 'account', '--input', '{"id":"A-1012-01"}')).toMatchObject({ name: 'Quinn' });
});

test('The caller, number and practice of a case are corrected', async ({ desk, home }) => {
  const { number } = await home.run<{ number: string }>(
    'cases',
    'open',
    '--channel',
    'phone',
    '--caller',
    'Mray Lee',
    '--practice',
    'PR-1001',
  );
  const { page } = desk;
  await page
    .getByRole('link', { name: 'Cases' })
    .or(page.getByRole('button', { name: 'Cases' }))
    .first()
    .click();
  await page.getByText('Mray Lee').first().click();
  await page.getByRole('button', { name: 'Correct the case' }).click();
  const asked = dialog(desk, 'Correct the case');
  await asked.getByLabel('Caller').fill('Mary Lee');
  await asked.getByLabel('Call back at').fill('tel:415-555-0134;ext=12');
  await asked.getByLabel('Practice ID').fill('PR-9999');
  await asked.getByRole('button', { name: 'Correct it' }).click();
  await expect(asked).toContainText('There is no practice with the Practice ID');
  await asked.getByLabel('Practice ID').fill('PR-1002');
  await answer(desk, 'Correct the case', 'Correct it');
  await expect(page.getByRole('heading', { name: 'Mary Lee' })).toBeVisible();
  expect(await home.run('cases', 'show', number)).toMatchObject({
    caller: 'Mary Lee',
    callback: '415-555-0134 ext. 12',
    practiceId: 'PR-1002',
  });
});
