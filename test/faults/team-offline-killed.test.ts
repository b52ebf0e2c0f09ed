import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditHead } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import { buildFaultScripts } from '../../tools/machine/fault-scripts.ts';
import { type CutLink, cutLink } from '../support/cut-link.ts';
import { sharedRowsAt, type TeamServer, teamServer } from '../support/team.ts';
import { throughLink } from '../support/team-place.ts';
import { atDesk, auditIsWhole, type DeskPlace } from './acting.ts';
import { catchUpAll, type TeamAct, teamPlaces } from './team-place.ts';

/** More of them with `npm run test:team`. */
const kills = Number(process.env.LOGIN_DESK_TEAM_OFFLINE_KILLS ?? 12);

let server: TeamServer;
let script: string;
let link: CutLink;
beforeAll(async () => {
  server = await teamServer();
  const folder = await buildFaultScripts('acting-offline', ['acting-team', 'offline-copy-worker']);
  script = join(folder, 'acting-team.js');
  link = await cutLink(server.server.port);
}, 60_000);
afterAll(async () => {
  await link.end();
  await server.server.end();
});

interface Acting {
  readonly process: ChildProcess;
  readonly gone: Promise<unknown>;
}

test(`a desk that is killed ${kills} times with its server and without it loses nothing acknowledged and does nothing twice`, {
  timeout: 60_000 + kills * 15_000,
}, async () => {
  const places = await teamPlaces(await server.database(), 2, async () => undefined);
  const [there, away] = places as readonly [DeskPlace, DeskPlace];
  throughLink(away, link);
  const acts: TeamAct[] = [];
  let complaints = '';
  const start = (): Acting => {
    const child = spawn(process.execPath, [script, away.folder, away.keyFile, 'Away'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let rest = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = `${rest}${chunk.toString()}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) acts.push(JSON.parse(line) as TeamAct);
    });
    return { process: child, gone: once(child, 'close') };
  };
  const done = (): readonly string[] =>
    acts.filter(({ became }) => became === 'done').map(({ caller }) => caller);
  const goesOn = async (more: number): Promise<void> => {
    const before = done().length;
    for (let waited = 0; done().length < before + more; waited += 20) {
      if (waited > 20_000)
        throw new Error(`the desk does nothing: ${JSON.stringify(acts.slice(-3))} ${complaints}`);
      await after(20);
    }
  };
  for (let kill = 0; kill < kills; kill += 1) {
    const desk = start();
    // With the server, without it, and while it comes back: each at a moment of its own.
    if (kill % 3 === 1) link.cut();
    await goesOn(3);
    if (kill % 3 === 0) link.cut();
    if (kill % 3 === 2) link.mend();
    await after(Math.random() * 2500);
    desk.process.kill('SIGKILL');
    await desk.gone;
  }
  link.mend();
  expect(complaints).toBe('');
  expect(done().length).toBeGreaterThan(kills * 3 - 1);
  await atDesk(away, () => undefined);
  await catchUpAll([there, away]);
  const rows = [];
  for (const place of [there, away])
    rows.push(
      await atDesk(place, (login) => {
        const callers = login.reader
          .all<{ caller: string }>(sql`SELECT caller FROM cases ORDER BY caller`)
          .map(({ caller }) => caller);
        expect(new Set(callers).size).toBe(callers.length);
        expect(done().filter((caller) => !callers.includes(caller))).toEqual([]);
        expect(login.reader.all(sql`SELECT * FROM not_taken_over`)).toEqual([]);
        expect(auditIsWhole(login)).toBe(true);
        return { head: auditHead(login.reader), rows: sharedRowsAt(place) };
      }),
    );
  expect(rows[1]).toEqual(rows[0]);
  console.log(`${kills} kills, ${done().length} acknowledged, each there once`);
});
