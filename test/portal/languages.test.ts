import { afterEach, describe, expect, test } from 'vitest';
import { setDeskLanguage } from '../../main/language.ts';
import { acceptedLanguage } from '../../main/portal/language/reader-language.ts';
import { shownLabel } from '../../main/portal/pages/browser-label.ts';
import { sql } from '../../main/store/sql.ts';
import type { Browser, Page } from '../support/portal-browser.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';
import { agents, mary, minute, send, signInPortal } from './signing-in-world.ts';

afterEach(() => setDeskLanguage('en'));

const spanish = { 'accept-language': 'es-MX,es;q=0.9,en;q=0.8' };

/** The language that a page says it is in, by its element and by its header. */
const languageOf = (page: Page): readonly (string | null | undefined)[] => [
  /<html lang="(\w+)"/.exec(page.html)?.[1],
  page.headers.get('content-language'),
];
const inSpanish = ['es', 'es'];
const inEnglish = ['en', 'en'];

const linkTo = async (portal: TestPortal): Promise<string> => {
  await portal.browser().submit('/', '/password', { userName: 'HarbourD', requestedBy: 'Olu' });
  return `/reset/${portal.linkToken('password-reset')}`;
};

const lines = (portal: TestPortal): readonly string[] =>
  portal.store.read.all<{ text: string }>(sql`SELECT text FROM timeline`).map(({ text }) => text);

describe('the first language of a browser that the portal speaks', () => {
  test.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en-GB,en;q=0.9,es;q=0.8', 'en'],
    ['de-DE,de;q=0.9,es;q=0.4,en;q=0.6', 'en'],
    ['fr, es;q=0.1', 'es'],
    ['es;q=0, en;q=0.1', 'en'],
    ['ES', 'es'],
    ['de', null],
    ['*', null],
    ['es;q=0', null],
    [',;q=,,=', null],
    ['', null],
    [undefined, null],
  ] as const)('of “%s” is %s', (header, language) => expect(acceptedLanguage(header)).toBe(language));
});

describe('the language of a page', () => {
  test('is the browser’s; where the portal speaks none of those, the desk’s', async () => {
    const portal = await testPortal();
    const page = await portal.browser(spanish).get('/');
    expect(languageOf(page)).toEqual(inSpanish);
    expect(page.text).toContain('¿Olvidó el nombre de usuario?');
    expect(page.headers.get('vary')).toBe('Accept-Language, Cookie');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(languageOf(await portal.browser({ 'accept-language': 'de' }).get('/'))).toEqual(inEnglish);
    setDeskLanguage('es');
    expect(languageOf(await portal.browser({ 'accept-language': 'de' }).get('/'))).toEqual(inSpanish);
    expect(languageOf(await portal.browser({ 'accept-language': 'en' }).get('/'))).toEqual(inEnglish);
  });

  test('is what its reader chooses, on every page from then on, over what the browser asks for', async () => {
    const portal = await testPortal();
    const browser = portal.browser({ 'accept-language': 'en' });
    const first = await browser.get('/');
    expect(first.html).toContain('<a href="/?language=es" lang="es" hrefLang="es">Español</a>');
    const chosen = await browser.get('/?language=es');
    expect(languageOf(chosen)).toEqual(inSpanish);
    expect(chosen.html).toContain('href="/?language=en"');
    expect(chosen.headers.getSetCookie().find((each) => each.startsWith('login-desk-language'))).toBe(
      'login-desk-language=es; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax',
    );
    const answer = await browser.post('/user-name', {
      'form-token': chosen.formToken('/user-name'),
      email: 'nobody@nowhere.example',
    });
    expect(languageOf(answer)).toEqual(inSpanish);
    expect(answer.text).toContain(
      'La dirección de correo nobody@nowhere.example no está asociada con ningún consultorio activo. Escríbanos para',
    );
    expect(languageOf(await browser.get('/sign-in'))).toEqual(inSpanish);
    expect(languageOf(await browser.get('/sign-in?language=en'))).toEqual(inEnglish);
    expect(languageOf(await browser.get('/email-us?about=password'))).toEqual(inEnglish);
  });

  test('is chosen without leaving the site, and nothing but a language is kept', async () => {
    const portal = await testPortal();
    for (const path of [
      '//elsewhere.example/?language=es',
      '/%2F%2Felsewhere.example?language=es',
      '/\\elsewhere.example?language=es',
    ]) {
      const page = await portal.browser().get(path);
      expect(page.headers.get('location'), path).toBeNull();
    }
    for (const chosen of ['de', 'es%0d%0aSet-Cookie:a=b', 'es;Domain=example.com', '<b>', '']) {
      const page = await portal.browser().get(`/?language=${chosen}`);
      expect(page.headers.getSetCookie().join(), chosen).not.toContain('login-desk-language');
      expect(languageOf(page), chosen).toEqual(inEnglish);
    }
    // A step's address leads to the first one, and the choice is kept on the way.
    const browser = portal.browser();
    const step = await browser.get('/user-name?language=es');
    expect([step.status, step.headers.get('location')]).toEqual([303, '/']);
    expect(languageOf(await browser.get('/'))).toEqual(inSpanish);
  });

  test('has a cookie for TLS alone where the portal has a certificate', async () => {
    const portal = await testPortal({ secure: true });
    const page = await portal.browser().get('/?language=es');
    const cookies = page.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toContain('; Secure');
  });

  test('is chosen again at the page itself where there is one, else at the first page', async () => {
    const portal = await testPortal();
    const here = await linkTo(portal);
    const browser = portal.browser();
    const wrong = await browser.submit(here, here, { password: '', again: '' });
    expect(wrong.html).toContain(`<a href="${here}?language=es"`);
    const saved = await browser.submit(here, here, { password: goodPassword, again: goodPassword });
    expect(saved.html).toContain('<a href="/?language=es"');
    expect((await browser.get('/email-us?about=password')).html).toContain(
      '<a href="/email-us?about=password&amp;language=es"',
    );
  });

  test('is that of refusals as well, and each language keeps its own', async () => {
    const portal = await testPortal();
    for (const [headers, text] of [
      [spanish, 'Esta página no existe'],
      [{}, 'There is no such page'],
      [spanish, 'Esta página no existe'],
    ] as const) {
      const page = await portal.browser(headers).get('/nothing');
      expect([page.status, page.text.includes(text)]).toEqual([404, true]);
    }
    const cut = await portal.browser(spanish).get('/reset/abc');
    expect(cut.text).toContain('Este enlace está incompleto');
  });
});

