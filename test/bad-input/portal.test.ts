import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portalActions } from '../../main/desk/own-actions.ts';
import { actions } from '../../preload/contract/contract.ts';
import { cleanEmail, cleanUserName } from '../../preload/contract/pasted-text.ts';
import { testPortal } from '../portal/portal-world.ts';
import { contents } from '../support/desk.ts';
import { halfCharacters, naughtyStrings } from '../support/naughty-strings.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const elements = (html: string) => html.match(/<\/?[a-z0-9]+/gi);

describe('a naughty string in a form of the portal', () => {
  test('as a clinic email is answered, and what is shown of it is text', async () => {
    const portal = await testPortal();
    const help = (email: string) => {
      portal.clock.pass(86_400_000);
      return portal.browser().submit('/', '/user-name', { email });
    };
    const usual = elements((await help('nobody@nowhere.example')).html);
    const wrong: unknown[] = [];
    let dialogs = 0;
    for (const [index, naughty] of [...naughtyStrings, ...halfCharacters].entries()) {
      // Every second one as the name in an address, so that it is looked for.
      const text = index % 2 === 0 ? naughty : `${naughty.replace(/\s/g, '')}@nowhere.example`;
      const page = await help(text);
      const shown = page.text.includes(oneLine(cleanEmail(text.toWellFormed())));
      const isAttention = page.html.includes('>Attention<');
      if (page.status >= 500) wrong.push({ text, status: page.status });
      if (isAttention) dialogs += 1;
      // The dialog names the address as it was read, and has no element more than for any other address.
      if (isAttention && (!shown || JSON.stringify(elements(page.html)) !== JSON.stringify(usual)))
        wrong.push({ text, page: page.text });
      if (page.html.includes('<script>') || /<img src=x/i.test(page.html))
        wrong.push({ text, html: page.html });
    }
    expect(wrong).toEqual([]);
    expect(dialogs).toBeGreaterThan(10);
  });

  test('as a user name and as who asks is answered, and what is shown of it is text', async () => {
    const portal = await testPortal();
    const wrong: unknown[] = [];
    let dialogs = 0;
    for (const text of naughtyStrings) {
      portal.clock.pass(86_400_000);
      const page = await portal.browser().submit('/', '/password', { userName: text, requestedBy: text });
      if (page.status >= 500) wrong.push({ text, status: page.status });
      const name = oneLine(cleanUserName(text.toWellFormed()));
      if (page.html.includes('>Attention<')) dialogs += 1;
      if (page.html.includes('>Attention<') && !page.text.includes(name))
        wrong.push({ text, page: page.text });
      if (/<script>|<img src=x|<svg/i.test(page.html.replace(/<svg class="icon.*?<\/svg>/gs, '')))
        wrong.push({ text, html: page.html });
    }
    expect(wrong).toEqual([]);
    expect(dialogs).toBeGreaterThan(100);
  });
});

const strange = fc.oneof(
  fc.constantFrom(...naughtyStrings),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.stringMatching(/^[\w-]{43}$/),
  fc.stringMatching(/^[\w-]{30,60}$/),
  fc.constantFrom('..', '../../etc/passwd', '%2e%2e%2f', '%', '%zz', '%ff%fe', 'a/b', '?a=b', '#c', '\u0000'),
);
const paths = [
  'reset',
  'verify',
  'verify-email',
  'confirm-change',
  'change',
  'cancel-change',
  'prove-mailbox',
  'invitation',
];

describe('a link with any token', () => {
  test('is answered with a page, and changes nothing', async () => {
    const portal = await testPortal();
    const before = contents(portal.store);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), strange, fc.boolean(), async (path, token, encoded) => {
        portal.clock.pass(60_000);
        const place = encoded ? encodeURIComponent(token.toWellFormed()) : token.toWellFormed();
        let address: string;
        try {
          address = new URL(`/${path}/${place}`, 'http://127.0.0.1:8484').pathname;
        } catch {
          return;
        }
        const page = await portal.browser().get(address);
        expect(page.status).toBeLessThan(500);
        expect(page.html).toMatch(/^<!doctype html>/i);
      }),
      { numRuns: 300 },
    );
    expect(contents(portal.store)).toBe(before);
  });

  test('is refused by every action that takes one, and changes nothing', async () => {
    const portal = await testPortal();
    const before = contents(portal.store);
    const types = [
      ...Object.entries(actions)
        .filter(([, { input }]) => 'token' in ((input as { shape?: object }).shape ?? {}))
        .map(([type]) => type),
      ...portalActions.map(({ type }) => type),
    ];
    expect(types.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), strange, async (type, token) => {
        const answer = await portal.desk.perform({
          type,
          input: { token, code: '123456', passwordHash: 'x' },
          operator: 'portal',
        });
        expect(answer.ok).toBe(false);
        if (!answer.ok) expect(answer.error.code).not.toBe('unexpected');
      }),
      { numRuns: 300 },
    );
    expect(contents(portal.store)).toBe(before);
  });
});
