import { describe, expect, it } from 'vitest';
import {
  createDirectory,
  directoryPeople,
  directoryPractices,
} from '../../tools/sample/directory/directory.ts';

import { answered, transferDesk } from '../support/transfer-desk.ts';

const directory = createDirectory(5000, 'test');
const accounts = [...directory.eachAccount()];
const counted = (values: readonly (string | undefined)[]): number[] =>
  [...Map.groupBy(values, (value) => value ?? '').values()]
    .map((same) => same.length)
    .toSorted((one, other) => other - one);

describe('a generated directory', () => {
  it('is the same for the same seed, and each record can be made alone', () => {
    const again = createDirectory(5000, 'test');
    expect(again.account(4321)).toEqual(accounts[4321]);
    expect(again.account(17)).toEqual(accounts[17]);
    expect(again.practice(700)).toEqual(directory.practice(700));
    expect(createDirectory(5000, 'another').account(17)).not.toEqual(accounts[17]);
  });

  it('has four accounts in a practice on average, few practices with very many', () => {
    const sizes = counted(accounts.map((row) => row.practice_id));
    expect(accounts).toHaveLength(5000);
    expect(sizes).toHaveLength(1250);
    expect(sizes[0]).toBeGreaterThan(20);
    expect(sizes[625]).toBeLessThan(4);
  });

  it('has a few family names that many bear and very many that few do', () => {
    const people = accounts.filter((row) => row.kind === 'person');
    const names = counted(people.map((row) => row.family_name));
    expect(names[0]).toBeGreaterThan(15);
    expect(names.length).toBeGreaterThan(1500);
    expect(names.filter((bearers) => bearers === 1).length).toBeGreaterThan(names.length / 2);
    const phones = counted(people.map((row) => row.phone));
    expect(phones[0]).toBeGreaterThan(5);
    expect(phones.length).toBeGreaterThan(people.length * 0.8);
  });

  it('comes in whole', async () => {
    const desk = transferDesk();
    const small = createDirectory(1000, 'test');
    expect(answered(await desk.importPractices([...directoryPractices(small)].join('')))).toMatchObject({
      added: 250,
      rejected: 0,
    });
    expect(answered(await desk.importPeople([...directoryPeople(small)].join('')))).toMatchObject({
      added: 1000,
      rejected: 0,
    });
  });
});
