import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { connect, type ServerAccess } from '../../../main/team/connection.ts';
import { addDesk } from '../../../main/team/found-team.ts';
import { startPostgres } from '../../support/postgres.ts';
import { type DeskFolder, makeTeamFolders } from '../../support/team-folders.ts';
import { ownerOf } from '../../support/team-place.ts';
import { type BenchContext, type BenchRow, figuresOf } from '../bench-part.ts';
import { storesFolder } from '../stores/prepared-stores.ts';
import type { Acted } from './acting.ts';
import { buildDesks, type DeskProcess, processorOf, startDesk } from './desk-process.ts';
import type { Voice } from './many-voices.ts';

/** So many desks, and how many of them are whole: the others share stores, see `many-voices.ts`. */
interface Team {
  readonly desks: number;
  readonly whole: number;
}

/** Read from `50/10`: 50 desks, 10 of them whole. */
const teamOf = (text: string): Team => {
  const [desks = Number.NaN, whole = desks] = text.split('/').map(Number);
  if (!(desks >= whole && whole >= 1)) throw new Error(`${text} says no number of desks.`);
  return { desks, whole };
};

const most = 100;
/** So many desks that share a store are in one process. */
const voicesTogether = 20;
const seconds = { warm: 3, measured: 20, small: 5 };

/** What each desk is told when it begins: they act one after the other within a second, not all at once. */
const firsts = (from: number, count: number, of: number): readonly number[] =>
  Array.from({ length: count }, (_, number) => ((from + number) * 1000) / of);

/** Roles on the server for desks without a store of their own. */
async function addVoices(owner: ServerAccess, count: number): Promise<readonly Voice[]> {
  const connection = await connect(owner);
  const voices: Voice[] = [];
  for (let number = 0; number < count; number += 1) {
    const id = randomUUID();
    const role = await addDesk(connection, { id, name: `Voice ${number}`, at: Date.now() }, randomBytes);
    voices.push({ id, access: { ...owner, user: role.name, password: role.password } });
  }
  await connection.end();
  return voices;
}

interface Measured {
  readonly whole: readonly Acted[];
  readonly others: readonly Acted[];
  /** Processor time of the server in a second, in milliseconds. */
  readonly server: number | null;
}

async function actTogether(
  scripts: string,
  { desks, whole }: Team,
  folders: readonly DeskFolder[],
  voices: readonly Voice[],
  server: { readonly pid: number },
  measured: number,
): Promise<Measured> {
  const started: { readonly process: DeskProcess; readonly firsts: readonly number[] }[] = [];
  const begin = async (process: DeskProcess, from: number, count: number): Promise<void> => {
    if ((await process.next()) !== 'ready')
      throw new Error('a desk said something else than that it is ready');
    started.push({ process, firsts: firsts(from, count, desks) });
  };
  for (const [number, folder] of folders.slice(0, whole).entries())
    await begin(startDesk(scripts, 'whole-desk', folder, `Desk ${number}`), number, 1);
  for (let from = 0; from < voices.length; from += voicesTogether) {
    const together = voices.slice(from, from + voicesTogether);
    const folder = folders[whole + from / voicesTogether];
    if (!folder) throw new Error('each process of desks has a store');
    const process = startDesk(scripts, 'many-voices', folder, 'voices');
    process.tell({ voices: together });
    await begin(process, whole + from, together.length);
  }
  const round = async (length: number): Promise<readonly Acted[]> => {
    for (const { process, firsts: act } of started) process.tell({ act });
    await after(length * 1000);
    for (const { process } of started) process.tell({ end: true });
    return Promise.all(started.map(({ process }) => process.next<Acted>()));
  };
  await round(seconds.warm);
  const before = processorOf(server.pid);
  const began = performance.now();
  const acted = await round(measured);
  const now = processorOf(server.pid);
  const wall = (performance.now() - began) / 1000;
  for (const { process } of started) await process.end();
  return {
    whole: acted.slice(0, whole),
    others: acted.slice(whole),
    server: now === null || before === null ? null : (now - before) / wall,
  };
}

/** A row that is there to be read: what it says has no target. */
const figure = (what: string, values: readonly number[]): BenchRow => ({
  what,
  desk: figuresOf(values),
  limit: null,
  limitIs: '',
  ratio: null,
  target: 'told alone',
  most: null,
  met: true,
  unit: 'ms',
});

function rowsOf({ desks, whole }: Team, { whole: acted, others, server }: Measured): readonly BenchRow[] {
  const of =
    desks === whole ? `${desks} desks` : `${desks} desks, ${whole} of them with a store of their own`;
  const desk = figuresOf(acted.flatMap(({ times }) => times));
  const perSecond = ({ processor, wall }: Acted): number => (processor / wall) * 1000;
  return [
    {
      ...figure(`an action, ${of}, each acting once a second`, [0]),
      desk,
      target: `p95 ≤ ${most} ms`,
      met: desk.p95 <= most,
    },
    figure(`… processor time in a second: a desk, of ${of}`, acted.map(perSecond)),
    ...(others.length === 0
      ? []
      : [
          figure(`… all desks that share a store, of ${of}`, [
            others.map(perSecond).reduce((sum, each) => sum + each, 0),
          ]),
        ]),
    ...(server === null ? [] : [figure(`… the server, of ${of}`, [server])]),
  ];
}

/** Desks in processes of their own that act once a second each, in teams of several sizes. */
export async function manyDesks(context: BenchContext): Promise<readonly BenchRow[]> {
  const scripts = await buildDesks();
  mkdirSync(storesFolder(), { recursive: true });
  const rows: BenchRow[] = [];
  for (const team of context.desks.map(teamOf)) {
    context.note(`A team of ${team.desks} desks, ${team.whole} of them whole`);
    const home = mkdtempSync(join(storesFolder(), 'team-'));
    const server = await startPostgres({
      listens: true,
      isDurable: true,
      connections: Math.max(100, 3 * team.desks),
    });
    try {
      const others = team.desks - team.whole;
      const stores = team.whole + Math.ceil(others / voicesTogether);
      const folders = await makeTeamFolders(home, ownerOf(server), stores, async () => undefined);
      const voices = await addVoices(ownerOf(server), others);
      const length = context.isSmall ? seconds.small : seconds.measured;
      rows.push(...rowsOf(team, await actTogether(scripts, team, folders, voices, server, length)));
    } finally {
      await server.end();
      rmSync(home, { recursive: true, force: true });
    }
  }
  return rows;
}
