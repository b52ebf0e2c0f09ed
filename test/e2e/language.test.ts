import { openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';

test('The language of the desk is a setting: the window speaks the chosen one at once, and English again', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const section = await openSection(desk, 'Desk');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'en');
  await section.getByRole('button', { name: /Language$/ }).click();
  await page.getByRole('option', { name: 'Español' }).click();

  const contents = page.getByRole('navigation', { name: 'Configuración' });
  await expect(contents.getByRole('button', { name: 'Códigos de seguridad' })).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'es');
  const seccion = page.getByRole('region', { name: 'Mesa de ayuda', exact: true });
  await expect(seccion.getByLabel('Nombre de la mesa de ayuda')).toBeVisible();
  await expect(page.getByText('Name of the desk')).toHaveCount(0);
  await expect(seccion.getByRole('button', { name: /Idioma$/ })).toBeInViewport();
  expect(await home.run('settings', 'get', 'desk.language')).toBe('es');

  await seccion.getByRole('button', { name: /Idioma$/ }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible();
  await expect(section.getByLabel('Name of the desk')).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'en');
});

test('The first run can be read in another language, which the new store keeps', async ({ home }) => {
  const keyFile = home.at('chosen.key');
  const { page, answerFileDialog } = await home.open({ keyFile: undefined });
  const language = page.getByRole('group', { name: 'Language' });
  await expect(language.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
  await answerFileDialog(keyFile);
  await page
    .getByRole('button', { name: /Choose where the key file goes|Keep it in a file instead/ })
    .click();
  await expect(page.getByText(keyFile)).toBeVisible();

  await language.getByRole('button', { name: 'Español' }).click();
  await expect(
    page.getByRole('heading', { name: 'Le damos la bienvenida. Aquí aún no hay un almacén de datos.' }),
  ).toBeVisible();
  // What was chosen before is not lost.
  await expect(page.getByText(keyFile)).toBeVisible();
  await page.getByText(/^Como el usuario de este equipo, /).click();
  await page.getByRole('button', { name: 'Empezar vacío' }).click();
  await page.getByRole('button', { name: 'Más tarde' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+5');
  await expect(page.getByText('No se escribió ningún correo en los últimos 30 días')).toBeVisible();
});

test('Why a store can’t be opened is said in the language that is chosen there', async ({ home }) => {
  await home.run('init');
  const other = home.file('other.key', 'ab'.repeat(32));
  const { page } = await home.open({ keyFile: other });
  await expect(page.getByRole('alert')).toContainText('This key doesn’t open the store');
  const language = page.getByRole('group', { name: 'Language' });
  await language.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'No se puede abrir el almacén de datos.' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Esta clave no abre el almacén de datos');
  await expect(page.getByRole('button', { name: 'Abrir con un archivo de clave' })).toBeVisible();
});

test('A first run speaks the language that the program is started in', async ({ home }) => {
  const { page } = await home.open({ env: { LOGIN_DESK_LANGUAGE: 'es' } });
  await expect(
    page.getByText('La clave va a un archivo que puede usar cualquiera que pueda leerlo.'),
  ).toBeVisible();
});
