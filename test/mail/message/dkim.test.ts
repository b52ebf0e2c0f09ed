import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDkimKey, signDkim } from '../../../main/mail/message/dkim.ts';
import { dkimRecord, makeDkimKey } from '../../../main/mail/message/dkim-key.ts';
import { sql } from '../../../main/store/sql.ts';
import { createMailWorld, defaultSettings, type MailWorld } from '../../support/mail-world.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');
const pem = (key: KeyObject): string => String(key.export({ type: 'pkcs8', format: 'pem' }));

/** Checks a signature as a receiver does; written apart from the signing, straight from RFC 6376 for relaxed/relaxed. */
function isValid(raw: Buffer, publicKey: KeyObject): boolean {
  const source = raw.toString('latin1');
  const [head = ''] = source.split('\r\n\r\n', 1);
  const body = source.slice(head.length + 4);
  const fields = head.split(/\r\n(?=[^ \t])/).map((field) => {
    const [, name = '', value = ''] = /^([^:]*):(.*)$/s.exec(field) ?? [];
    return [
      name.toLowerCase().trim(),
      value
        .replace(/\r\n/g, '')
        .replace(/[ \t]+/g, ' ')
        .trim(),
    ] as const;
  });
  const signature = fields.find(([name]) => name === 'dkim-signature')?.[1] ?? '';
  const tags = new Map(
    signature.split(';').map((tag) => {
      const [name = '', ...value] = tag.split('=');
      return [name.trim(), value.join('=').replace(/\s/g, '')] as const;
    }),
  );
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+$/, '').replace(/[ \t]+/g, ' '));
  while (lines.at(-1) === '') lines.pop();
  const relaxed = lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
  if (createHash('sha256').update(relaxed, 'latin1').digest('base64') !== tags.get('bh')) return false;
  const rest = [...fields];
  let text = '';
  for (const name of (tags.get('h') ?? '').split(':')) {
    const index = rest.findLastIndex(([own]) => own === name);
    if (index < 0) continue;
    text += `${name}:${rest[index]?.[1]}\r\n`;
    rest.splice(index, 1);
  }
  text += `dkim-signature:${signature.replace(/b=[^;]*$/, 'b=')}`;
  const bytes = Buffer.from(text, 'latin1');
  const given = Buffer.from(tags.get('b') ?? '', 'base64');
  return publicKey.asymmetricKeyType === 'ed25519'
    ? verify(null, createHash('sha256').update(bytes).digest(), publicKey, given)
    : verify('sha256', bytes, publicKey, given);
}

let world: MailWorld;
beforeEach(() => {
  world = createMailWorld();
});
afterEach(() => world.close());

const giveKey = async (key: string): Promise<void> => {
  await world.store.write((transaction) => {
    transaction.one(sql`INSERT INTO secrets (name, value) VALUES ('mail.dkim.private-key', ${key})`);
    return { keep: true, value: null };
  });
  world.settings = defaultSettings({
    'mail.mode': 'sandbox',
    'mail.dkim': { domain: 'clinic-help.example', selector: 'desk' },
  });
};

for (const [name, pair] of Object.entries({ rsa, ed25519 }))
  test(`With a key of ${name} each message is signed, whatever is in it`, async () => {
    await giveKey(pem(pair.privateKey));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        async (subject, text) => {
          const raw = world.message(
            await world.enqueue({ content: { subject, text, html: `<p>${text}</p>` } }),
          ).raw;
          expect(isValid(raw, createPublicKey(pair.privateKey))).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

test('A changed subject or body is noticed; changed white space and new headers on the way are not', async () => {
  await giveKey(pem(rsa.privateKey));
  const source = world.message(await world.enqueue()).raw.toString('latin1');
  const valid = (changed: string): boolean => {
    expect(changed).not.toBe(source);
    return isValid(Buffer.from(changed, 'latin1'), rsa.publicKey);
  };
  expect(valid(source.replace('Subject: Hello', 'Subject: Hallo'))).toBe(false);
  expect(valid(source.replace('<p>Hello', '<p>Hallo'))).toBe(false);
  expect(valid(source.replace('Subject:', 'From: <other@evil.example>\r\nSubject:'))).toBe(false);
  expect(valid(source.replace('Subject: Hello', 'Subject:   Hello  '))).toBe(true);
  expect(valid(`Received: from somewhere\r\n${source}`)).toBe(true);
  expect(valid(`${source}\r\n\r\n`)).toBe(true);
});

test('Without a key nothing is signed, and a key that is none is told apart', async () => {
  expect(world.message(await world.enqueue()).raw.toString()).not.toContain('DKIM-Signature');
  const small = generateKeyPairSync('rsa', { modulusLength: 512 });
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  for (const bad of ['', 'nonsense', pem(small.privateKey), pem(curve.privateKey)])
    expect(readDkimKey(bad)).toBeNull();
  expect(readDkimKey(pem(rsa.privateKey))?.asymmetricKeyType).toBe('rsa');
});

/** The key that a receiver reads out of a record (RFC 6376, 3.6.1; RFC 8463, 4). */
function keyOfRecord(value: string): KeyObject {
  const tags = new Map(value.split('; ').map((tag) => [tag.slice(0, 1), tag.slice(2)] as const));
  expect(tags.get('v')).toBe('DKIM1');
  const half = Buffer.from(tags.get('p') ?? '', 'base64');
  return tags.get('k') === 'ed25519'
    ? createPublicKey({
        key: { kty: 'OKP', crv: 'Ed25519', x: half.toString('base64url') },
        format: 'jwk',
      })
    : createPublicKey({ key: half, format: 'der', type: 'spki' });
}

test('With the record of a key receivers check its signatures, also those of a key that was made here', async () => {
  const made = await makeDkimKey();
  expect(readDkimKey(made)?.asymmetricKeyDetails?.modulusLength).toBe(2048);
  const raw = Buffer.from('From: a@b.example\r\nSubject: x\r\n\r\nHello\r\n');
  for (const privateKey of [readDkimKey(made), rsa.privateKey, ed25519.privateKey]) {
    if (!privateKey) throw new Error('no key');
    const { name, value } = dkimRecord({ domain: 'b.example', selector: 'desk' }, privateKey);
    expect(name).toBe('desk._domainkey.b.example');
    expect(value).not.toContain(pem(privateKey).split('\n')[1]);
    const signedMail = signDkim(raw, { domain: 'b.example', selector: 'desk', privateKey }, 1000);
    expect(isValid(signedMail, keyOfRecord(value))).toBe(true);
  }
});

test('The same message, key and time give the same bytes', () => {
  const raw = Buffer.from('From: a@b.example\r\nSubject: x\r\n\r\nHello\r\n');
  const key = { domain: 'b.example', selector: 's', privateKey: rsa.privateKey };
  expect(signDkim(raw, key, 1000).equals(signDkim(raw, key, 1999))).toBe(true);
  expect(signDkim(raw, key, 1000).subarray(-raw.length).equals(raw)).toBe(true);
});
