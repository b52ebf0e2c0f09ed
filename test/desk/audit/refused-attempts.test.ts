import { expect, test } from 'vitest';
import { verifyChain } from '../../../main/desk/audit/chain.ts';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';

const refusedIn = (store: Store): readonly Record<string, unknown>[] =>
  store.read
    .all<{ body: string }>(sql`SELECT body FROM audit WHERE body ->> 'refused' IS NOT NULL ORDER BY sequence`)
    .map(({ body }) => JSON.parse(body));

test('every refused attempt is in the chain: who, what, in which case, and why', async () => {
  const { store, act, done } = testDesk();
  await fillDirectory(store, [{}], [{ id: 'A-1' }]);
  const { number } = await done('cases.open', { channel: 'phone', caller: 'Mary Lee' });
  const attempts = [
    // Without its proof.
    codeOf(
      await act('people.deactivate', { accountId: 'A-1', reason: 'left' } as never, {
        case: number,
        operator: 'Kim',
      }),
    ),
    // By the handler.
    codeOf(await act('cases.note', { number: '0000-0000', text: 'x' })),
    // Before any rule was asked.
    codeOf(await act('cases.open', { channel: 'phone', caller: '   ' })),
    codeOf(await act(`store.drop${'x'.repeat(500)}` as never, {} as never)),
    codeOf(await act('cases.note', { number, text: 'x' }, { case: 'nowhere' })),
  ];
  expect(refusedIn(store).map(({ refused }) => refused)).toEqual(attempts);
  expect(refusedIn(store)[0]).toMatchObject({
    operator: 'Kim',
    action: 'people.deactivate',
    case: number,
    input: { accountId: 'A-1' },
  });
  expect(String(refusedIn(store)[3]?.action).length).toBeLessThanOrEqual(100);
  expect(verifyChain(store.read).ok).toBe(true);
});

test('what the chain keeps of a refused attempt has no secret in it', async () => {
  const { store, act } = testDesk();
  const secret = 'correct horse battery';
  // The key is none, the name is none, the input has no shape at all.
  await act('settings.set-secret', { name: 'mail.dkim.private-key', value: secret });
  await act('settings.set-secret', { name: 'no-such-secret' as never, value: secret });
  await act('settings.set-secret', secret as never);
  await act('claims.verify', { token: secret });
  await act('callers.check-code', { number: 'nowhere', code: '271828' } as never);
  expect(refusedIn(store)).toHaveLength(5);
  expect(JSON.stringify(refusedIn(store))).not.toMatch(/horse|271828/);
});
