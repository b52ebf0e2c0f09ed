import { type Browser, chromium, expect as expectAtOnce, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { chromiumPath, hasChromium, type ServedPortal, sampleServed } from '../support/portal-process.ts';

const goodPassword = 'violet otter under ladders';
// A page and the portal behind it share a busy machine.
const patience = 30_000;
const expectShown = expectAtOnce.configure({ timeout: patience });
const withoutBrowser = 'skipped: there is no chromium here; node tools/prepare.ts --browser installs it';

let browser: Browser;
beforeAll(async () => {
  if (hasChromium)
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu'],
    });
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

async function openPage(javaScriptEnabled: boolean, viewport = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  return page;
}

const linkIn = (mail: string, path: string): string => {
  const link = new RegExp(`http://127\\.0\\.0\\.1:\\d+/${path}/[\\w-]{43}`).exec(mail)?.[0];
  if (link === undefined) throw new Error(`The mail has no link to ${path}.`);
  return link;
};

const timelineOf = async (portal: ServedPortal, reason: string): Promise<string[]> => {
  const cases = (await portal.line.run('cases', 'list', '--reason', reason)).json as { number: string }[];
  const { timeline } = (await portal.line.run('cases', 'show', cases[0]?.number ?? '')).json as {
    timeline: { kind: string }[];
  };
  return timeline.map(({ kind }) => kind);
};

describe.skipIf(!hasChromium)(`in a real browser${hasChromium ? '' : ` (${withoutBrowser})`}`, () => {
  test.each([
    [true, 'on'],
    [false, 'off'],
  ])(
    'with JavaScript %s: from the forms over real mails to a password that is accepted',
    async (javaScript) => {
      const portal = await sampleServed();
      const page = await openPage(javaScript);
      await page.goto(portal.url);
      const userNameForm = page.getByRole('region', { name: 'Forgot User Name?' });
      await userNameForm.getByLabel('Clinic Email *').fill('office@harbour-animals.example');
      await userNameForm.getByRole('button', { name: 'Submit' }).click();
      await page.getByRole('heading', { name: 'Check your email' }).waitFor();
      const userName =
        /harbour-animals-portal/.exec(await portal.mail('Forgot User Name Request'))?.[0] ?? '';

      await page.goto(portal.url);
      const passwordForm = page.getByRole('region', { name: 'Password Help?' });
      await passwordForm.getByLabel('User Name *').fill(userName);
      await passwordForm.getByLabel('Requested By *').fill('Olu <b>Adeyemi</b>');
      await passwordForm.getByRole('button', { name: 'Submit' }).click();
      await expectShown(passwordForm).toContainText('Write your name without < and >.');
      await passwordForm.getByLabel('Requested By *').fill('Olu Adeyemi & Co');
      await passwordForm.getByRole('button', { name: 'Submit' }).click();
      const mail = await portal.mail('Reset Your Password');
      expect(mail).toContain('Olu Adeyemi & Co');

      const link = linkIn(mail, 'reset');
      await page.goto(link);
      // A mail program that looks at the link first does no harm.
      await page.goto(link);
      await expectShown(page.getByText('At least 8 characters')).toBeVisible();
      await page.getByLabel('New password *', { exact: true }).fill('harbour2026');
      if (javaScript) await expectShown(page.getByText('Easy to guess')).toBeVisible();
      else await expectShown(page.getByLabel('Show what I type')).toBeHidden();
      await page.getByLabel('New password again *').fill('harbour2026');
      await page.getByRole('button', { name: 'Save the new password' }).click();
      const summary = page.getByRole('alert');
      await expectShown(summary).toContainText('knows your practice');
      await expectShown(summary).toBeFocused();
      await expectShown(page.getByLabel('New password *', { exact: true })).toHaveValue('');

      await page.getByLabel('New password *', { exact: true }).fill(goodPassword);
      if (javaScript) {
        await expectShown(page.getByText('Very good')).toBeVisible();
        await page.getByLabel('Show what I type').check();
        await expectShown(page.getByLabel('New password again *')).toHaveAttribute('type', 'text');
      }
      await page.getByLabel('New password again *').fill(goodPassword);
      await page.getByRole('button', { name: 'Save the new password' }).click();
      await page.getByRole('heading', { name: 'Your new password is saved' }).waitFor();
      expect(await portal.mail('Your password was changed')).toContain('Harbour Animal Clinic');

      await page.getByRole('link', { name: 'Check that you can sign in' }).click();
      await page.getByLabel('Login email or user name *').fill(userName);
      await page.getByLabel('Password *').fill(goodPassword);
      await page.getByRole('button', { name: 'Check' }).click();
      await page.getByRole('heading', { name: 'Your password is accepted' }).waitFor();
      await page.goto(link);
      await expectShown(page.getByRole('heading')).toHaveText('This link was already used');

      const kinds = await timelineOf(portal, 'forgot-password');
      for (const kind of [
        'logins.password-help',
        'mail.accepted',
        'logins.set-password',
        'logins.record-sign-in',
      ])
        expect(kinds).toContain(kind);
      expect(portal.errors()).not.toContain(link.split('/').at(-1));
      expect(portal.errors()).not.toContain(goodPassword);
      expect(await portal.stop()).toBe(0);
    },
    180_000,
  );

  test.each([
    [true, 'on'],
    [false, 'off'],
  ])(
    'with JavaScript %s: Attention, “email us”, and the message becomes a case',
    async (javaScript) => {
      const portal = await sampleServed();
      const page = await openPage(javaScript, { width: 390, height: 844 });
      await page.goto(portal.url);
      await page.getByLabel('Clinic Email *').fill('test1234@yahoo.com');
      await page.getByRole('button', { name: 'Submit' }).first().click();
      const dialog = page.getByRole('alertdialog', { name: 'Attention' });
      await expectShown(dialog).toContainText(
        'The email address test1234@yahoo.com is not associated with any active practices. Please email us for assistance with finding your user name.',
      );
      const okButton = dialog.getByRole('button', { name: 'OK' });
      await expectShown(okButton).toBeFocused();
      await dialog.getByRole('link', { name: 'email us' }).click();
      const message = page.getByRole('dialog', { name: 'Email us' });
      await expectShown(dialog).toBeHidden();
      await expectShown(message.getByLabel('From *')).toHaveValue('test1234@yahoo.com');
      expect(page.url()).not.toContain('yahoo');
      await message.getByRole('link', { name: 'Cancel' }).click();
      await expectShown(dialog).toBeVisible();
      await dialog.getByRole('link', { name: 'email us' }).click();
      await message.getByLabel('Message *').fill('We moved. Please help.');
      await message.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('heading', { name: 'Your message was sent' }).waitFor();
      const [found] = (await portal.line.run('cases', 'list')).json as Record<string, string>[];
      expect(found).toMatchObject({ channel: 'portal', reason: 'not-on-file', caller: 'test1234@yahoo.com' });
      await page.getByRole('link', { name: 'OK' }).click();
      await page.getByRole('heading', { name: 'Login Help' }).waitFor();
    },
    180_000,
  );

  test.each([
    [true, 'on'],
    [false, 'off'],
  ])(
    'with JavaScript %s: in Spanish, chosen by a link, from the forms to a password that is accepted',
    async (javaScript) => {
      const portal = await sampleServed();
      const page = await openPage(javaScript, { width: 390, height: 844 });
      await page.goto(portal.url);
      await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'Español' }).click();
      const form = page.getByRole('region', { name: '¿Necesita ayuda con la contraseña?' });
      await form.getByLabel('Nombre de usuario *').fill('harbour-animals-portal');
      await form.getByLabel('Solicitado por *').fill('Olu Adeyemi');
      await form.getByRole('button', { name: 'Enviar' }).click();
      await page.getByRole('heading', { name: 'Revise su correo' }).waitFor();

      await page.goto(linkIn(await portal.mail('Reset Your Password'), 'reset'));
      await page.getByRole('heading', { name: 'Crear una contraseña nueva' }).waitFor();
      const password = page.getByLabel('Contraseña nueva *', { exact: true });
      if (javaScript) {
        await password.fill('violeta');
        await expectShown(page.getByText('Al menos 1 carácter más')).toBeVisible();
        await password.fill('violet');
        await expectShown(page.getByText('Al menos 2 caracteres más')).toBeVisible();
        await password.fill(goodPassword);
        await expectShown(page.getByText('Muy buena')).toBeVisible();
        await page.getByLabel('Mostrar lo que escribo').check();
      }
      await password.fill(goodPassword);
      await page.getByLabel('Contraseña nueva otra vez *').fill('otra');
      await page.getByRole('button', { name: 'Guardar la contraseña nueva' }).click();
      await expectShown(page.getByRole('alert')).toContainText('Corrija un campo');
      await page.getByLabel('Contraseña nueva *', { exact: true }).fill(goodPassword);
      await page.getByLabel('Contraseña nueva otra vez *').fill(goodPassword);
      await page.getByRole('button', { name: 'Guardar la contraseña nueva' }).click();
      await page.getByRole('heading', { name: 'Su contraseña nueva se guardó' }).waitFor();

      await page.getByRole('link', { name: 'Comprobar que puede iniciar sesión' }).click();
      await page
        .getByLabel('Correo de inicio de sesión o nombre de usuario *')
        .fill('harbour-animals-portal');
      await page.getByLabel('Contraseña *').fill(goodPassword);
      await page.getByRole('button', { name: 'Comprobar' }).click();
      await page.getByRole('heading', { name: 'Su contraseña fue aceptada' }).waitFor();
      await page.getByRole('navigation', { name: 'Idioma' }).getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Login Help' }).waitFor();
      expect(page.url()).toBe(`${portal.url}/?language=en`);
    },
    180_000,
  );

  test('a browser that asks for Spanish gets it, and no page is wider than a phone or a word of it cut off', async () => {
    const portal = await sampleServed();
    const context = await browser.newContext({ locale: 'es-MX', viewport: { width: 360, height: 740 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    for (const path of ['/', '/email-us', '/sign-in', '/reset/x', '/nothing']) {
      await page.goto(`${portal.url}${path}`);
      expect(await page.locator('html').getAttribute('lang'), path).toBe('es');
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true);
      expect(
        await page.evaluate(
          '[...document.querySelectorAll("a, button, h1, h2, p, label, dt, dd")].filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && getComputedStyle(each).display !== "inline").map((each) => each.textContent)',
        ),
        path,
      ).toEqual([]);
    }
  }, 60_000);

  test('the policy keeps anything inline from running, and nothing is wider than a phone', async () => {
    const portal = await sampleServed();
    const page = await openPage(true, { width: 360, height: 740 });
    const refused: string[] = [];
    page.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) refused.push(line.text());
    });
    // Pages as they would be if somebody's text had come through as HTML.
    const inline =
      '<script>window.ran = "script"</script><p id="press" onclick="window.ran = \'handler\'">Press</p><iframe src="/"></iframe>';
    for (const path of ['/', '/email-us', '/sign-in', '/reset/x', '/nothing']) {
      await page.goto(`${portal.url}${path}`);
      expect(refused, path).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true);
      await page.route(`${portal.url}${path}`, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        await route.fulfill({ response, body: html.replace('</body>', `${inline}</body>`) });
      });
      await page.goto(`${portal.url}${path}`);
      await page.locator('#press').click();
      expect(await page.evaluate('window.ran'), path).toBeUndefined();
      for (const kind of ['inline script', 'inline event handler', 'frame'])
        await expect.poll(() => refused.join('\n').toLowerCase(), { message: path }).toContain(kind);
      await page.unrouteAll({ behavior: 'wait' });
      refused.length = 0;
    }
  }, 60_000);
});
