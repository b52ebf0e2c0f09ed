import { type Browser, chromium, expect as expectAtOnce, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { codeIn, gatewaySetting, startGateway, type TestGateway } from '../support/gateway.ts';
import { chromiumPath, hasChromium, type ServedPortal, sampleServed } from '../support/portal-process.ts';

const goodPassword = 'violet otter under ladders';
// A page and the portal behind it share a busy machine.
const patience = 30_000;
const expectShown = expectAtOnce.configure({ timeout: patience });
const tanaka = { accountId: 'A-1005-11', email: 'yusuf.tanaka@lakeside.example' };
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

/** A person's own browser, with its cookies. */
async function openPage(look: { dark: boolean; wide: boolean }): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: look.dark ? 'dark' : 'light',
    viewport: look.wide ? { width: 1280, height: 800 } : { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  return page;
}

/** The sample's portal with a gateway for codes, and Yusuf Tanaka's password. */
async function served(): Promise<{ readonly portal: ServedPortal; readonly gateway: TestGateway }> {
  const gateway = await startGateway();
  onTestFinished(() => gateway.close());
  const portal = await sampleServed();
  const setting = { key: 'codes.gateway', value: gatewaySetting(gateway) };
  await portal.line.runWith(JSON.stringify(setting), 'act', 'settings.set', '--input', '-');
  const reset = JSON.stringify({ accountId: tanaka.accountId, requestedBy: 'Yusuf' });
  await portal.line.runWith(reset, 'act', 'logins.send-reset', '--input', '-');
  const link = /http:\/\/127\.0\.0\.1:\d+\/reset\/[\w-]{43}/.exec(
    await portal.mail('Reset Your Password'),
  )?.[0];
  const page = await openPage({ dark: false, wide: true });
  await page.goto(link ?? '');
  await page.getByLabel('New password *', { exact: true }).fill(goodPassword);
  await page.getByLabel('New password again *').fill(goodPassword);
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await page.getByRole('heading', { name: 'Your new password is saved' }).waitFor();
  return { portal, gateway };
}

async function givePassword(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Login email or user name *').fill(tanaka.email);
  await page.getByLabel('Password *').fill(goodPassword);
  await page.getByRole('button', { name: 'Check' }).click();
}

const fitsItsWidth = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth <= innerWidth');

describe.skipIf(!hasChromium)(`in a real browser${hasChromium ? '' : ` (${withoutBrowser})`}`, () => {
  test.each([
    ['light and wide', { dark: false, wide: true }],
    ['dark and narrow', { dark: true, wide: false }],
  ])(
    '%s, without a script: the code, trust, no code the next time, and its end',
    async (_what, look) => {
      const { portal, gateway } = await served();
      const page = await openPage(look);
      await givePassword(page, portal.url);
      await page.getByRole('heading', { name: 'Enter your security code' }).waitFor();
      const box = page.getByLabel('Trust this browser for');
      await expectShown(box).not.toBeChecked();
      expect(await fitsItsWidth(page)).toBe(true);
      await expect.poll(() => codeIn(gateway)).toMatch(/^\d{6}$/);
      await page.getByLabel('Security code *').fill('12345');
      await box.check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expectShown(page.getByRole('alert')).toBeFocused();
      await expectShown(box).toBeChecked();
      await page.getByLabel('Security code *').fill(codeIn(gateway));
      await page.getByRole('button', { name: 'Continue' }).click();

      await page.getByRole('heading', { name: 'You can sign in' }).waitFor();
      const row = page.getByRole('listitem');
      await expectShown(row).toContainText('Chrome on Linux, this browser');
      expect(await fitsItsWidth(page)).toBe(true);
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('heading', { name: 'You are done here' }).waitFor();

      await givePassword(page, portal.url);
      await expectShown(
        page.getByText('This browser is trusted, so no security code was asked for'),
      ).toBeVisible();
      expect(gateway.received).toHaveLength(1);
      await page.getByRole('button', { name: 'End trust: Chrome on Linux' }).click();
      await expectShown(page.getByText('It needs a security code from now on.')).toBeVisible();
      await expectShown(row).toHaveCount(0);
      expect(await page.context().cookies()).toEqual([
        expect.objectContaining({ name: 'login-desk-form', httpOnly: true }),
      ]);
      const record = await portal.line.run(
        'ask',
        'signingIn',
        '--input',
        JSON.stringify({ accountId: tanaka.accountId }),
      );
      expect(record.json).toMatchObject({ browsers: [] });
      expect(portal.errors()).not.toContain(codeIn(gateway));
    },
    180_000,
  );
});
