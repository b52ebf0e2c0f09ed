import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { buildFaultScripts } from '../../tools/machine/fault-scripts.ts';
import { fillDirectory } from '../support/directory.ts';
import { type TeamServer, teamServer } from '../support/team.ts';
import { atDesk, type DeskPlace } from './acting.ts';
import { type Claimed, teamPlaces } from './team-place.ts';

/** More of them with `npm run test:team`. */
const desks = Number(process.env.LOGIN_DESK_TEAM_DESKS ?? 4);
const addresses = Number(process.env.LOGIN_DESK_TEAM_ADDRESSES ?? 2);
const rounds = Number(process.env.LOGIN_DESK_TEAM_ROUNDS ?? 6);
/** So many of the addresses each desk claims at once, others in each round: as many as it has people. */
const each = Math.min(addresses, Number(process.env.LOGIN_DESK_TEAM_EACH ?? addresses));
/** Who has got an address claims no other: so many accounts may, at each desk and for each address. */
const spare = Math.min(rounds, 10 + Math.ceil((4 * rounds) / desks));
/** Nobody waits longer, in milliseconds, unless all of a round do: a busy machine keeps everybody waiting, and no one so many times longer. */
const longest = 2000;
const longestOfRound = 5;

let server: TeamServer;
let script: string;
beforeAll(async () => {
  server = await teamServer({ connections: Math.max(100, 3 * desks) });
  script = join(await buildFaultScripts('claiming', ['claiming']), 'claiming.js');
}, 60_000);
afterAll(() => server.server.end());

interface Claiming {
  readonly process: ChildProcess;
  readonly complaints: () => string;
  ready(): Promise<void>;
  round(number: number): Promise<readonly Claimed[]>;
}

function start({ folder, keyFile }: DeskPlace, desk: number): Claiming {
  const words = [script, folder, keyFile, ...[desk, desks, addresses, each].map(String)];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`desk ${desk} ended: ${errors}`);
    return JSON.parse(value as string);
  };
  return {
    process: child,
    complaints: () => errors,
    ready: async () => void (await next()),
    round: async (number) => {
      child.stdin.write(`${number}\n`);
      return (await next()) as readonly Claimed[];
    },
  };
}

test(`of ${desks} desks that claim ${each} of ${addresses} addresses at once, ${rounds} times, one gets each, and the others hear why they don't`, {
  timeout: 60_000 + desks * 5000 + rounds * 10_000,
}, async () => {
  const upTo = <Value>(count: number, make: (number: number) => Value): Value[] =>
    Array.from({ length: count }, (_, number) => make(number));
  const places = await teamPlaces(await server.database(), desks, (store) =>
    fillDirectory(
      store,
      [{}],
      upTo(desks, (desk) =>
        upTo(addresses, (address) => upTo(spare, (number) => ({ id: `w-${desk}-${address}-${number}` }))),
      ).flat(2),
    ),
  );
  const claiming = places.map(start);
  for (const desk of claiming) await desk.ready();
  const waits: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const claimed = (await Promise.all(claiming.map((desk) => desk.round(round)))).flat();
    const byAddress = Map.groupBy(claimed, ({ email }) => email);
    expect([claimed.length, byAddress.size]).toEqual([desks * each, addresses]);
    for (const claims of byAddress.values()) {
      const codes = claims.map(({ code }) => code);
      expect(codes.toSorted()).toEqual([null, ...Array(claims.length - 1).fill('email-in-use')].toSorted());
      expect(claims.every(({ explains }) => explains)).toBe(true);
    }
    const times = claimed.map(({ took }) => took).toSorted((one, other) => one - other);
    const usual = times[Math.floor(times.length / 2)] ?? 0;
    expect(times.at(-1)).toBeLessThan(Math.max(longest, longestOfRound * usual));
    waits.push(...times);
  }
  for (const { process: child } of claiming) {
    child.stdin?.end();
    await once(child, 'close');
  }
  expect(claiming.map(({ complaints }) => complaints()).join('')).toBe('');
  const sorted = waits.toSorted((one, other) => one - other);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  console.log(
    `${desks} desks, ${each} of ${addresses} addresses, ${rounds} rounds: p95 ${p95.toFixed(0)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms`,
  );
  for (const place of places.slice(0, 3))
    await atDesk(place, (login) => {
      const held = login.reader.all(
        sql`SELECT email_key FROM claims WHERE email_key LIKE ${`round${rounds}-%`} GROUP BY email_key`,
      );
      expect(held).toHaveLength(addresses);
    });
});
