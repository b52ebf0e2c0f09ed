import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNewStore } from '../../main/store/store.ts';
import { channels } from '../../preload/contract/channels.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { contents, testDesk } from '../support/desk.ts';
import { type HostileValue, hostileValues } from '../support/hostile-values.ts';
import { addUsualOperators } from '../support/operators.ts';
import {
  type Place,
  placesIn,
  replaced,
  valuesOf,
  withField,
  withoutPlace,
} from '../support/schema-values.ts';
import {
  type ContractMethod,
  contractMethods,
  type ServedContract,
  servedContract,
} from '../support/served-contract.ts';
import { runHere } from '../support/transfer-run.ts';

/** How long one call may keep the main thread, in milliseconds of its own time: what other programs take does not count. */
const longestTurn = 200;
const refusedForItself = ['invalid-input', 'input-too-large'];
const ownKeys = ['__proto__', 'constructor', 'prototype', 'then', 'toString', 'case', 'operator'];
const seed = 20261126;

/** The contract over the sample directory, and how to be rid of it. */
async function sampleContract() {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-fuzz-'));
  const storeOptions = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const store = valueIn(createNewStore(storeOptions));
  addUsualOperators(store);
  valueIn(await runHere(storeOptions)('importSample', {}));
  const remove = () => {
    store.close();
    rmSync(folder, { recursive: true });
  };
  const served = servedContract(testDesk(store));
  // What is loaded once for all calls is no call's own time.
  await served.desk.load();
  return { served, remove };
}

/** Inputs that the method takes, as its schema alone says. */
const goodInputs = (method: ContractMethod, count: number): readonly unknown[] => {
  const inputs = fc.sample(valuesOf(method.input), { numRuns: count * 30, seed });
  return inputs.filter((input) => method.input.safeParse(input).success).slice(0, count);
};

/** Calls once, and sees that the answer is one, in time, and that it tells of no bug. */
async function callOnce(served: ServedContract, channel: string, payload: readonly unknown[]) {
  const began = process.threadCpuUsage();
  const answer: Answer<unknown> = await served.call(channel, ...payload);
  const { user, system } = process.threadCpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(longestTurn);
  if (!answer.ok) {
    expect(answer.error.code).not.toMatch(/^(internal-error|unexpected|unknown-query|unknown-action)$/);
    expect(answer.error.message).toMatch(/\.$/);
  }
  return answer;
}

const prototypes = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Function.prototype,
  Promise.prototype,
];
const ofPrototypes = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

