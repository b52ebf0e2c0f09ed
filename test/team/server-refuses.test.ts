import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import { connect, type ServerAccess } from '../../main/team/connection.ts';
import type { CaseRecord } from '../../preload/contract/cases.ts';
import type { NotTakenOver } from '../../preload/contract/kept.ts';
import { valueIn } from '../support/answers.ts';
import { type OfflineDesk, offlineDesk } from '../support/offline.ts';
import { makeTeam, sharedRows, type TeamDesk, type TeamServer, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

/** From now on the log takes no entry that is longer, for one of the reasons that servers have. */
async function takesNoLonger(owner: ServerAccess, bytes: number, state: string): Promise<void> {
  const connection = await connect(owner);
  await connection.query(`CREATE OR REPLACE FUNCTION public.too_long() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF octet_length(NEW.sealed) > ${bytes} THEN RAISE EXCEPTION 'too long' USING ERRCODE = '${state}'; END IF;
      RETURN NEW;
    END $$`);
  await connection.query('DROP TRIGGER IF EXISTS too_long ON login_desk.entries');
  await connection.query(`CREATE TRIGGER too_long BEFORE INSERT ON login_desk.entries
    FOR EACH ROW EXECUTE FUNCTION public.too_long()`);
  await connection.end();
}

const opens = async (away: OfflineDesk, caller: string): Promise<string> =>
  (
    valueIn(
      await away.desk.perform({ type: 'cases.open', input: { channel: 'phone', caller }, operator: 'Sam' }),
    ) as CaseRecord
  ).number;
/** A note that takes more room in an entry than others do. */
const longNote = async (away: OfflineDesk, number: string): Promise<string> => {
  const text = `Long: ${randomBytes(7000).toString('base64')}`.slice(0, 9000);
  valueIn(await away.desk.perform({ type: 'cases.note', input: { number, text }, operator: 'Sam' }));
  return text;
};
const listOf = async ({ desk }: Pick<OfflineDesk, 'desk'>): Promise<readonly NotTakenOver[]> =>
  (valueIn(await desk.query('notTakenOver', {})) as { readonly rows: readonly NotTakenOver[] }).rows;
const callersAt = ({ store }: Pick<TeamDesk, 'store'>): readonly string[] =>
  store.read
    .all<{ caller: string }>(sql`SELECT caller FROM cases ORDER BY opened_at, id`)
    .map(({ caller }) => caller);

test('kept work that the server refuses for itself goes into the list with its reason, and holds up nothing that was done after it', async () => {
  const team = await makeTeam(server, 2);
  const [front, back] = team.desks as readonly [TeamDesk, TeamDesk];
  const away = await offlineDesk(back);
  away.link.cut();
  const first = await opens(away, 'First');
  const text = await longNote(away, first);
  await opens(away, 'Second');
  await takesNoLonger(team.owner, 15_000, '54000');
  await away.comesBack();

  await front.store.catchUp();
  expect(callersAt(front)).toEqual(['First', 'Second']);
  expect(await listOf(away)).toMatchObject([
    {
      type: 'cases.note',
      caseNumber: first,
      code: 'team-server-refused',
      why: expect.stringContaining('too long'),
    },
  ]);
  const { timeline, state } = valueIn(await front.desk.query('case', { number: first })) as CaseRecord;
  expect(timeline.map(({ kind }) => kind)).toContain('kept.refused');
  expect(state).toBe('open');
  // What was typed is in the chain as far as it fits.
  const { body } = front.store.read.get<{ body: string }>(
    sql`SELECT body FROM audit WHERE body ->> '$.refused' = 'team-server-refused'`,
  ) ?? { body: '{}' };
  const { input } = JSON.parse(body) as { input: { text: string } };
  expect(text.startsWith(input.text.replace(/…$/, ''))).toBe(true);
  expect(input.text.length).toBeGreaterThan(400);
  await away.store.follow();
  expect(sharedRows(away.local)).toEqual(sharedRows(front.store));
  expect(auditHead(away.local.read)).toEqual(auditHead(front.store.read));
  expect(verifyChain(front.store.read).ok).toBe(true);
  await away.close();
});

test('where the server takes nothing, or only for now, all of it is kept', async () => {
  const team = await makeTeam(server, 2);
  const [front, back] = team.desks as readonly [TeamDesk, TeamDesk];
  const away = await offlineDesk(back);
  away.link.cut();
  const first = await opens(away, 'First');
  await longNote(away, first);
  await opens(away, 'Second');
  for (const [bytes, state] of [
    // It takes nothing at all.
    [0, '54000'],
    // Its disk is full.
    [15_000, '53100'],
  ] as const) {
    await takesNoLonger(team.owner, bytes, state);
    away.link.mend();
    await expect(away.store.follow()).rejects.toThrow('too long');
    expect(away.store.link.now()).toMatchObject({ state: 'without', kept: expect.any(Number) });
    expect(await listOf(away)).toEqual([]);
  }
  await takesNoLonger(team.owner, 1_000_000, '54000');
  await away.comesBack();
  await front.store.catchUp();
  expect(callersAt(front)).toEqual(['First', 'Second']);
  expect(await listOf(away)).toEqual([]);
  const { timeline } = valueIn(await front.desk.query('case', { number: first })) as CaseRecord;
  expect(timeline.filter(({ text }) => text.startsWith('Long: '))).toHaveLength(1);
  await away.close();
});

test('an entry whose answer was lost, and that the server does not take any more, is done again by itself', async () => {
  const team = await makeTeam(server, 2);
  const [front, back] = team.desks as readonly [TeamDesk, TeamDesk];
  const away = await offlineDesk(back);
  const first = await opens(away, 'First');
  away.link.loseRequest('INSERT INTO login_desk.entries');
  const noted = longNote(away, first);
  while (away.link.lost === 0) await new Promise((soon) => setTimeout(soon, 5));
  away.link.cut();
  await noted;
  await opens(away, 'Second');
  await takesNoLonger(team.owner, 15_000, '54000');
  await away.comesBack();
  await front.store.catchUp();
  expect(callersAt(front)).toEqual(['First', 'Second']);
  expect(await listOf(away)).toMatchObject([{ type: 'cases.note', code: 'team-server-refused' }]);
  await away.close();
});
