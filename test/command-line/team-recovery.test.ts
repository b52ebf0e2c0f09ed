import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { newestVersion } from '../../main/store/migrations/index.ts';
import { type CommandLine, type CommandResult, commandLine, runHere } from '../support/command-line.ts';
import { ownerPassword } from '../support/postgres.ts';
import { type TeamServer, teamServer } from '../support/team.ts';
import { backToFirstTeams } from '../support/team-place.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer({ isDurable: true });
});
afterAll(() => server.server.end(), 60_000);

const codeOf = ({ json }: CommandResult): string => (json as { error: { code: string } }).error.code;
const done = (result: CommandResult): unknown => {
  expect([result.status, result.err]).toEqual([0, '']);
  return result.json;
};
const set = async (desk: CommandLine, minutes: number): Promise<CommandResult> =>
  desk.run('settings', 'set', 'proof.minutes', String(minutes));
const minutesAt = async (desk: CommandLine): Promise<unknown> =>
  (await desk.run('settings', 'get', 'proof.minutes')).json;
const asOwner = (desk: CommandLine, ...words: readonly string[]): Promise<CommandResult> =>
  desk.runWith(`${ownerPassword}\n`, 'team', ...words);
const urlOf = async (): Promise<string> => {
  const { host, port, database, user } = await server.database();
  return `postgres://${user}@${host}:${port}/${database}`;
};

async function joins(front: CommandLine, name: string, desk = commandLine(), ...words: readonly string[]) {
  const [file, codeFile] = [join(front.folder, `${name}.invitation`), join(front.folder, `${name}.code`)];
  done(await asOwner(front, 'invite', '--for', name, '--out', file, '--code-file', codeFile));
  const joined = await desk.runWith(
    readFileSync(codeFile, 'utf8'),
    ...['team', 'join', file, '--code-stdin', ...words],
  );
  return { desk, joined: done(joined) as { aside?: string } };
}

/** A result without what was said beside it. */
const quietly = async (result: Promise<CommandResult>): Promise<CommandResult> => ({
  ...(await result),
  err: '',
});

/** A team of two, made by commands. */
async function teamOfTwo(): Promise<{ front: CommandLine; back: CommandLine }> {
  const front = commandLine();
  done(await front.run('init'));
  done(await asOwner(front, 'create', await urlOf(), '--name', 'Front'));
  return { front, back: (await joins(front, 'Back')).desk };
}

interface Lost {
  readonly common: number;
  readonly position: number;
  readonly count: number;
  readonly entries: readonly {
    readonly action: string;
    readonly operator: string;
    readonly input: unknown;
  }[];
}

test('a server that was put back to an older backup: the desk that is ahead stops, lists what is lost, and joins again', async () => {
  const { front, back } = await teamOfTwo();
  for (const minutes of [21, 22]) done(await set(front, minutes));
  await expect.poll(() => minutesAt(back)).toBe(22);
  expect(done(await front.run('team', 'lost'))).toMatchObject({ count: 0, entries: [] });
  await server.server.backUp();
  done(await set(back, 23));
  done(await front.run('act', 'settings.set', '--input', '{"key":"reset.minutes","value":45}'));
  await expect.poll(() => minutesAt(front)).toBe(23);
  await server.server.putBack();

  // Front has what the log lost, stops, and keeps it.
  const stopped = await set(front, 24);
  expect(stopped.json).toMatchObject({ error: { code: 'team-stopped', reason: 'wentBack' } });
  await expect.poll(() => minutesAt(front)).toBe(23);
  // The team goes on with the other one, which was ahead as well.
  done(await back.run('team', 'rejoin'));
  await expect.poll(() => minutesAt(back)).toBe(22);
  for (const minutes of [24, 25, 26]) done(await set(back, minutes));

  const lost = done(await front.run('team', 'lost')) as Lost;
  const listed = lost.entries.map(({ action, operator, input }) => [action, operator, input]);
  expect(listed).toEqual([
    ['settings.set', 'Sam', { key: 'proof.minutes', value: 23 }],
    ['settings.set', 'Sam', { key: 'reset.minutes', value: 45 }],
  ]);
  expect(lost.count).toBe(2);
  expect((await front.run('team', 'status')).json).toMatchObject({ wentBack: true });

  const again = done(await front.run('team', 'rejoin')) as { aside: string };
  expect(existsSync(join(again.aside, 'login-desk.db'))).toBe(true);
  await expect.poll(() => minutesAt(front)).toBe(26);
  // What is still needed is done again by hand, on the state that the team has.
  for (const { action, input } of lost.entries.slice(1))
    done(await front.run('act', action, '--input', JSON.stringify(input)));
  expect((await back.run('settings', 'get', 'reset.minutes')).json).toBe(45);
  expect(done(await front.run('team', 'verify'))).toMatchObject({ ok: true });
  expect(done(await front.run('team', 'lost'))).toMatchObject({ count: 0 });
  expect((await front.run('team', 'status')).json).toMatchObject({ wentBack: false, behind: 0 });
}, 180_000);

