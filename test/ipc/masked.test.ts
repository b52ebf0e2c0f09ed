import { expect, test } from 'vitest';
import { maskAnswer } from '../../main/desk/callers/masked-answers.ts';
import { createChosenPaths } from '../../main/ipc/chosen-paths.ts';
import { serveContract } from '../../main/ipc/serve.ts';
import { sql } from '../../main/store/sql.ts';
import { channels } from '../../preload/contract/channels.ts';
import { type QueryName, queries } from '../../preload/contract/contract.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { valueIn, wholeAnswer } from '../support/answers.ts';
import { testDesk } from '../support/desk.ts';
import { samAtWindow } from '../support/operators.ts';
import { answered, transferDesk } from '../support/transfer-desk.ts';

type Call = (channel: string, ...payload: unknown[]) => Promise<Answer<unknown>>;

/** The sample directory behind the contract, with a case, mails and an address that mail came back from. */
async function sampleWindow() {
  const { store, run } = transferDesk();
  answered(await run('importSample', {}));
  const { desk, done } = testDesk(store);
  const email = store.read.get<{ email: string }>(
    sql`SELECT email FROM practices WHERE email IS NOT NULL LIMIT 1`,
  );
  const { caseNumber, messages } = await done('logins.user-name-help', { email: email?.email ?? '' });
  const handlers = new Map<string, Parameters<Parameters<typeof serveContract>[0]['handle']>[1]>();
  serveContract(
    { handle: (channel, handler) => handlers.set(channel, handler), broadcast: () => undefined },
    {
      ...samAtWindow,
      paths: createChosenPaths(),
      desk: () => ({ desk, jobs: async () => ({}) as never }),
      shell: {} as never,
    },
  );
  const call: Call = async (channel, ...payload) => {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`nothing serves ${channel}`);
    return wholeAnswer(await handler(payload, 1));
  };
  return { store, call, caseNumber, messageId: messages[0]?.id ?? '' };
}

/** What is on file and not asked for by an account that lacks it: that much of a conflict is the operator's to see. */
function onFile(store: Awaited<ReturnType<typeof sampleWindow>>['store']): readonly string[] {
  return store.read
    .all<{ value: string }>(
      sql`SELECT phone AS value FROM accounts WHERE phone IS NOT NULL
          UNION SELECT phone FROM practices WHERE phone IS NOT NULL
          UNION SELECT email FROM practices WHERE email IS NOT NULL
          UNION SELECT email FROM claims WHERE email_key NOT IN (SELECT email_key FROM wanted_addresses)`,
    )
    .map(({ value }) => value);
}

/** Whether a value is in a text, and not as the end of a longer address that is another one. */
function stands(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
    if (!/[\w.+-]/.test(text[at - 1] ?? '')) return true;
  return false;
}

test('no question of the contract brings the window a number or an address on file', async () => {
  const { store, call, caseNumber, messageId } = await sampleWindow();
  const ids = store.read
    .all<{ id: string }>(sql`SELECT id FROM accounts UNION ALL SELECT id FROM practices`)
    .map(({ id }) => id);
  const values = onFile(store);
  const names = store.read.all<{ name: string }>(sql`SELECT DISTINCT family_name AS name FROM accounts`);
  const inputs = [
    {},
    { number: caseNumber },
    { caseNumber },
    { id: messageId },
    ...ids.flatMap((id) => [{ id }, { accountId: id }, { practiceId: id }]),
    ...[...names.map(({ name }) => name), ...values].map((text) => ({ text, all: true })),
    { email: 'nobody@nowhere.example', forAccount: ids[0] },
  ];
  const answers = new Map<string, number>();
  for (const name of Object.keys(queries) as QueryName[])
    for (const input of inputs) {
      if (!queries[name].input.safeParse(input).success) continue;
      const answer = await call(channels.query(name), input);
      if (!answer.ok) continue;
      answers.set(name, (answers.get(name) ?? 0) + 1);
      // What was typed comes back as it was typed.
      const json = JSON.stringify({ ...(answer.value as object), query: undefined }).toLowerCase();
      expect([name, input, values.filter((value) => stands(json, value.toLowerCase()))]).toEqual([
        name,
        input,
        [],
      ]);
    }
  for (const name of ['lookup', 'account', 'practice', 'practiceAccounts', 'outbox', 'message', 'readiness'])
    expect([name, (answers.get(name) ?? 0) > 0]).toEqual([name, true]);
});

