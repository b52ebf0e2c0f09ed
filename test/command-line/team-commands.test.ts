import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, readServerUrl } from '../../main/team/connection.ts';
import { valueIn } from '../support/answers.ts';
import { type CommandLine, type CommandResult, commandLine, runHere } from '../support/command-line.ts';
import { ownerPassword } from '../support/postgres.ts';
import { type TeamServer, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer({ isDurable: true });
});
afterAll(() => server.server.end(), 60_000);

/** A command line whose store is the first of a new team, and the team's address without its password. */
async function firstDesk(): Promise<{ readonly desk: CommandLine; readonly url: string }> {
  const { host, port, database, user } = await server.database();
  const url = `postgres://${user}@${host}:${port}/${database}`;
  const desk = commandLine();
  expect((await desk.run('init')).status).toBe(0);
  const made = await desk.runWith(`${ownerPassword}\n`, 'team', 'create', url, '--name', 'Front');
  expect([made.status, made.err]).toEqual([0, '']);
  return { desk, url };
}

interface Invited {
  readonly file: string;
  readonly code: string;
}

async function invite(desk: CommandLine, name: string): Promise<Invited> {
  const [file, codeFile] = [join(desk.folder, `${name}.invitation`), join(desk.folder, `${name}.code`)];
  const invited = await desk.runWith(
    `${ownerPassword}\n`,
    ...['team', 'invite', '--for', name, '--out', file, '--code-file', codeFile],
  );
  expect([invited.status, invited.err]).toEqual([0, '']);
  const code = readFileSync(codeFile, 'utf8');
  expect(invited.out).not.toContain(code.trim());
  return { file, code };
}

const joins = (desk: CommandLine, { file, code }: Invited): Promise<CommandResult> =>
  desk.runWith(code, 'team', 'join', file, '--code-stdin');

const codeOf = ({ json }: CommandResult): string => (json as { error: { code: string } }).error.code;
const minutesAt = async (desk: CommandLine): Promise<unknown> =>
  (await desk.run('settings', 'get', 'proof.minutes')).json;
const statusOf = async (desk: CommandLine) =>
  (await desk.run('team', 'status')).json as {
    behind: number;
    last: number;
    desks: { name: string; state: string; operator: string }[];
  };

/** Entries of the audit log about the team itself, the earliest first, each with its input. */
async function teamEntries(desk: CommandLine) {
  const rows = (await desk.run('audit', 'list')).json as {
    sequence: number;
    action: string;
    operator: string;
  }[];
  const about = rows.filter(({ action }) => action.startsWith('audit.team-')).reverse();
  return Promise.all(
    about.map(async ({ sequence, action, operator }) => ({
      action,
      operator,
      body: JSON.stringify((await desk.run('audit', 'show', String(sequence))).json),
    })),
  );
}

test('a team is made, joined, worked in from both sides, checked, and left', async () => {
  const { desk: front } = await firstDesk();
  expect((await front.run('settings', 'set', 'proof.minutes', '21')).status).toBe(0);
  const back = commandLine();
  const joined = await joins(back, await invite(front, 'Back'));
  expect([joined.status, joined.err]).toEqual([0, '']);
  await expect.poll(() => minutesAt(back)).toBe(21);
  expect((await back.run('settings', 'set', 'proof.minutes', '22')).status).toBe(0);
  await expect.poll(() => minutesAt(front)).toBe(22);
  expect((await front.run('settings', 'set', 'proof.minutes', '23')).status).toBe(0);
  await expect.poll(() => minutesAt(back)).toBe(23);
  expect(await statusOf(back)).toMatchObject({
    behind: 0,
    desks: [
      { name: 'Front', state: 'member' },
      { name: 'Back', state: 'member' },
    ],
  });
  for (const desk of [front, back]) {
    const verified = await desk.run('team', 'verify');
    expect([verified.status, verified.json]).toMatchObject([0, { ok: true, problem: null, chainOk: true }]);
    expect((await desk.run('audit', 'verify')).json).toMatchObject({ ok: true });
  }
  // What comes out of a backup is behind its team, and no member any more.
  const backup = back.file('away.txt', '').replace('away.txt', 'copy.db');
  expect((await back.run('backup', 'create', backup)).status).toBe(0);
  const restored = commandLine();
  expect(
    (
      await runHere([
        '--data',
        restored.folder,
        '--key-file',
        back.keyFile,
        '--json',
        'backup',
        'restore',
        backup,
      ])
    ).status,
  ).toBe(0);
  expect(
    codeOf(
      await runHere([
        '--data',
        restored.folder,
        '--key-file',
        back.keyFile,
        '--operator',
        'Sam',
        '--json',
        'team',
        'status',
      ]),
    ),
  ).toBe('team-no-member');

  expect((await back.run('team', 'leave')).status).toBe(0);
  expect((await back.run('settings', 'set', 'proof.minutes', '24')).status).toBe(0);
  await expect.poll(() => minutesAt(front)).toBe(23);
  expect(codeOf(await back.run('team', 'status'))).toBe('team-no-member');
  expect((await statusOf(front)).desks.map(({ state }) => state)).toEqual(['member', 'removed']);
}, 120_000);