describe('in Spanish', () => {
  test('a password is created, and what the case keeps of it is in the desk’s language', async () => {
    const portal = await testPortal();
    const english = await testPortal();
    for (const [world, headers] of [
      [portal, spanish],
      [english, {}],
    ] as const) {
      const here = await linkTo(world);
      const browser = world.browser(headers);
      const short = await browser.submit(here, here, { password: 'corta', again: 'corta' });
      expect(short.status).toBe(422);
      const saved = await browser.submit(here, here, { password: goodPassword, again: goodPassword });
      expect(saved.status).toBe(200);
      expect(languageOf(saved)).toEqual(headers === spanish ? inSpanish : inEnglish);
      if (headers !== spanish) continue;
      expect(short.text).toContain('Corrija un campo');
      expect(short.text).toContain('Al menos 8 caracteres.');
      expect(saved.text).toContain('Su contraseña nueva se guardó');
    }
    expect(lines(portal)).toEqual(lines(english));
  });

  test('a wait is said in a whole sentence', async () => {
    const portal = await testPortal();
    const browser = portal.browser(spanish);
    const ask = () => browser.submit('/', '/user-name', { email: 'front.desk@harbour.example' });
    for (let times = 0; times < 3; times += 1) await ask();
    const page = await ask();
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '1200']);
    expect(page.text).toContain('Puede intentar otra vez en 20 minutos.');
  });

  test('a browser is trusted: its name is kept in the desk’s language and shown in the reader’s', async () => {
    const portal = await signInPortal();
    const browser = portal.browser({ 'user-agent': agents.firefox, ...spanish });
    portal.clock.pass(minute);
    const code = await portal.password(browser);
    expect(code.text).toContain('Su contraseña fue aceptada. Enviamos un código de seguridad');
    const wrong = await send(browser, code, '/sign-in/code', { code: '1' });
    expect(wrong.text).toContain('Intentos restantes: 4.');
    const done = await send(browser, wrong, '/sign-in/code', { code: portal.code(), trust: 'yes' });
    expect(done.text).toContain(
      'Firefox en Windows , este navegador De confianza desde el 16 de noviembre de 2026',
    );
    expect(done.html).toContain('aria-label="Dejar de confiar: Firefox en Windows"');
    expect(await portal.trusted()).toEqual(['Firefox on Windows']);
    expect(portal.lines().join('\n')).not.toMatch(/Firefox en|contraseña|código/);
  });

  test('a neutral answer has not a byte that depends on what is on file', async () => {
    const portal = await testPortal();
    await portal.set('portal.neutral', true);
    const ask = async (email: string): Promise<string> =>
      (await portal.browser(spanish).submit('/', '/user-name', { email })).html;
    expect(await ask('nobody@nowhere.example')).toBe(await ask('front.desk@harbour.example'));
  });
});

