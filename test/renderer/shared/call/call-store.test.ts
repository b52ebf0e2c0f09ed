import { beforeEach, expect, test, vi } from 'vitest';
import { useCalls } from '../../../../renderer/shared/call/call-store.ts';
import { isMeantElsewhere } from '../../../../renderer/shared/call/is-meant-elsewhere.ts';
import { useOverlays } from '../../../../renderer/shared/window/shortcuts.ts';

beforeEach(() => {
  useCalls.setState(useCalls.getInitialState(), true);
  useOverlays.setState(useOverlays.getInitialState(), true);
});
const calls = () => useCalls.getState();

test('a new call shows the panel and its form, with what is known, until it is abandoned or has a case', () => {
  calls().begin({ caller: 'Mary Lee', accountId: 'a-1' });
  expect(calls().starting).toEqual({ caller: 'Mary Lee', accountId: 'a-1' });
  expect(useOverlays.getState().callOpen).toBe(true);
  calls().abandon();
  expect(calls().starting).toBe(null);
  calls().begin();
  calls().take('AAAA-BBBB', 1000);
  expect(calls()).toMatchObject({ starting: null, openNumber: 'AAAA-BBBB' });
});

test('a call on hold keeps its beginning and its note, and is resumed rather than begun again', () => {
  calls().take('AAAA-BBBB', 1000);
  calls().write('AAAA-BBBB', 'asked for the phone');
  calls().hold();
  calls().take('CCCC-DDDD', 2000);
  expect(calls().openNumber).toBe('CCCC-DDDD');
  calls().take('AAAA-BBBB', 3000);
  expect(calls()).toMatchObject({
    openNumber: 'AAAA-BBBB',
    calls: [
      { caseNumber: 'AAAA-BBBB', startedAt: 1000, draft: 'asked for the phone' },
      { caseNumber: 'CCCC-DDDD', startedAt: 2000, draft: '' },
    ],
  });
});

test('only the call that is dismissed goes; one that is open beside it stays open', () => {
  calls().take('AAAA-BBBB', 1000);
  calls().take('CCCC-DDDD', 2000);
  calls().drop('AAAA-BBBB');
  expect(calls()).toMatchObject({ openNumber: 'CCCC-DDDD', calls: [{ caseNumber: 'CCCC-DDDD' }] });
  calls().drop('CCCC-DDDD');
  expect(calls()).toMatchObject({ openNumber: null, calls: [] });
});

/** An element by what it is and what it is in, from itself outwards. */
class FakeElement {
  readonly path: readonly string[];
  constructor(...path: readonly string[]) {
    this.path = path;
  }
  matches(selectors: string): boolean {
    return selectors.split(', ').includes(this.path[0] ?? '');
  }
  closest(selectors: string): string | null {
    return this.path.find((one) => selectors.split(', ').includes(one)) ?? null;
  }
}

test.each([
  ['a field of the panel', ['textarea', 'aside'], false],
  ['a text elsewhere', ['textarea', 'main'], true],
  ['a button elsewhere', ['button', 'main'], false],
  ['a button of a dialog', ['button', '[role="dialog"]'], true],
  ['a text of a warning', ['textarea', '[role="alertdialog"]', 'aside'], true],
] as const)('a key in %s', (_where, path, isElsewhere) => {
  vi.stubGlobal('Element', FakeElement);
  expect(isMeantElsewhere(new FakeElement(...path) as never)).toBe(isElsewhere);
});

test('a key in nothing at all is meant for the call', () => {
  vi.stubGlobal('Element', FakeElement);
  expect(isMeantElsewhere(null)).toBe(false);
});
