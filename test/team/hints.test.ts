import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHints, type Hints, toTheEnd } from '../../main/team/hints.ts';

let now = 0;
beforeEach(() => {
  now = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number): void => {
  for (let passed = 0; passed < milliseconds; passed += 1) {
    now += 1;
    vi.advanceTimersByTime(1);
  }
};

/** So many desks that all hear what any of them says, a moment later. */
function desks(count: number): {
  readonly hints: readonly Hints[];
  readonly said: { at: number; position: number }[];
} {
  const said: { at: number; position: number }[] = [];
  const hints: Hints[] = Array.from({ length: count }, () =>
    createHints(
      async (position) => {
        said.push({ at: now, position });
        setTimeout(() => {
          for (const each of hints) each.heard(position);
        }, 2);
      },
      () => now,
    ),
  );
  return { hints, said };
}

test('an entry is told of at once where no other was for a while', () => {
  const { hints, said } = desks(2);
  pass(1000);
  hints[0]?.added(1);
  pass(1000);
  hints[1]?.added(2);
  expect(said).toEqual([
    { at: 1000, position: 1 },
    { at: 2000, position: 2 },
  ]);
});

test('of many that add at once one speaks for all, soon, and of every entry a hint comes after it', () => {
  const { hints, said } = desks(20);
  const added: number[] = [];
  for (let position = 1; position <= 200; position += 1) {
    hints[position % 20]?.added(position);
    added.push(now);
    pass(17);
  }
  pass(1000);
  // 200 entries within 3.4 seconds.
  expect(said.length).toBeLessThan(40);
  for (const [index, at] of added.entries()) {
    const next = said.find(
      (each) => each.at >= at && (each.position === toTheEnd || each.position === index + 1),
    );
    expect((next?.at ?? Number.POSITIVE_INFINITY) - at).toBeLessThan(500);
  }
});

test('a desk that ends says what it has still to say', async () => {
  const { hints, said } = desks(1);
  hints[0]?.added(1);
  hints[0]?.added(2);
  await hints[0]?.end();
  expect(said.map(({ position }) => position)).toEqual([1, toTheEnd]);
});
