import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditHead } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import { buildFaultScripts } from '../../tools/machine/fault-scripts.ts';
import { sharedRowsAt, type TeamServer, teamServer } from '../support/team.ts';
import { atDesk, auditIsWhole, type DeskPlace } from './acting.ts';
import { catchUpAll, type TeamAct, teamPlaces } from './team-place.ts';

/** More of them with `npm run test:team`. */
const kills = Number(process.env.LOGIN_DESK_TEAM_KILLS ?? 12);
const serverKills = Number(process.env.LOGIN_DESK_TEAM_SERVER_KILLS ?? 2);

let server: TeamServer;
let script: string;
beforeAll(async () => {
  server = await teamServer({ isDurable: true });
  script = join(await buildFaultScripts('acting-team', ['acting-team']), 'acting-team.js');
}, 60_000);
afterAll(() => server.server.end(), 60_000);

interface Acting {
  readonly process: ChildProcess;
  readonly gone: Promise<unknown>;
  readonly acts: TeamAct[];
  readonly complaints: () => string;
}

function start({ folder, keyFile }: DeskPlace, name: string): Acting {
  const child = spawn(process.execPath, [script, folder, keyFile, name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acts: TeamAct[] = [];
  let rest = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString()}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) acts.push(JSON.parse(line) as TeamAct);
  });
  return { process: child, acts, gone: once(child, 'close'), complaints: () => errors };
}

test(`desks that are killed ${kills} times and a server that is killed ${serverKills} times lose nothing acknowledged and do nothing twice`, {
  timeout: 60_000 + kills * 5000 + serverKills * 10_000,
}, async () => {
  const places = await teamPlaces(await server.database(), 3, async () => undefined);
  const running = places.map((place, number) => start(place, `Desk ${number}`));
  const everything: TeamAct[] = [];
  const complaints: string[] = [];
  const restart = async (number: number): Promise<void> => {
    const [place, acting] = [places[number], running[number]];
    if (!place || !acting) throw new Error(`there is no desk ${number}`);
    acting.process.kill('SIGKILL');
    await acting.gone;
    everything.push(...acting.acts);
    complaints.push(acting.complaints());
    running[number] = start(place, `Desk ${number}`);
  };
  while (running.some(({ acts }) => acts.length < 4)) await after(20);
  for (let kill = 0; kill < kills; kill += 1) {
    await after(300 + Math.random() * 400);
    await restart(kill % places.length);
    if (kill % Math.ceil(kills / serverKills) !== 1) continue;
    await server.server.kill();
    await after(Math.random() * 300);
    await server.server.start();
  }
  // Each goes on after the last kill, however long it takes to start here.
  while (running.some(({ acts }) => acts.length < 40)) await after(20);
  for (const acting of running) {
    acting.process.kill('SIGKILL');
    await acting.gone;
    everything.push(...acting.acts);
    complaints.push(acting.complaints());
  }
  // No stack trace, whatever happened to the server.
  expect(complaints.join('')).toBe('');
  const done = everything.filter(({ became }) => became === 'done').map(({ caller }) => caller);
  const unknown = new Set(everything.map(({ became }) => became));
  for (const became of ['asked', 'done']) unknown.delete(became);
  expect([...unknown]).toEqual([]);
  expect(done.length).toBeGreaterThan(kills);
  // What was on its way when its desk was killed has arrived, and each desk has done what it does when it opens.
  for (const place of places) await atDesk(place, () => undefined);
  await catchUpAll(places);
  const rows = [];
  for (const place of places)
    rows.push(
      await atDesk(place, (login) => {
        const callers = login.reader
          .all<{ caller: string }>(sql`SELECT caller FROM cases ORDER BY caller`)
          .map(({ caller }) => caller);
        expect(new Set(callers).size).toBe(callers.length);
        expect(done.filter((caller) => !callers.includes(caller))).toEqual([]);
        expect(auditIsWhole(login)).toBe(true);
        return { head: auditHead(login.reader), rows: sharedRowsAt(place) };
      }),
    );
  for (const other of rows.slice(1)) expect(other).toEqual(rows[0]);
});