test('an invitation works once, with its code, and its desk can be removed', async () => {
  const { desk: front } = await firstDesk();
  const invited = await invite(front, 'Back');
  const back = commandLine();
  expect(codeOf(await joins(back, { ...invited, code: '0000-0000-0000' }))).toBe('team-invitation-invalid');
  // As people type it.
  const typed = ` ${invited.code.toLowerCase().replaceAll('-', ' ')}`;
  expect((await joins(back, { ...invited, code: typed })).status).toBe(0);
  expect(codeOf(await joins(commandLine(), invited))).toBe('team-invitation-used');
  const removed = await front.runWith(`${ownerPassword}\n`, 'team', 'remove', 'Back');
  expect(removed.json).toMatchObject({ name: 'Back', state: 'removed' });
  expect(codeOf(await back.run('settings', 'set', 'proof.minutes', '25'))).toBe('team-access-refused');
  expect(await minutesAt(back)).not.toBe(25);
  expect(codeOf(await front.runWith(`${ownerPassword}\n`, 'team', 'remove', 'Nobody'))).toBe(
    'team-desk-unknown',
  );
}, 120_000);

test('the audit log of every desk says who made the team, invited, joined, removed and left', async () => {
  const { desk: front } = await firstDesk();
  const invited = await invite(front, 'Back');
  const back = commandLine();
  expect((await joins(back, invited)).status).toBe(0);
  const night = commandLine();
  expect((await joins(night, await invite(front, 'Night'))).status).toBe(0);
  expect((await back.run('team', 'leave')).status).toBe(0);
  const removed = await front.runWith(`${ownerPassword}\n`, 'team', 'remove', 'Night', '--new-key');
  expect([removed.status, removed.err]).toEqual([0, '']);
  const said = (await teamEntries(front)).map(({ action, operator, body }) => [
    action.replace('audit.team-', ''),
    operator,
    (JSON.parse(body) as { input: { name: string } }).input.name,
  ]);
  const program = said[2]?.[1];
  expect(said).toEqual([
    ['created', 'Sam', 'Front'],
    ['invited', 'Sam', 'Back'],
    ['joined', program, 'Back'],
    ['invited', 'Sam', 'Night'],
    ['joined', program, 'Night'],
    ['left', 'Sam', 'Back'],
    ['removed', 'Sam', 'Night'],
  ]);
  expect(program).not.toBe('Sam');
  // The desk that left knows all up to then.
  expect((await teamEntries(back)).map(({ action }) => action).at(-1)).toBe('audit.team-left');
  const everything = JSON.stringify(await teamEntries(front));
  for (const secret of [invited.code.trim(), ownerPassword]) expect(everything).not.toContain(secret);
}, 120_000);

