import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { auditEntries } from '../../../main/desk/audit/audit-actions.ts';
import { explainedStore } from '../../../main/desk/audit/explained-store.ts';
import { makeAnew } from '../../../main/desk/derived-values.ts';
import { createTeam, type TeamPlace } from '../../../main/membership/team-create.ts';
import { joinTeam } from '../../../main/membership/team-join.ts';
import { inviteDesk } from '../../../main/membership/team-members.ts';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import { connect, type ServerAccess } from '../../../main/team/connection.ts';
import type { LogPlace } from '../../../main/team/entry-rows.ts';
import { foundTeam } from '../../../main/team/found-team.ts';
import { type JoinedStore, joinedStore } from '../../../main/team/joined-store.ts';
import { openLog } from '../../../main/team/log.ts';
import { sealEntry } from '../../../main/team/seal.ts';
import { openFolder } from '../../../main/whole-store/open-store.ts';
import { valueIn } from '../../support/answers.ts';
import { startPostgres } from '../../support/postgres.ts';
import { ownerOf, teamPlace } from '../../support/team-place.ts';
import { type BenchContext, type BenchPart, type BenchRow, comparedLater, rowUnder } from '../bench-part.ts';
import { rowAllowing } from '../row-allowing.ts';
import { importArriving } from '../team/import-arriving.ts';
import { manyDesks } from '../team/many-desks.ts';
import { windowBesideImport } from '../team/window-beside-import.ts';

/** A desk's store in its team. */
async function opened(place: TeamPlace): Promise<JoinedStore> {
  const { store: local } = valueIn(await openFolder(place));
  const joined = joinedStore(local, { clock: Date.now, makeAnew, listens: false, version: 'bench' });
  if (joined === null) throw new Error('the store belongs to a team');
  return joined;
}

/** A small change with its entry in the audit chain. */
const change = (store: Store, round: number): Promise<unknown> =>
  explainedStore(store, { clock: Date.now, action: auditEntries.mailWentOn }).write((transaction) => ({
    keep: true,
    value: transaction.run(
      sql`INSERT INTO settings (key, value) VALUES ('desk.name', ${`"Desk ${round}"`})
          ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ),
  }));

/** One desk beside the bare log: what a change, catching up and joining cost. */
async function oneDesk(context: BenchContext): Promise<readonly BenchRow[]> {
  const server = await startPostgres({ listens: true, isDurable: true });
  const owner = ownerOf(server);
  const store = await context.store({ own: true });
  const first = teamPlace(store);
  const second = teamPlace({ folder: `${store.folder}-joined`, keyFile: `${store.keyFile}-joined` });
  writeFileSync(second.keyFile ?? '', randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    context.note('Making a team');
    valueIn(await createTeam(first, { owner, name: 'First', by: { operator: 'Sam' } }));
    const { text, code } = valueIn(
      await inviteDesk(first, owner, { name: 'Second', by: { operator: 'Sam' } }),
    );
    const began = performance.now();
    valueIn(await joinTeam(second, { text, code, operator: 'Sam' }));
    const joining = performance.now() - began;

    const desk = await opened(first);
    const rounds = context.isSmall ? 50 : 1000;
    const bare = openLog({ ...owner, database: await bareDatabase(owner) }, { listens: false });
    await change(desk.store, 0);
    let last: LogPlace = { position: 0, hash: '00'.repeat(32) };
    const append = async (round: number): Promise<void> => {
      const head = { id: randomUUID(), desk: randomUUID(), at: round, schema: 1 };
      const entry = sealEntry(
        [Buffer.alloc(32, 1)],
        { ...head, position: last.position + 1, previous: last.hash },
        [{ text: 'UPDATE settings', values: [randomBytes(600)], touched: 1 }],
      );
      await bare.append(entry, 'waited');
      last = entry;
    };
    const compared = await comparedLater(rounds, (round) => change(desk.store, round), append);
    await bare.end();

    const other = await opened(second);
    const place = other.store.place().position;
    const started = performance.now();
    await other.store.catchUp();
    const entries = other.store.place().position - place;
    const took = (performance.now() - started) / entries;
    for (const { store: open } of [desk, other]) open.close();
    return [
      rowAllowing('a change on an idle team', compared, 3, 'the bare append'),
      rowUnder(`catching up, each of ${entries} small entries`, [took], 3),
      rowUnder(`joining with ${context.accounts} accounts`, [joining], 30_000),
    ];
  } finally {
    await server.end();
    rmSync(second.folder, { recursive: true, force: true });
    rmSync(second.keyFile ?? '', { force: true });
  }
}

/** A database with an empty log of its own, for what is appended beside the team. */
async function bareDatabase(owner: ServerAccess): Promise<string> {
  const root = await connect(owner);
  await root.query('CREATE DATABASE bare');
  await root.end();
  const bare = await connect({ ...owner, database: 'bare' });
  valueIn(await foundTeam(bare, { team: randomUUID(), at: 0 }));
  await bare.end();
  return 'bare';
}

export const part: BenchPart = {
  name: 'team',
  run: async (context) => [
    ...(await oneDesk(context)),
    ...(await manyDesks(context)),
    ...(await importArriving(context)),
    ...(await windowBesideImport(context)),
  ],
};
