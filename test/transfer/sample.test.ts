import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { largePeople, largePractices } from '../../tools/sample/large-directory.ts';
import { sampleFiles } from '../../tools/sample/sample-people.ts';
import { answered, transferDesk } from '../support/transfer-desk.ts';

const carried = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../main/transfer/sample', name), 'utf8');

describe('the sample directory', () => {
  it('is what its program makes', () => {
    const { practices, people } = sampleFiles();
    expect(carried('practices.csv')).toBe(practices);
    expect(carried('people.csv')).toBe(people);
  });

  it('comes in whole, with its conflicts, and once more changes nothing', async () => {
    const desk = transferDesk();
    const { practices, people } = answered(await desk.run('importSample', {}));
    expect(practices).toMatchObject({ rows: 12, added: 12, rejects: [], ignoredColumns: [] });
    expect(people).toMatchObject({ rows: 80, added: 80, rejects: [], contested: 7 });
    expect(people.conflicts[0]).toMatchObject({
      accountId: 'A-1001-01',
      holderAccountId: 'A-1002-01',
      email: 'mary.lee@mail.example',
    });
    const before = desk.state();
    expect(answered(await desk.run('importSample', {}))).toMatchObject({
      practices: { unchanged: 12 },
      people: { unchanged: 80, contested: 7 },
    });
    expect(desk.state()).toEqual(before);
  });

  it('has no one in it who could exist', () => {
    const text = `${carried('practices.csv')}${carried('people.csv')}`;
    const addresses = text.match(/[^\s,]+@[^\s,]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
    const phones = text.match(/\(\d{3}\)[^,]*/g) ?? [];
    expect(phones.length).toBeGreaterThan(80);
    expect(phones.filter((phone) => !/^\(\d{3}\) 555-01\d\d$/.test(phone))).toEqual([]);
  });

  it('has what a desk has to explain', async () => {
    const desk = transferDesk();
    answered(await desk.run('importSample', {}));
    const ids = (statement: ReturnType<typeof sql>) =>
      desk.store.read.all<{ id: string }>(statement).map(({ id }) => id);
    expect(ids(sql`SELECT id FROM practices WHERE status = 'closed'`)).toEqual(['PR-1011']);
    expect(
      ids(sql`SELECT id FROM practices WHERE email_key = 'office@lakeside-group.example' ORDER BY id`),
    ).toEqual(['PR-1005', 'PR-1006']);
    expect(
      ids(
        sql`SELECT id FROM practices WHERE id NOT IN (SELECT practice_id FROM accounts WHERE kind = 'clinic')`,
      ),
    ).toEqual(['PR-1010']);
    expect(ids(sql`SELECT DISTINCT status AS id FROM accounts ORDER BY id`)).toEqual([
      'active',
      'deactivated',
      'invited',
      'locked',
    ]);
    expect(ids(sql`SELECT DISTINCT phone_type AS id FROM accounts ORDER BY id`)).toEqual([
      'landline',
      'mobile',
      'voip',
    ]);
    expect(ids(sql`SELECT DISTINCT state AS id FROM claims ORDER BY id`)).toEqual(['unverified', 'verified']);
  });

  it('of any size comes in whole too', async () => {
    const desk = transferDesk();
    expect(answered(await desk.importPractices([...largePractices(1000)].join('')))).toMatchObject({
      added: 250,
      rejected: 0,
    });
    expect(answered(await desk.importPeople([...largePeople(1000)].join('')))).toMatchObject({
      added: 1000,
      rejected: 0,
      contested: 10,
    });
  });
});
