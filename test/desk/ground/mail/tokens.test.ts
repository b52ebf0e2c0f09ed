import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { findToken, issueToken, spendToken } from '../../../../main/desk/ground/mail/tokens.ts';
import { sql } from '../../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../../support/answers.ts';
import { morning, seededRandom } from '../../../support/desk.ts';
import { fillDirectory } from '../../../support/directory.ts';
import { temporaryStore, write } from '../../../support/store.ts';

async function storeWithToken() {
  const store = temporaryStore();
  await fillDirectory(store, [{}], [{}]);
  const random = seededRandom();
  const issue = (now: number) =>
    write(store, (transaction) =>
      issueToken(
        transaction,
        { accountId: 'a-1', purpose: 'reset-password', caseId: null, expiresAt: now + 1000 },
        { now, random, operator: 'Sam', channel: 'phone' },
      ),
    );
  return { store, issue, token: await issue(morning) };
}

test('only the SHA-256 of 32 random bytes is stored', async () => {
  const { store, token } = await storeWithToken();
  const bytes = Buffer.from(token, 'base64url');
  expect(bytes).toHaveLength(32);
  expect(store.read.all(sql`SELECT hash FROM tokens`)).toEqual([
    { hash: createHash('sha256').update(bytes).digest() },
  ]);
});

test('looking at a token does not use it up; using it does, once', async () => {
  const { store, token } = await storeWithToken();
  for (let look = 0; look < 3; look += 1) valueIn(findToken(store.read, token, 'reset-password', morning));
  const row = valueIn(findToken(store.read, token, 'reset-password', morning));
  await write(store, (transaction) => spendToken(transaction, row, morning));
  expect(codeOf(findToken(store.read, token, 'reset-password', morning))).toBe('token-used');
  await expect(write(store, (transaction) => spendToken(transaction, row, morning))).rejects.toThrow(
    'one row',
  );
});

test('an expired, a superseded, a forged and a borrowed token are refused, each with its code', async () => {
  const { store, issue, token } = await storeWithToken();
  expect(valueIn(findToken(store.read, token, 'reset-password', morning + 999)).account_id).toBe('a-1');
  expect(codeOf(findToken(store.read, token, 'reset-password', morning + 1000))).toBe('token-expired');
  expect(codeOf(findToken(store.read, token, 'verify-email', morning))).toBe('token-unknown');
  for (const forged of ['', 'x', `${token}A`, token.slice(1), `${token.slice(0, 42)}=`, '\u0000'.repeat(43)])
    expect(codeOf(findToken(store.read, forged, 'reset-password', morning))).toBe('token-unknown');
  await issue(morning + 1);
  expect(codeOf(findToken(store.read, token, 'reset-password', morning + 2))).toBe('token-superseded');
});
