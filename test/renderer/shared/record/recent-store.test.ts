import { beforeEach, expect, test } from 'vitest';
import { useDesk } from '../../../../renderer/shared/record/desk-store.ts';
import { useRecent } from '../../../../renderer/shared/record/recent-store.ts';
import { lastingStores } from '../../../../renderer/window-store.ts';

const opened = () => useRecent.getState().records.map(({ type, id }) => `${type} ${id}`);

beforeEach(() => useRecent.setState({ records: [] }));

test('what was opened last comes first, each once, eight at most, and an address is no record', () => {
  const { openRecord } = useDesk.getState();
  for (let n = 1; n <= 10; n += 1) openRecord({ type: 'account', id: `a-${n}` });
  openRecord({ type: 'email', id: 'mary@mail.example' });
  openRecord({ type: 'practice', id: 'a-10' });
  openRecord({ type: 'account', id: 'a-8' });
  expect(opened()).toEqual([
    'account a-8',
    'practice a-10',
    'account a-10',
    'account a-9',
    'account a-7',
    'account a-6',
    'account a-5',
    'account a-4',
  ]);
});

test('it is kept by ids alone, and what no window wrote is left out', () => {
  useDesk.getState().openRecord({ type: 'account', id: 'a-1' });
  const kept: Record<string, unknown> = Object.assign({}, ...lastingStores().map((store) => store.values()));
  expect(kept.recent).toEqual([{ type: 'account', id: 'a-1' }]);
  useRecent.setState({ records: [] });
  for (const store of lastingStores())
    store.bring({ recent: [{ type: 'account', id: 'a-2' }, { type: 'message', id: 'm' }, null, 'a-3'] });
  expect(opened()).toEqual(['account a-2']);
});
