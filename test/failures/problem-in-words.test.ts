import { describe, expect, test } from 'vitest';
import { testDesk } from '../support/desk.ts';

describe('what is wrong with an input is said in words, not in those of the schema', () => {
  test.each([
    ['case', {}, 'number is missing'],
    ['case', { number: 5 }, 'number has to be a text'],
    ['case', [], 'the input has to be an object of fields'],
    ['case', { number: 'a'.repeat(300) }, 'number has to be at most 100 characters long'],
    ['cases', { limit: -1 }, 'limit has to be at least 1'],
    ['cases', { limit: 1.5 }, 'limit has to be a whole number'],
    ['cases', { state: 'lost' }, 'state has to be one of “open”, “waiting”, “solved”, “closed”'],
    ['cases', { from: '03/12/2026' }, 'Write a day as 2026-11-25'],
  ])('%s %j: %s', async (query, input, said) => {
    const answer = await testDesk().desk.query(query, input);
    const message = answer.ok ? '' : answer.error.message;
    expect(message).toContain(said);
    expect(message).not.toMatch(/Invalid|expected|received|Too (big|small)/);
  });

  test.each([
    ['cases.open', { channel: 'phone' }, 'caller is missing'],
    ['cases.open', { channel: 'fax', caller: 'Ann' }, 'channel has to be one of “phone”'],
    ['cases.open', { channel: 'phone', caller: ' ' }, 'caller is empty'],
    ['cases.open', { channel: 'phone', caller: 'Ann', tags: 'x' }, 'tags has to be a list'],
    ['settings.set', { key: 'claims.waitingDays', value: 'x' }, 'has to be a number'],
    ['settings.set', { key: 'portal.baseUrl', value: 'desk' }, 'is not an address that links can begin with'],
  ])('%s %j: %s', async (type, input, said) => {
    const answer = await testDesk().act(type as never, input as never);
    const message = answer.ok ? '' : answer.error.message;
    expect(message).toContain(said);
    expect(message).not.toMatch(/Invalid|expected|received|Too (big|small)/);
  });
});
