import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadsheetSafe } from '../../../main/transfer/csv/spreadsheet-safe.ts';
import { caseColumns } from '../../../main/transfer/export/case-columns.ts';
import { createIsoTimes } from '../../../main/transfer/export/iso-times.ts';
import { caseGoalKinds } from '../../../preload/contract/case-goals.ts';
import {
  type CaseRecord,
  caseReasons,
  caseStates,
  priorities,
  resolutionCodes,
} from '../../../preload/contract/cases.ts';
import { channels, proofKinds } from '../../../preload/contract/shared.ts';

const far = 8_640_000_000_000_000;
const time = fc.oneof(
  fc.integer({ min: -far, max: far }),
  fc.integer({ min: 1_700_000_000_000, max: 1_700_200_000_000 }),
);

test('times are written as the standard writes them, in whatever order they come', () => {
  const isoTime = createIsoTimes();
  fc.assert(
    fc.property(fc.array(time, { maxLength: 20 }), (times) => {
      expect(times.map(isoTime)).toEqual(times.map((at) => new Date(at).toISOString()));
    }),
  );
  expect(() => isoTime(far + 86_400_000)).toThrow(RangeError);
  expect(isoTime(0)).toBe('1970-01-01T00:00:00.000Z');
});

test('a column that is not looked at holds nothing that needs quotes or that a spreadsheet takes for something else', () => {
  const record = fc.record({
    number: fc.constant('7K3M-Q2XA'),
    state: fc.constantFrom(...caseStates),
    reason: fc.constantFrom(...caseReasons),
    resolution: fc.option(fc.constantFrom(...resolutionCodes)),
    channel: fc.constantFrom(...channels),
    priority: fc.constantFrom(...priorities),
    proofs: fc.array(fc.record({ kind: fc.constantFrom(...proofKinds) }), { maxLength: 4 }),
    strength: fc.constantFrom(0, 1, 2, 3),
    overridden: fc.boolean(),
    openedAt: time,
    remindAt: fc.option(time),
    firstAnswerAt: fc.option(time),
    solvedAt: fc.option(time),
    closedAt: fc.option(time),
    updatedAt: time,
    goals: fc.array(
      fc.record({
        kind: fc.constantFrom(...caseGoalKinds),
        clock: fc.constantFrom('running', 'paused', 'reached'),
        leftMillis: fc.integer({ min: -5, max: 5 }),
      }),
      { maxLength: 2 },
    ),
    timeline: fc.array(fc.constant({}), { maxLength: 3 }),
  }) as unknown as fc.Arbitrary<CaseRecord>;
  fc.assert(
    fc.property(record, (made) => {
      for (const { of, kind } of caseColumns) {
        if (kind !== 'code' && kind !== 'time') continue;
        const cell = of(made);
        expect(cell).not.toMatch(/[",\r\n]|^\s|\s$/);
        // Years beyond these four digits are no time that a case has.
        if (!/^[+-]\d{6}-/.test(cell)) expect(spreadsheetSafe(cell)).toBe(cell);
      }
    }),
  );
});
