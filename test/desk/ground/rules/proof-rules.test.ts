import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countingProofs,
  type Proof,
  type ProofLimits,
  proofName,
  proofPlaces,
  proofStrength,
  proofsThatWouldDo,
  strengthOf,
  whyNothing,
} from '../../../../main/desk/ground/rules/proof-rules.ts';
import { proofKinds } from '../../../../preload/contract/shared.ts';

const minute = 60_000;
const now = Date.UTC(2026, 10, 25, 12);
const devices = ['phone:4155550123', 'phone:4155550100', 'mailbox:mary@mail.example'] as const;
const proof = fc.record({
  kind: fc.constantFrom(...proofKinds),
  device: fc.option(fc.constantFrom(...devices)),
  at: fc.integer({ min: now - 200 * minute, max: now + 200 * minute }),
});
const limits: ProofLimits = { now, minutes: 120, lost: new Set(), changed: new Set(), touched: new Set() };
const fresh = (kind: Proof['kind'], device: string | null = null): Proof => ({ kind, device, at: now });

describe('one phone is one proof, and so is one mailbox', () => {
  test.each<readonly [string, readonly Proof[], number]>([
    [
      'a callback and a code to one phone',
      [fresh('callback', devices[0]), fresh('phone-code', devices[0])],
      2,
    ],
    [
      'a callback to the practice and a code to a mobile',
      [fresh('callback', devices[1]), fresh('phone-code', devices[0])],
      3,
    ],
    [
      'a callback and a link to the mailbox',
      [fresh('callback', devices[0]), fresh('mailbox-link', devices[2])],
      3,
    ],
    [
      'an administrator who was reached by the number that was called back',
      [fresh('callback', devices[1]), fresh('administrator', devices[1])],
      2,
    ],
    [
      'an administrator met in person, and a callback',
      [fresh('callback', devices[1]), fresh('administrator')],
      3,
    ],
    [
      'three through one phone',
      [fresh('callback', devices[0]), fresh('phone-code', devices[0]), fresh('administrator', devices[0])],
      2,
    ],
    ['the same proof twice', [fresh('callback', devices[0]), fresh('callback', devices[1])], 2],
    ['an access code beside a callback', [fresh('practice-access-code'), fresh('callback', devices[0])], 2],
    ['seen in person', [fresh('in-person')], 3],
    ['nothing', [], 0],
  ])('%s', (_what, proofs, strength) => {
    expect(strengthOf(proofs)).toBe(strength);
  });

  test('more proofs never weaken, and 3 takes somebody seen or two devices', () => {
    fc.assert(
      fc.property(fc.array(proof, { maxLength: 6 }), proof, (proofs, another) => {
        expect(strengthOf([...proofs, another])).toBeGreaterThanOrEqual(strengthOf(proofs));
        const twos = proofs.filter(({ kind }) => proofStrength(kind) === 2);
        const through = new Set(twos.map(({ device }) => device));
        const kinds = new Set(twos.map(({ kind }) => kind));
        const seen = proofs.some(({ kind }) => kind === 'in-person');
        if (!seen && (kinds.size < 2 || (through.size < 2 && !through.has(null))))
          expect(strengthOf(proofs)).toBeLessThan(3);
      }),
    );
  });
});

describe('a proof counts for nothing', () => {
  test.each<readonly [string, Partial<Proof>, Partial<ProofLimits>, string | null]>([
    ['after its time', { at: now - 120 * minute }, {}, 'over'],
    ['not a minute before', { at: now - 119 * minute }, {}, null],
    ['after a shorter time that was set', { at: now - 30 * minute }, { minutes: 30 }, 'over'],
    ['where a clock was far ahead when it was made', { at: now + 121 * minute }, {}, 'over'],
    ['through a phone that the case says is lost', {}, { lost: new Set([devices[0]]) }, 'lost'],
    ['through one that was changed lately', {}, { changed: new Set([devices[0]]) }, 'changed'],
    ['through one that is about to be changed', {}, { touched: new Set([devices[0]]) }, 'touched'],
    ['not where another one is', {}, { lost: new Set([devices[1]]), touched: new Set([devices[2]]) }, null],
  ])('%s', (_what, more, bounds, why) => {
    expect(whyNothing({ ...fresh('callback', devices[0]), ...more }, { ...limits, ...bounds })).toBe(why);
  });

  test('a limit never adds a proof', () => {
    fc.assert(
      fc.property(fc.array(proof, { maxLength: 6 }), fc.subarray([...devices]), (proofs, lost) => {
        const counting = countingProofs(proofs, { ...limits, lost: new Set(lost) });
        expect(counting.every((each) => countingProofs(proofs, limits).includes(each))).toBe(true);
        expect(counting.some(({ device }) => device !== null && lost.includes(device as never))).toBe(false);
      }),
    );
  });
});

describe('what is said of the rules', () => {
  test('follows from their data, in each language', () => {
    expect(proofPlaces['different-proofs']?.('en')).toBe('two different proofs of strength 2');
    expect(proofPlaces['different-proofs']?.('es')).toBe('dos comprobantes distintos de nivel 2');
    expect(proofPlaces['proofs-and-strengths']?.('en')).toMatch(
      /^practice access code: 1; .+: 2 each; seen in person: 3$/,
    );
    expect(proofsThatWouldDo([], 3)).toEqual([
      'seen in person',
      expect.stringMatching(/^two of these through different phones or mailboxes: callback/),
    ]);
  });

  test('names each kind of proof once, with its strength', () => {
    const said = proofPlaces['proofs-and-strengths']?.('en') ?? '';
    for (const kind of proofKinds) expect(said.split(proofName(kind))).toHaveLength(2);
  });
});