test('the full value comes by the reveal, which is in the chain, and no other action brings one', async () => {
  const { store, call, caseNumber } = await sampleWindow();
  const row = store.read.get<{ id: string; phone: string }>(
    sql`SELECT id, phone FROM accounts WHERE phone IS NOT NULL AND kind = 'person' LIMIT 1`,
  );
  const before = store.read.all(sql`SELECT 1 FROM audit`).length;
  const input = { of: 'account-phone', id: row?.id, number: caseNumber };
  expect(valueIn(await call(channels.act('callers.reveal'), input))).toEqual({ value: row?.phone });
  expect(store.read.all<{ body: string }>(sql`SELECT body FROM audit`).slice(before)).toEqual([
    { body: expect.stringContaining('callers.reveal') },
  ]);
  const practice = store.read.get<{ email: string }>(
    sql`SELECT email FROM practices WHERE email IS NOT NULL`,
  );
  const sent = await call(channels.act('logins.user-name-help'), { email: practice?.email });
  expect(valueIn(sent)).toMatchObject({ messages: [{ to: expect.stringContaining('•••@') }] });
});

test('an address that an account asks for without holding it is shown: the conflict is about it', async () => {
  const { store, call } = await sampleWindow();
  const wish = store.read.get<{ id: string; email: string }>(
    sql`SELECT account_id AS id, email FROM wanted_addresses LIMIT 1`,
  );
  const account = await call(channels.query('account'), { id: wish?.id });
  expect(valueIn(account)).toMatchObject({ wanted: { email: wish?.email } });
  const explained = await call(channels.query('explain'), { email: wish?.email, forAccount: wish?.id });
  expect(valueIn(explained)).toMatchObject({ email: wish?.email });
  const contested = valueIn(await call(channels.query('contested'), {})) as { rows: { email: string }[] };
  expect(contested.rows.map(({ email }) => email)).toContain(wish?.email);
});

test('an answer loses its numbers and addresses wherever they stand, and texts beside an address lose it too', () => {
  const email = 'mary.lee+desk@clinic.example';
  const answer = {
    rows: [
      {
        id: 'A-1',
        email,
        phone: '(415) 555-0123 ext. 12',
        returned: { reason: `550 <MARY.LEE+desk@clinic.example> is unknown` },
        pendingEmail: null,
        deep: [{ pendingPhone: '+44 20 7946 0018', pendingEmail: 'x@y.example' }],
      },
      { id: 'm-2', to: email, transitions: [{ to: 'failed', response: `no ${email}, no ${email}` }] },
      { accountId: 'A-3', email: 'ma•••@clinic.example', to: 'person', phone: '' },
    ],
    note: email,
  };
  const { value, records } = maskAnswer('anything', answer);
  expect(value).toEqual({
    rows: [
      {
        id: 'A-1',
        email: 'ma•••@clinic.example',
        phone: '••• 23',
        returned: { reason: '550 <ma•••@clinic.example> is unknown' },
        pendingEmail: null,
        deep: [{ pendingPhone: '••• 18', pendingEmail: '•••@y.example' }],
      },
      {
        id: 'm-2',
        to: 'ma•••@clinic.example',
        transitions: [{ to: 'failed', response: 'no ma•••@clinic.example, no ma•••@clinic.example' }],
      },
      { accountId: 'A-3', email: 'ma•••@clinic.example', to: 'person', phone: '' },
    ],
    note: email,
  });
  expect([...records]).toEqual(['A-1', 'rows.deep', 'm-2']);
});
