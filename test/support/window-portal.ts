import PostalMime from 'postal-mime';
import { freePort } from './free-port.ts';
import { type Browser, createBrowser } from './portal-browser.ts';
import { expect, type TestHome } from './window.ts';

/** Turns the portal of a window's desk on and gives a browser for its pages. */
export async function openPortal(home: TestHome): Promise<Browser> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await home.run('settings', 'set', 'portal.port', String(port));
  await home.run('settings', 'set', 'portal.baseUrl', url);
  await home.run('settings', 'set', 'portal.enabled', 'true');
  await expect
    .poll(async () =>
      fetch(url).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  return createBrowser((request) => fetch(request), url);
}

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mails of the sandbox, oldest first. */
export const mailsOf = (home: TestHome): Promise<readonly Mail[]> =>
  Promise.all(
    home.sandboxMails().map(async ({ bytes }) => {
      const { to, subject = '', text = '' } = await PostalMime.parse(bytes);
      return { to: to?.[0]?.address ?? '', subject, text };
    }),
  );

/** Waits for a mail to somebody and gives the path of the first link in it that leads to a page of the portal. */
export async function linkTo(home: TestHome, to: string, page: string): Promise<string> {
  const find = async (): Promise<string> =>
    (await mailsOf(home))
      .filter((mail) => mail.to === to)
      .flatMap(({ text }) => new RegExp(`/${page}/[\\w-]{43}`).exec(text)?.[0] ?? [])
      .at(-1) ?? '';
  await expect.poll(find, `a mail to ${to} with a link to ${page}`).not.toBe('');
  return find();
}