test('what was done without the team is done again after joining again', async () => {
  const { front, back } = await teamOfTwo();
  done(await set(front, 61));
  await expect.poll(() => minutesAt(back)).toBe(61);
  await server.server.backUp();
  done(await set(back, 62));
  await expect.poll(() => minutesAt(front)).toBe(62);
  await server.server.kill();
  done(await quietly(front.run('act', 'settings.set', '--input', '{"key":"reset.minutes","value":46}')));
  await server.server.putBack();
  expect(codeOf(await set(front, 63))).toBe('team-stopped');

  const again = done(await quietly(front.run('team', 'rejoin'))) as { aside: string };
  expect(existsSync(join(again.aside, 'login-desk.db'))).toBe(true);
  expect((await front.run('settings', 'get', 'reset.minutes')).json).toBe(46);
  await expect.poll(() => minutesAt(front)).toBe(61);
  done(await quietly(back.run('team', 'rejoin')));
  expect((await back.run('settings', 'get', 'reset.minutes')).json).toBe(46);
  expect(done(await front.run('team', 'verify'))).toMatchObject({ ok: true });
}, 180_000);

test('a server that is lost: a new team begins with a backup, and the other desks join it in the place of their stores', async () => {
  const { front, back } = await teamOfTwo();
  done(await set(front, 31));
  const backup = join(front.folder, '..', 'team.backup');
  done(await front.run('backup', 'create', backup));
  done(await set(front, 32));
  await expect.poll(() => minutesAt(back)).toBe(32);

  // A database that has a team is left alone, and so is the store.
  const taken = await urlOf();
  const other = commandLine();
  done(await other.run('init'));
  done(await asOwner(other, 'create', taken));
  expect(codeOf(await asOwner(front, 'create', taken, '--from', backup))).toBe('team-exists');
  await expect.poll(() => minutesAt(front)).toBe(32);
  const broken = other.file('broken.backup', 'not a backup');
  expect((await asOwner(front, 'create', await urlOf(), '--from', broken)).status).toBe(1);
  await expect.poll(() => minutesAt(front)).toBe(32);

  const made = await asOwner(front, 'create', await urlOf(), '--name', 'Front', '--from', backup);
  expect(made.status).toBe(0);
  expect(made.err).toContain('set-aside-');
  await expect.poll(() => minutesAt(front)).toBe(31);
  const { joined } = await joins(front, 'Back again', back, '--set-aside');
  expect(existsSync(join(joined.aside ?? '', 'login-desk.db'))).toBe(true);
  await expect.poll(() => minutesAt(back)).toBe(31);
  done(await set(back, 33));
  await expect.poll(() => minutesAt(front)).toBe(33);
  for (const desk of [front, back])
    expect(done(await desk.run('team', 'verify'))).toMatchObject({ ok: true });

  // Into a folder without a store too.
  const fresh = commandLine();
  const key = ['--data', fresh.folder, '--key-file', front.keyFile, '--operator', 'Sam', '--json'];
  const began = await runHere(
    [...key, 'team', 'create', await urlOf(), '--from', backup],
    `${ownerPassword}\n`,
  );
  expect(began.status).toBe(0);
}, 180_000);

test('a team of the version before is raised by a lead, from a desk that has this one', async () => {
  const { front, back } = await teamOfTwo();
  done(await set(front, 51));
  await expect.poll(() => minutesAt(back)).toBe(51);
  // As it was before this version: without its tables.
  const key = Buffer.from(readFileSync(front.keyFile, 'utf8').trim(), 'hex');
  const store = openKeyed({ path: join(front.folder, 'login-desk.db'), key });
  store.exec(backToFirstTeams);
  store.close();
  const refused = await set(front, 52);
  expect([codeOf(refused), refused.err]).toEqual([
    'team-raise-needed',
    expect.stringContaining('a lead brings the team to this version'),
  ]);
  await expect.poll(() => minutesAt(front)).toBe(51);
  expect(done(await quietly(front.run('team', 'raise')))).toMatchObject({ from: 400, to: newestVersion });
  done(await set(front, 53));
  await expect.poll(() => minutesAt(back)).toBe(53);
  expect(done(await front.run('team', 'verify'))).toMatchObject({ ok: true });
}, 120_000);

test('which desks send is said by their names', async () => {
  const { front, back } = await teamOfTwo();
  const { desks } = done(await front.run('team', 'status')) as { desks: { id: string; name: string }[] };
  const id = desks.find(({ name }) => name === 'Back')?.id;
  expect(done(await front.run('team', 'duty', 'mail', 'Back'))).toEqual({
    mail: [id],
    mailbox: 'all',
    codes: 'all',
  });
  expect(done(await back.run('settings', 'get', 'team.duties'))).toMatchObject({ mail: [id] });
  expect(codeOf(await front.run('team', 'duty', 'mail', 'Nobody'))).toBe('team-desk-unknown');
  expect((await front.run('team', 'duty', 'cooking', 'Back')).status).toBe(2);
  expect(done(await back.run('team', 'duty', 'mail', 'all'))).toMatchObject({ mail: 'all' });
}, 120_000);

test('a snapshot on demand is what the next one who comes begins with', async () => {
  const { front } = await teamOfTwo();
  for (const minutes of [41, 42, 43]) done(await set(front, minutes));
  const { position } = done(await front.run('team', 'snapshot')) as { position: number };
  const status = done(await front.run('team', 'status')) as { position: number };
  expect(position).toBe(status.position);
  expect(done(await front.run('team', 'raise'))).toMatchObject({ left: [] });
  const { desk } = await joins(front, 'Late');
  await expect.poll(() => minutesAt(desk)).toBe(43);
  expect(codeOf(await commandLine().run('team', 'snapshot'))).toBe('store-missing');
}, 120_000);
