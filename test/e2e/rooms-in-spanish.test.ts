import { expect, test } from '../support/window.ts';
import { callAbout } from '../support/window-calls.ts';

test('Calls, cases, the outbox and the articles speak Spanish', async ({ desk, home }) => {
  const { page } = desk;
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka', 'callback');
  await home.run('help', 'user-name', '--email', 'office@angstrom-son.example');
  await home.run('settings', 'set', 'desk.language', '"es"');
  const call = page.getByRole('complementary', { name: 'Llamada' });
  await expect(call).toContainText('Verificación de la persona que llama');
  await expect(call).toContainText('2 de 3');
  await expect(
    call.getByRole('checkbox', { name: /Devolución de llamada al número registrado/ }),
  ).toBeChecked();
  await call.getByLabel('Notas').fill('Tiene un teléfono nuevo.');
  await call.getByRole('button', { name: 'Guardar nota' }).click();
  await call.getByRole('button', { name: 'Poner en espera' }).click();
  await expect(call).toContainText('Todas las llamadas están en espera');
  // It stands once on a screen: on the record that is open.
  await page.getByRole('button', { name: 'Llamada nueva' }).click();
  await call.getByRole('button', { name: 'Cancelar' }).click();

  await page.keyboard.press('ControlOrMeta+2');
  const cases = page.getByRole('listbox', { name: 'Casos' });
  await cases.getByRole('option').first().click();
  await expect(page.getByRole('list', { name: 'Historial, lo más reciente primero' })).toBeVisible();
  await page.getByRole('button', { name: 'Cerrar caso' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
  await page.getByRole('button', { name: 'Todos los artículos' }).first().click();
  const articles = page.getByRole('dialog', { name: 'Artículos' });
  await articles.getByRole('searchbox').fill('correo no deseado');
  await expect(articles.getByRole('region', { name: 'Artículo' })).toContainText('Nunca diga');
  await articles.getByRole('button', { name: 'Cerrar' }).click();
  await page.getByRole('button', { name: 'Exportar' }).click();
  await expect(page.getByRole('dialog', { name: 'Exportar casos' })).toContainText('Todos los casos: 2.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+3');
  const messages = page.getByRole('listbox', { name: 'Mensajes' });
  await messages.getByRole('option').first().click();
  const message = page.getByRole('region', { name: 'Mensaje', exact: true });
  await expect(message).toContainText('Qué ocurrió');
  await expect(message).toContainText('El servidor de correo lo aceptó.');
  // Every screen of the rail is named in full.
  for (const words of await page.getByRole('navigation', { name: 'Pantallas' }).locator('span').all())
    expect(await words.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
});
