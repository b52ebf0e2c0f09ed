import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfCell } from '../../../main/desk/directory/import/cell-keys.ts';
import {
  type AddressState,
  type DeskAddress,
  decideAddress,
  decideCell,
  type SaidAddress,
} from '../../../main/desk/directory/import/merge-cells.ts';

const exact = (one: string, other: string) => one === other;
const value = fc.constantFrom('', 'a', 'b', 'c');

describe('one cell of an imported row', () => {
  it('is written only where the source changed and the desk did not; both changed makes a difference', () => {
    fc.assert(
      fc.property(value, value, value, (before, now, desk) => {
        const decision = decideCell({ before, now, desk }, exact);
        const [sourceChanged, deskChanged] = [before !== now, before !== desk];
        if (decision === 'write') expect([sourceChanged, deskChanged]).toEqual([true, false]);
        // Nothing that the source says anew is lost: it is written, listed, or what the desk says already.
        if (sourceChanged && now !== desk) expect(decision).toBe(deskChanged ? 'difference' : 'write');
        if (!sourceChanged) expect(decision).toBe('leave');
      }),
    );
  });

  it('overwrites nothing where nobody knows what the source said before', () => {
    fc.assert(
      fc.property(value, value, (now, desk) => {
        const decision = decideCell({ before: null, now, desk }, exact);
        expect(decision).toBe(now === desk ? 'leave' : 'difference');
      }),
    );
  });

  it('is no change of the source in another spelling, and follows it where the desk has the source’s own', () => {
    const phone = (before: string, now: string, desk: string) =>
      decideCell(
        { before, now, desk },
        (one, other) => keyOfCell('phone', one) === keyOfCell('phone', other),
      );
    expect(phone('(415) 555-0142', '415-555-0142', '(415) 555-0142')).toBe('write');
    expect(phone('(415) 555-0142', '415-555-0142', '')).toBe('leave');
    expect(phone('(415) 555-0142', '415-555-0142', '(628) 555-0100')).toBe('leave');
    expect(phone('(415) 555-0142', '(628) 555-0100', '+1 415 555 0142')).toBe('write');
    expect(phone('(415) 555-0142', '(415) 555-0142 ext. 7', '')).toBe('difference');
  });
});

const key = fc.constantFrom('x@a.example', 'y@a.example', 'z@a.example');
const said: fc.Arbitrary<SaidAddress> = fc.oneof(
  fc.constant({ key: null, state: 'none' as AddressState, stateSaid: true }),
  fc.record({
    key,
    state: fc.constantFrom<AddressState>('none', 'unverified', 'verified'),
    stateSaid: fc.boolean(),
  }),
);
const desk: fc.Arbitrary<DeskAddress> = fc.record({
  held: fc.option(fc.record({ key, state: fc.constantFrom('unverified' as const, 'verified' as const) })),
  pending: fc.option(key),
  wanted: fc.option(fc.record({ key, fromImport: fc.boolean() })),
});

describe('the login email of an imported row', () => {
  it('stays as the desk has it while the source says the same', () => {
    fc.assert(
      fc.property(said, desk, (same, has) => {
        expect(decideAddress(same, { ...same }, has)).toBe('leave');
      }),
    );
  });

  it('takes the place of no address that the desk gave, changed or verified, and of no change that waits', () => {
    fc.assert(
      fc.property(said, said, desk, (before, now, has) => {
        const decision = decideAddress(before, now, has);
        if (decision !== 'write') return;
        expect(has.pending).toBe(null);
        if (has.held) expect([has.held.key, has.held.state]).toEqual([before.key, before.state]);
      }),
    );
  });

  it('takes back no confirmation', () => {
    fc.assert(
      fc.property(fc.option(said), said, desk, (before, now, has) => {
        if (decideAddress(before, now, has) === 'verify')
          expect([has.held?.key, has.held?.state, now.state]).toEqual([now.key, 'unverified', 'verified']);
      }),
    );
  });

  it('is written, listed or had already, whenever the source says another one', () => {
    fc.assert(
      fc.property(fc.option(said), said, desk, (before, now, has) => {
        if (before?.key === now.key || decideAddress(before, now, has) !== 'leave') return;
        const hasIt = now.key === null ? has.held === null : has.held?.key === now.key;
        const waitsForIt = has.held === null && has.wanted?.key === now.key;
        expect(hasIt || waitsForIt).toBe(true);
      }),
    );
  });

  it('overwrites nothing where nobody knows what the source said before', () => {
    fc.assert(
      fc.property(said, desk, (now, has) => {
        expect(['write', 'verify']).not.toContain(decideAddress(null, now, has));
      }),
    );
  });
});
