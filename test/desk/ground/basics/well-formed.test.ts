import { expect, test } from 'vitest';
import { codeOf } from '../../../support/answers.ts';
import { contents, testDesk } from '../../../support/desk.ts';

const half = 'Mary \ud800 Lee';

test.each([
  ['cases.open', { channel: 'phone', caller: half }],
  ['cases.open', { channel: 'phone', caller: 'Mary', tags: ['fine', half] }],
  ['cases.note', { number: 'AAAA-AAAA', text: half }],
  ['logins.user-name-help', { email: `${half}@mail.example` }],
  ['settings.set', { key: 'desk.name', value: half }],
  ['settings.set', { key: 'mail.smtp', value: { host: half } }],
  ['cases.open', half],
] as const)('half a character in %s is refused with its place, and changes nothing', async (type, input) => {
  const { store, act } = testDesk();
  const before = contents(store);
  expect(codeOf(await act(type, input as never))).toBe('invalid-input');
  expect(contents(store)).toBe(before);
});

test('a question with half a character is refused too, and a whole one is not', async () => {
  const { desk } = testDesk();
  expect(codeOf((await desk.query('lookup', { text: half })) as never)).toBe('invalid-input');
  expect(codeOf((await desk.query('cases', { text: '\udc00' })) as never)).toBe('invalid-input');
  expect((await desk.query('lookup', { text: 'Mary 😀' })).ok).toBe(true);
});
