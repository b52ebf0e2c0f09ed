import { beforeEach, describe, expect, test } from 'vitest';
import { openedKey, useDesk } from '../../../../renderer/shared/record/desk-store.ts';
import { useWorklist } from '../../../../renderer/shared/record/worklist.ts';

beforeEach(() => {
  useDesk.setState(useDesk.getInitialState(), true);
  useWorklist.setState(useWorklist.getInitialState(), true);
});
const desk = () => useDesk.getState();

describe('what is open at the desk', () => {
  test('a step back goes along what was opened, and says when there is nothing left', () => {
    desk().openRecord({ type: 'account', id: 'a-1' });
    desk().openRecord({ type: 'practice', id: 'p-1' });
    expect(desk().stepBack()).toBe(true);
    expect(desk().trail).toEqual([{ type: 'account', id: 'a-1' }]);
    expect(desk().stepBack()).toBe(true);
    expect(desk().stepBack()).toBe(false);
  });

  test('the record that is in sight is not opened twice but takes the focus', () => {
    desk().openRecord({ type: 'email', id: 'mary@mail.example', forAccount: 'a-1' });
    desk().openRecord({ type: 'email', id: 'mary@mail.example', forAccount: 'a-1' });
    expect([desk().trail.length, desk().recordAsked]).toEqual([1, 1]);
    desk().openRecord({ type: 'email', id: 'mary@mail.example', forAccount: 'a-2' });
    expect([desk().trail.length, desk().recordAsked]).toEqual([2, 1]);
  });

  test('the trail has an end, and the oldest steps go first', () => {
    for (let step = 0; step < 40; step += 1) desk().openRecord({ type: 'account', id: `a-${step}` });
    expect(desk().trail.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, at) => `a-${at + 10}`));
  });

  test('each record has a key of its own', () => {
    const keys = [
      openedKey({ type: 'account', id: 'x' }),
      openedKey({ type: 'practice', id: 'x' }),
      openedKey({ type: 'email', id: 'x' }),
      openedKey({ type: 'email', id: 'x', forAccount: 'a-1' }),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});

test('typing begins the results again; walking and more results do not change the text', () => {
  desk().type('mary');
  desk().walk('account:a-1');
  desk().showMore();
  expect([desk().text, desk().activeKey, desk().step]).toEqual(['mary', 'account:a-1', 1]);
  desk().type('mary l');
  expect([desk().text, desk().activeKey, desk().step]).toEqual(['mary l', null, 0]);
});

test('an outcome is kept where it happened until it is taken away, and its matter begins only there', () => {
  const outcome = { said: () => ({ done: 'Sent' }) as never, result: { caseNumber: 'A', messages: [] } };
  desk().keepOutcome('account:a-1', outcome);
  desk().keepOutcome('account:a-2', outcome);
  desk().beginMatter('account:a-1');
  desk().beginMatter('account:a-9');
  expect(Object.entries(desk().outcomes).map(([key, { hasBegun }]) => [key, hasBegun])).toEqual([
    ['account:a-1', true],
    ['account:a-2', undefined],
  ]);
  desk().keepOutcome('account:a-1', null);
  expect(Object.keys(desk().outcomes)).toEqual(['account:a-2']);
});

test('the conflicts that are worked through keep their order and forget it at the end', () => {
  const { start, add, end } = useWorklist.getState();
  const row = (accountId: string) => ({ accountId }) as never;
  start([row('a-1')], 3);
  add([row('a-2'), row('a-3')]);
  expect(useWorklist.getState()).toMatchObject({
    total: 3,
    rows: [{ accountId: 'a-1' }, { accountId: 'a-2' }, { accountId: 'a-3' }],
  });
  end();
  expect(useWorklist.getState()).toMatchObject({ total: 0, rows: [] });
});
