import { beforeEach, expect, test } from 'vitest';
import {
  filtersOf,
  isNarrowed,
  noFilters,
  useCasesState,
} from '../../../../renderer/features/cases/case-filters.ts';
import { lookOf } from '../../../../renderer/features/cases/timeline-looks.ts';

beforeEach(() => useCasesState.setState(useCasesState.getInitialState(), true));

test('empty fields and blanks narrow nothing', () => {
  for (const fields of [noFilters, { ...noFilters, text: '  ', operator: ' ', practice: '\t' }])
    expect([filtersOf(fields), isNarrowed(fields)]).toEqual([{}, false]);
});

test('each field narrows by what it holds, without blanks around it', () => {
  expect(
    filtersOf({
      ...noFilters,
      state: 'open',
      reason: 'locked',
      text: ' mary ',
      operator: ' Sam ',
      practice: ' PR-1 ',
    }),
  ).toEqual({ state: 'open', reason: 'locked', text: 'mary', operator: 'Sam', practice: 'PR-1' });
});

test('days are those of the operator, and only days bring the zone along', () => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(filtersOf({ ...noFilters, from: '2026-11-20' })).toEqual({ from: '2026-11-20', zone });
  expect(filtersOf({ ...noFilters, to: '2026-11-21' })).toEqual({ to: '2026-11-21', zone });
});

test('narrowing keeps the other fields; clearing takes all of them away and nothing else', () => {
  const { narrow, clear, openCase } = useCasesState.getState();
  narrow({ state: 'open' });
  narrow({ text: 'mary' });
  expect(useCasesState.getState().fields).toEqual({ ...noFilters, state: 'open', text: 'mary' });
  openCase('AAAA-BBBB');
  clear();
  expect(useCasesState.getState()).toMatchObject({
    fields: noFilters,
    openNumber: 'AAAA-BBBB',
  });
});

test('a line of a case has the look of its action, of mail, or of nothing that is known', () => {
  expect(lookOf('mail.accepted').icon).toBe('mail');
  expect(lookOf('mail.of-tomorrow')).toEqual(lookOf('mail.accepted'));
  expect(lookOf('callers.override').icon).toBe('warning');
  expect(lookOf('some.thing-new')).toEqual({ words: 'some thing new', icon: 'chevron-right' });
  expect(lookOf('cases.note').words).not.toContain('.');
  // Names that every object has are no actions.
  expect(lookOf('constructor').words).toBe('constructor');
});
