import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import {
  accountChanges,
  accountRow,
  act,
  ada,
  addresses,
  begin,
  bert,
  type Cells,
  people,
  type World,
  whole,
} from '../support/source-world.ts';
import { answered } from '../support/transfer-desk.ts';

describe('a store of before the source’s cells', () => {
  /** Forgets what the source said, and keeps what an older version kept: a hash of the last row. */
  const older = (world: World) =>
    world.store.write((transaction) => {
      transaction.run(sql`DELETE FROM source_accounts`);
      transaction.run(sql`DELETE FROM source_practices`);
      return { keep: true, value: null };
    });

  it('overwrites nothing that the desk may have done: every cell that says otherwise is a difference', async () => {
    for (const { change, rows, column } of accountChanges) {
      const first = rows ?? [bert, ada];
      const world = await begin(...first);
      await change(world);
      await older(world);
      const before = whole(world);
      const result = answered(await world.transfer.importPeople(people(...first)));
      expect([column, whole(world)]).toEqual([column, before]);
      // A change that waits for its confirmation has changed nothing yet, and what both say is no difference.
      const pending = world.store.read.get(sql`SELECT 1 FROM claims WHERE role = 'pending'`) !== undefined;
      expect([column, result.differences > 0]).toEqual([column, !pending]);
      expect(answered(await world.transfer.importPeople(people(...first)))).toMatchObject({ unchanged: 2 });
    }
  });

  it('takes what is new in the source once it has heard the row', async () => {
    const world = await begin();
    await older(world);
    expect(answered(await world.transfer.importPeople(people(bert, ada)))).toMatchObject({
      unchanged: 2,
      differences: 0,
    });
    expect(answered(await world.transfer.importPeople(people({ ...bert, role: 'Nurse' })))).toMatchObject({
      updated: 1,
      differences: 0,
    });
  });

  it('knows by what it kept of the last import whether a row, or what the desk has, is the one of then', async () => {
    const world = await begin();
    await older(world);
    const hashOf = (row: Cells) =>
      createHash('sha256')
        .update(
          JSON.stringify([
            row.account_id,
            row.practice_id,
            row.kind,
            row.user_name,
            row.given_name,
            row.family_name,
            row.role,
            row.admin === 'yes',
            row.login_email,
            row.email_state,
            row.phone,
            row.phone_type,
            row.status,
          ]),
        )
        .digest();
    const addressOf = (row: Cells) =>
      createHash('sha256')
        .update(JSON.stringify([row.login_email, row.email_state]))
        .digest()
        .subarray(0, 16);
    for (const row of [bert, ada])
      await world.store.write((transaction) => {
        const hash = Buffer.concat([addressOf(row), hashOf(row)]);
        transaction.one(
          sql`UPDATE accounts SET import_hash = ${hash} WHERE id = ${row.account_id as string}`,
        );
        return { keep: true, value: null };
      });
    await act(world, 'people.deactivate', { accountId: 'A-1' });
    // Bert's row is the one of then, so that the desk's word stays; Ada is as she was, so that what is new is taken.
    const next = { ...ada, role: 'Nurse', login_email: 'ada.new@home.example' };
    expect(answered(await world.transfer.importPeople(people(bert, next)))).toMatchObject({
      unchanged: 1,
      updated: 1,
      differences: 0,
    });
    expect([accountRow(world), accountRow(world, 'A-2')]).toMatchObject([
      { status: 'deactivated' },
      { role: 'Nurse' },
    ]);
    expect(addresses(world, 'A-2')).toMatchObject([{ email: 'ada.new@home.example' }]);
  });
});
