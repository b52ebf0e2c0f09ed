import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendedPath } from '../../main/portal/guard/mended-path.ts';
import { testPortal } from './portal-world.ts';

const pages = [
  'reset',
  'invitation',
  'verify-email',
  'verify',
  'confirm-change',
  'change',
  'cancel-change',
  'prove-mailbox',
];
const tails = [
  '.',
  ',',
  ')',
  '>',
  '&gt;',
  '%3E',
  '%20',
  '/',
  '\u200b',
  '%E2%80%8B',
  '"',
  '&quot;',
  "'",
  ';',
  '.)',
  '…',
  '%C2%A0',
  ' and more',
  '*',
  '&#62;',
  '%2520',
  '://x',
];
const tokens = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));

describe('a link with something behind it that is no part of a token', () => {
  test.each(tails)('still is the same link: %s', (tail) => {
    const token = randomBytes(32).toString('base64url');
    for (const page of pages) {
      expect(mendedPath(`/${page}/${token}${tail}`)).toBe(`/${page}/${token}`);
      expect(mendedPath(`/${page}/%3C${token}${tail}`)).toBe(`/${page}/${token}`);
    }
    expect(mendedPath(`/reset/${token}/not-me${tail}`)).toBe(`/reset/${token}/not-me`);
    expect(mendedPath(`/change/${token}/cancel${tail}`)).toBe(`/change/${token}/cancel`);
  });

  test('whatever it is, and whatever the token', () => {
    fc.assert(
      fc.property(tokens, fc.string({ unit: 'grapheme', maxLength: 12 }), (token, tail) => {
        fc.pre(!/^[\w-]/.test(tail) && !/not-me|cancel|%/.test(tail));
        expect(mendedPath(`/reset/${token}${tail}`)).toBe(`/reset/${token}`);
      }),
    );
  });
});

describe('a link that a mail program wrapped', () => {
  test.each(['=\n', '=\r\n', '%0A', '%0D%0A', '%20', ' ', '+', '\u200b', '%3D%0A', '\n> ', '\u00ad'])(
    'is put together again over %j',
    (gap) => {
      fc.assert(
        fc.property(tokens, fc.integer({ min: 1, max: 42 }), (token, at) => {
          expect(mendedPath(`/verify/${token.slice(0, at)}${gap}${token.slice(at)}`)).toBe(
            `/verify/${token}`,
          );
          expect(mendedPath(`/verify/${token.slice(0, at)}${gap}${token.slice(at)}.`)).toBe(
            `/verify/${token}`,
          );
        }),
        { numRuns: 40 },
      );
    },
  );

  test('is never made into another token', () => {
    fc.assert(
      fc.property(tokens, tokens, fc.integer({ min: 1, max: 42 }), (one, other, at) => {
        // One that is whole stays itself, whatever follows; one that is cut off takes nothing from the next.
        expect(mendedPath(`/reset/${one} ${other}`)).toBe(`/reset/${one}`);
        const cut = `/reset/${one.slice(0, at)} ${other}`;
        expect(mendedPath(cut)).toBe(cut);
        const long = `/reset/${one}${other.slice(0, at)}`;
        expect(mendedPath(long)).toBe(long);
      }),
    );
  });

  test('other pages stay as they are', () => {
    for (const path of ['/', '/help', '/health', '/reset/', '/reset', '/assets/portal.css', '/%', '/reset/%'])
      expect(mendedPath(path)).toBe(path);
  });
});

test('the page and its form work at such an address; a link that is not whole says so', async () => {
  for (const tail of ['.', ')', '&gt;', '%20', '/', '%E2%80%8B']) {
    const portal = await testPortal();
    const sent = await portal.desk.perform({
      type: 'claims.send-verification',
      input: { accountId: 'a-2' },
      operator: 'Sam',
    });
    expect(sent.ok).toBe(true);
    const token = portal.linkToken('email-verification');
    const here = `/verify-email/${token}${tail}`;
    expect((await portal.browser().get(here)).text).toContain('tom@harbour.example');
    expect((await portal.browser().submit(here, `/verify-email/${token}`, {})).text).toContain(
      'Your login email is verified',
    );
    const cut = await portal.browser().get(`/verify-email/${token.slice(0, 40)}`);
    expect([cut.status, cut.text]).toEqual([404, expect.stringContaining('This link is incomplete')]);
    const long = await portal.browser().get(`/verify-email/${token}x`);
    expect([long.status, long.text]).toEqual([404, expect.stringContaining('We don’t recognize this link')]);
  }
});