test('a desk leaves with its store only where the team has everything that is in it', async () => {
  const { desk: front, url } = await firstDesk();
  const back = commandLine();
  expect((await joins(back, await invite(front, 'Back'))).status).toBe(0);
  expect((await back.run('settings', 'set', 'proof.minutes', '22')).status).toBe(0);
  const store = join(back.folder, 'login-desk.db');
  const leaves = (...words: readonly string[]) => back.run('team', 'leave', '--remove-store', ...words);
  expect(codeOf(await leaves())).toBe('team-removal-unconfirmed');
  await server.server.kill();
  expect(codeOf(await leaves('--yes'))).toBe('team-unreachable');
  expect(existsSync(store)).toBe(true);
  await server.server.start();
  // A log that lacks what this store has keeps it, too.
  const owner = await connect(valueIn(readServerUrl(url.replace('@', `:${ownerPassword}@`))));
  await owner.query('CREATE TABLE taken AS SELECT * FROM login_desk.entries');
  await owner.query('DELETE FROM login_desk.entries WHERE position > 1');
  expect(codeOf(await leaves('--yes'))).toBe('team-stopped');
  expect(existsSync(store)).toBe(true);
  await owner.query('INSERT INTO login_desk.entries SELECT * FROM taken WHERE position > 1');
  await owner.end();
  // What was typed there and not sent.
  const drafts = join(back.folder, 'drafts');
  mkdirSync(drafts);
  writeFileSync(join(drafts, 'someone.sealed'), 'sealed');
  const left = await leaves('--yes');
  expect(existsSync(drafts)).toBe(false);
  expect([left.status, left.err, left.json]).toMatchObject([0, '', { removed: true }]);
  expect(readdirSync(back.folder).filter((name) => name.startsWith('login-desk.db'))).toEqual([]);
  expect(codeOf(await back.run('team', 'status'))).toBe('store-missing');
  await expect.poll(() => minutesAt(front)).toBe(22);
  expect((await statusOf(front)).desks.map(({ state }) => state)).toEqual(['member', 'removed']);
  // The folder is free for a new beginning.
  expect((await joins(back, await invite(front, 'Back again'))).status).toBe(0);
  await expect.poll(() => minutesAt(back)).toBe(22);
}, 120_000);

test('the owner needs to be no superuser: making, inviting and removing take a role that may make roles', async () => {
  const root = await connect(await server.database());
  const name = `owner_${process.pid}`;
  await root.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'made-up'`);
  await root.query(`ALTER DATABASE ${root.database} OWNER TO ${name}`);
  await root.end();
  const front = commandLine();
  await front.run('init');
  const owner = (...words: readonly string[]) => front.runWith('made-up\n', 'team', ...words);
  const url = `postgres://${name}@127.0.0.1:${server.server.port}/${root.database}`;
  expect((await owner('create', url)).status).toBe(0);
  const [file, codeFile] = [join(front.folder, 'a.invitation'), join(front.folder, 'a.code')];
  expect((await owner('invite', '--for', 'Back', '--out', file, '--code-file', codeFile)).status).toBe(0);
  const back = commandLine();
  expect((await joins(back, { file, code: readFileSync(codeFile, 'utf8') })).status).toBe(0);
  const removed = await owner('remove', 'Back');
  expect([removed.status, removed.json]).toMatchObject([0, { state: 'removed' }]);
  expect(codeOf(await back.run('settings', 'set', 'proof.minutes', '25'))).toBe('team-access-refused');
}, 120_000);

test('what can’t be made says why, and leaves nothing', async () => {
  const { desk: front, url } = await firstDesk();
  expect(codeOf(await front.runWith(`${ownerPassword}\n`, 'team', 'create', url))).toBe('team-member');
  const other = commandLine();
  await other.run('init');
  const creates = async (address: string, input = `${ownerPassword}\n`): Promise<string> =>
    codeOf(await other.runWith(input, 'team', 'create', address));
  expect(await creates(url)).toBe('team-exists');
  expect(await creates(url, 'wrong\n')).toBe('team-access-refused');
  expect(await creates('mysql://desk@127.0.0.1/desk')).toBe('team-url-invalid');
  expect(await creates('postgres://desk@127.0.0.1:1/desk')).toBe('team-unreachable');
  expect(await creates(url.replace('desk@', `desk:${ownerPassword}@`))).toBe('secret-in-arguments');
  expect(codeOf(await other.run('team', 'invite', '--out', join(other.folder, 'x'), '--for', 'x'))).toBe(
    'team-code-nowhere',
  );
  expect(codeOf(await other.run('team', 'verify'))).toBe('team-no-member');
  expect((await other.run('settings', 'set', 'proof.minutes', '26')).status).toBe(0);
}, 120_000);
