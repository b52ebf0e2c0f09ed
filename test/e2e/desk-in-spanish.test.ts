import { expect, test } from '../support/window.ts';
import { openRecord } from '../support/window-calls.ts';

test('The desk and its records speak Spanish, and what an action did before is said in it too', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await desk.record.getByRole('button', { name: 'Send reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send reset' }).click();
  await expect(desk.record).toContainText('A link to create a new password is on its way');

  await home.run('settings', 'set', 'desk.language', '"es"');
  const record = page.getByRole('article');
  await expect(record).toContainText('Un enlace para crear una contraseña nueva va en camino');
  await record.getByRole('tab', { name: 'Persona', exact: true }).click();
  await expect(record).toContainText('Nivel de edición');
  await expect(record).toContainText('Se acepta:');
  await record.getByRole('button', { name: 'Descartar' }).click();
  await expect(record).not.toContainText('va en camino');

  const box = page.getByRole('combobox', { name: /^Buscar persona/ });
  await box.fill('mary lee angstrom');
  // The rows of these words, not those that were there before.
  const found = page.locator('[role=listbox][aria-busy="false"]');
  await found.getByRole('option', { name: /Mary Lee/ }).click();
  const address = record.getByRole('region', { name: 'La dirección' });
  await expect(address).toContainText('En uso: la cuenta de la misma persona en otro consultorio');
  await expect(address).toContainText('Una segunda dirección para este consultorio');

  await box.fill('>configuración');
  await page.getByRole('option', { name: 'Abrir la configuración' }).click();
  await expect(page.getByRole('navigation', { name: 'Configuración' })).toBeVisible();
});

test('A user name that is not on file gets its message in Spanish, and the link in it writes to the desk', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await home.run('settings', 'set', 'desk.language', '"es"');
  const box = page.getByRole('combobox', { name: /^Buscar persona/ });
  await box.fill('>ayuda con la contraseña');
  await box.press('Enter');
  const form = page.getByRole('dialog', { name: '¿Necesita ayuda con la contraseña?' });
  await form.getByRole('button', { name: 'Enviar' }).click();
  await expect(form).toContainText('Escriba primero el nombre de usuario del consultorio.');
  await form.getByLabel('Nombre de usuario *').fill('nobody-portal');
  await form.getByLabel('Solicitado por *').fill('Ada Hill');
  await form.getByRole('button', { name: 'Enviar' }).click();
  const attention = page.getByRole('alertdialog', { name: 'Atención' });
  await expect(attention).toContainText('no está asociad');
  await attention.getByRole('button', { name: 'Escríbanos por correo' }).click();
  const message = page.getByRole('dialog', { name: 'Escríbanos' });
  await expect(message.getByLabel('Mensaje')).toHaveValue(/El nombre de usuario que di es nobody-portal\./);
});
