import { expect, test } from 'vitest';
import { applyTransition } from '../../../main/mail/outbox/transitions.ts';
import { sql } from '../../../main/store/sql.ts';
import type { MessageState } from '../../../preload/contract/outbox.ts';
import { codeOf } from '../../support/answers.ts';
import { contents, testDesk } from '../../support/desk.ts';
import { accountRow, importAccounts, importPractices, practiceRow } from '../../support/directory.ts';

test('A failed mail whose link was voided since is not sent again', async () => {
  const { store, clock, done, act } = testDesk();
  await importPractices(store, [practiceRow({ id: 'P1', name: 'Elm Street' })]);
  await importAccounts(store, [
    accountRow({ id: 'a1', practiceId: 'P1', loginEmail: 'mary@elm.example', emailState: 'unverified' }),
  ]);
  await done('claims.send-verification', { accountId: 'a1' });
  const message = store.read.get<{ id: string; state: MessageState; attempts: number }>(
    sql`SELECT id, state, attempts FROM messages`,
  );
  if (!message) throw new Error('There is no message');
  const become = (from: MessageState, to: MessageState) =>
    store.write((transaction) => ({
      keep: true,
      value: applyTransition(transaction, { ...message, state: from }, { to, at: clock.now }),
    }));
  await become('queued', 'sending');
  await become('sending', 'failed');
  await done('outbox.retry', { ids: [message.id] });
  await become('queued', 'sending');
  await become('sending', 'failed');

  await done('people.deactivate', { accountId: 'a1' }, { proofs: ['in-person'] });
  const before = contents(store);
  expect(codeOf(await act('outbox.retry', { ids: [message.id] }))).toBe('message-link-void');
  expect(contents(store)).toBe(before);
});