/** Sees that all of it is refused for itself, and that nothing whatever has changed. */
async function refuseAll(
  served: ServedContract,
  calls: readonly (readonly [channel: string, payload: readonly unknown[], what: string])[],
) {
  const state = () => ({
    store: contents(served.store),
    begun: served.begun.length,
    prototypes: ofPrototypes(),
  });
  const before = state();
  const taken: string[] = [];
  for (const [channel, payload, what] of calls) {
    const code = codeOf(await callOnce(served, channel, payload));
    if (code === null || !refusedForItself.includes(code)) taken.push(`${channel} with ${what}: ${code}`);
  }
  expect(taken).toEqual([]);
  expect(state()).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

describe('What does not fit', () => {
  let served: ServedContract;
  let remove: () => void;
  beforeAll(async () => {
    ({ served, remove } = await sampleContract());
  });
  afterAll(() => remove());

  const refused = hostileValues.filter((value) => value.refused);

  test('is refused as a whole by every method, with a code', async () => {
    await refuseAll(
      served,
      contractMethods.flatMap(({ channel }) =>
        [...refused, ...wrongAsAWhole].map(({ name, make }) => [channel, [make()], name] as const),
      ),
    );
  });

  test('is refused in every place of every method’s input, with a code', async () => {
    const light = refused.filter(({ large }) => !large);
    await refuseAll(
      served,
      contractMethods.flatMap((method) =>
        goodInputs(method, 3).flatMap((input) =>
          placesIn(input).flatMap((place, index) =>
            // Each place gets some of them, and all places of a method together get each.
            light
              .filter((_, at) => (at + index) % 3 === 0)
              .map(
                ({ name, make }) =>
                  [
                    method.channel,
                    [replaced(input, place, make())],
                    `${name} at ${place.join('.')}`,
                  ] as const,
              ),
          ),
        ),
      ),
    );
  }, 120_000);

  test('is refused in every circumstance of an action', async () => {
    const circumstances = {
      case: '7K3M-Q2XA',
      channel: 'phone',
      proofs: ['callback'],
      administrator: { accountId: 'A-1001-01', reachedBy: 'own-phone' },
      override: 'The practice burns.',
    };
    await refuseAll(
      served,
      placesIn(circumstances).flatMap((place) =>
        refused.map(
          ({ name, make }) =>
            [
              channels.act('cases.open'),
              [{ channel: 'phone', caller: 'Ada' }, replaced(circumstances, place, make())],
              `${name} at ${place.join('.')}`,
            ] as const,
        ),
      ),
    );
  });

  test('is refused as a job to cancel', async () => {
    const strange = hostileValues.filter(({ make }) => typeof make() !== 'string');
    await refuseAll(
      served,
      [...strange, ...refused].map(({ name, make }) => [channels.cancelJob, [make()], name] as const),
    );
    expect(codeOf(await served.call(channels.cancelJob))).toBe('invalid-input');
    expect(await served.call(channels.cancelJob, '__proto__')).toEqual({
      ok: true,
      value: { cancelled: false },
    });
  });
});

// Methods whose fields may all be left out take an object without fields, and none of these.
const wrongAsAWhole: readonly Pick<HostileValue, 'name' | 'make'>[] = [
  { name: 'nothing', make: () => undefined },
  { name: 'null', make: () => null },
  { name: 'a text', make: () => 'x' },
  { name: 'a number', make: () => 5 },
  { name: 'true', make: () => true },
  { name: 'a list', make: () => [{}] },
];

/** A good input with one thing about it changed. */
const brokenInputs = (method: ContractMethod): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...goodInputs(method, 20)),
      fc.constantFrom('replace', 'leave out', 'add'),
      fc.nat(),
      fc.constantFrom(...hostileValues.filter(({ large }) => !large)),
      fc.constantFrom(...ownKeys),
    )
    .map(([input, way, at, { make }, key]) => {
      const places = placesIn(input);
      const place: Place = places[at % places.length] ?? [];
      if (way === 'leave out') return withoutPlace(input, place);
      return way === 'add' ? withField(input, place, key, make()) : replaced(input, place, make());
    });

describe('What could fit', () => {
  // One store for all of them: what a good call leaves behind is what the next one meets.
  let served: ServedContract;
  let remove: () => void;
  beforeAll(async () => {
    ({ served, remove } = await sampleContract());
  });
  afterAll(() => remove());

  test('each method has inputs that its schema takes', () => {
    expect(
      contractMethods.filter((method) => goodInputs(method, 5).length < 5).map(({ name }) => name),
    ).toEqual([]);
  });

  test.each(contractMethods.map((method) => [method.channel, method] as const))(
    '%s answers whatever it is given, in time, and changes nothing where its schema refuses',
    async (channel, method) => {
      const inputs = fc.sample(brokenInputs(method), { numRuns: 40, seed });
      const fits = (input: unknown) => method.input.safeParse(input).success;
      await refuseAll(
        served,
        inputs.filter((input) => !fits(input)).map((input) => [channel, [input], inspect(input)]),
      );
      for (const input of inputs.filter(fits)) await callOnce(served, channel, [input]);
    },
  );
});

test('every channel of the contract is served, and each method is among those that were tried', async () => {
  const { channels: served } = servedContract();
  expect([...served].sort()).toEqual(
    [...contractMethods.map(({ channel }) => channel), channels.cancelJob, channels.droppedFiles].sort(),
  );
});