test('a browser’s kept name is shown in the reader’s language, whichever the desk speaks; any other stays', () => {
  const labels = ['Firefox on Windows', 'Firefox en Windows', 'Samsung Internet', 'A browser on Mac'];
  expect(labels.map(shownLabel)).toEqual([
    'Firefox on Windows',
    'Firefox on Windows',
    'Samsung Internet',
    'A browser on Mac',
  ]);
  expect(shownLabel('The tablet at the front desk')).toBe('The tablet at the front desk');
});

describe('in the made-up language of tests', () => {
  /** What stands on a page beside its catalogue sentences. */
  const unmarked = (page: Page, ...given: readonly string[]): string => {
    let text = page.html.replace(/<title>(.*?)<\/title>/, '<title></title> $1 ').replace(/<[^>]+>/g, ' ');
    // The innermost first: a wait is a sentence in a sentence.
    while (/⟦[^⟦⟧]*⟧/.test(text)) text = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    for (const known of ['Login Desk', 'Español', '–', ...given]) text = text.replaceAll(known, ' ');
    return text.replace(/\s+/g, ' ').trim();
  };
  const labels = (page: Page): readonly string[] =>
    [...page.html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label ?? '');

  async function pagesOf(browser: Browser, portal: TestPortal): Promise<readonly Page[]> {
    const here = await linkTo(portal);
    return [
      await browser.get('/'),
      await browser.submit('/', '/user-name', { email: '' }),
      await browser.submit('/', '/user-name', { email: 'nobody' }),
      await browser.submit('/', '/user-name', { email: 'nobody@nowhere.example' }),
      await browser.submit('/', '/user-name', { email: 'front.desk@harbour.example' }),
      await browser.submit('/', '/password', { userName: '', requestedBy: '<' }),
      await browser.get('/email-us'),
      await browser.submit('/email-us', '/email-us', { from: '', text: '', about: '', given: '' }),
      await browser.submit('/email-us', '/email-us', {
        from: 'a@b.example',
        text: 'Help',
        about: '',
        given: '',
      }),
      await browser.get('/sign-in'),
      await browser.submit('/sign-in', '/sign-in', { name: '', password: '' }),
      await browser.submit('/sign-in', '/sign-in', { name: 'nobody', password: 'wrong' }),
      await browser.get(here),
      await browser.submit(here, here, { password: '', again: '' }),
      await browser.get(`${here}/not-me`),
      await browser.submit(here, here, { password: goodPassword, again: goodPassword }),
      await browser.submit(`${here}/not-me`, `${here}/not-me`, {}),
      await browser.get(here),
      await browser.get('/reset/abc'),
      await browser.get('/nothing'),
    ];
  }

  test('no sentence of a page stands outside the catalogues', async () => {
    const portal = await testPortal();
    setDeskLanguage('pseudo');
    const pages = await pagesOf(portal.browser({ 'accept-language': 'es' }), portal);
    const given = [
      'Harbour Dental',
      'HarbourD',
      'support@login-desk.example',
      portal.desk.settings()['mail.support'],
    ];
    for (const page of pages) {
      expect(unmarked(page, ...given), page.text).toBe('');
      for (const label of labels(page)) expect(label).toMatch(/^⟦.*⟧$/);
    }
  });

  test('nor of the steps of a sign-in', async () => {
    const portal = await signInPortal();
    setDeskLanguage('pseudo');
    const browser = portal.browser();
    portal.clock.pass(minute);
    const code = await portal.password(browser, mary);
    const wrong = await send(browser, code, '/sign-in/code', { code: '1' });
    const through = await send(browser, wrong, '/sign-in/code', { code: portal.code(), trust: 'yes' });
    const ended = await send(browser, through, '/sign-in/browsers', { end: 'all' });
    const done = await send(browser, ended, '/sign-in/done', {});
    for (const page of [code, wrong, through, ended, done]) expect(unmarked(page), page.text).toBe('');
  });
});
