import { dataFolder } from '../../../main/folder/data-folder.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import { type BenchContext, type BenchPart, type BenchRow, type Figures, figuresOf } from '../bench-part.ts';
import { type Asked, drawnRecords, turns } from '../lookup-queries.ts';
import type { Field } from '../peers/peer.ts';
import { type PeerChild, startPeer } from '../peers/peer-child.ts';
import { peerPackages } from '../peers/peer-packages.ts';
import type { PeerKind } from '../peers/peer-process.ts';

const peers: readonly { readonly kind: PeerKind; readonly name: string; readonly ready: string }[] = [
  { kind: 'minisearch', name: 'MiniSearch', ready: 'indexes all rows at each start' },
  { kind: 'flexsearch', name: 'FlexSearch', ready: 'indexes all rows at each start' },
  { kind: 'postgres', name: 'PostgreSQL', ready: 'filled and indexed once' },
];

interface Shape {
  readonly what: string;
  readonly field: Field;
  readonly text: (round: number) => string;
}

function shapesOf(drawn: readonly Asked[]): readonly Shape[] {
  const each = (read: (record: Asked) => string | null) => turns(drawn, read);
  const begins = (letters: number) => each(({ familyName }) => [...familyName].slice(0, letters).join(''));
  const words = (what: string, text: (round: number) => string): Shape => ({ what, field: 'words', text });
  return [
    { what: 'email, whole', field: 'email', text: each(({ email }) => email) },
    { what: 'user name', field: 'userName', text: each(({ userName }) => userName) },
    { what: 'phone, whole', field: 'phone', text: each(({ phone }) => phone) },
    { what: 'Practice ID', field: 'practiceId', text: each(({ practiceId }) => practiceId) },
    words('name, 1 letter', begins(1)),
    words('name, 2 letters', begins(2)),
    words('name, 3 letters', begins(3)),
    words('name, 5 letters', begins(5)),
    words(
      'family name',
      each(({ familyName }) => familyName),
    ),
    words(
      'given and family name',
      each(({ givenName, familyName }) => givenName && familyName && `${givenName} ${familyName}`),
    ),
    words(
      'practice, whole name',
      each(({ practiceName }) => practiceName),
    ),
  ];
}

const turn = 10;
const passes = 3;

interface Side {
  readonly times: number[];
  readonly hits: number[];
}

/**
 * Asks both the same texts, some by turns, three times over, until there were enough or it took too long. The least time of a
 * text counts: what other programs took of the processor is no time of either.
 */
async function bothAsked(
  [desk, peer]: readonly [PeerChild, PeerChild],
  { field, text }: Shape,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<readonly [Side, Side]> {
  const sides: readonly [Side, Side] = [
    { times: [], hits: [] },
    { times: [], hits: [] },
  ];
  const until = performance.now() + seconds * 1000;
  for (let pass = 0, most = rounds; pass < passes; pass += 1)
    for (let at = 0; at < most; at += turn) {
      const texts = Array.from({ length: turn }, (_none, place) => text(at + place));
      for (const [place, child] of [desk, peer].entries()) {
        const { times, hits } = await child.find(field, texts);
        const side = sides[place];
        for (const [offset, time] of times.entries()) {
          if (!side) continue;
          side.times[at + offset] = Math.min(side.times[at + offset] ?? time, time);
          side.hits[at + offset] = hits[offset] ?? 0;
        }
      }
      // The passes after the first go as far as that one came.
      if (pass === 0 && performance.now() > until) most = at + turn;
    }
  return sides;
}

/** In how many of a hundred rounds both had as many hits on their first page. */
const alike = (one: Side, other: Side): number =>
  Math.round((100 * one.hits.filter((count, at) => count === other.hits[at]).length) / one.hits.length);

const single = (value: number): Figures => ({ runs: 1, median: value, p95: value, p99: value });

/** To be ahead of a peer is no bound of a run: where the desk is not, the table says so, and the documents why. */
function rowAhead(
  what: string,
  desk: Figures,
  limit: Figures,
  limitIs: string,
  unit: 'ms' | 'MB' = 'ms',
): BenchRow {
  const ratio = desk.p99 / limit.p99;
  return { what, desk, limit, limitIs, ratio, target: 'ahead: ≤ 1 x', most: null, met: ratio <= 1, unit };
}

/** A peer that can't run here is no failure of the desk. */
const absent = (name: string, reason: string): BenchRow => ({
  what: `beside ${name}`,
  desk: single(0),
  limit: null,
  limitIs: `not measured: ${reason.split('\n')[0]}`,
  ratio: null,
  target: 'ahead: ≤ 1 x',
  most: null,
  met: false,
});

async function measure(context: BenchContext): Promise<readonly BenchRow[]> {
  const store = await context.store();
  const key = readKeyFile(store.keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const database = openKeyed({ path: dataFolder(store.folder).store, key: key.value, readonly: true });
  const shapes = shapesOf(drawnRecords(database, context.seed));
  database.close();
  let packages: string;
  try {
    packages = await peerPackages();
  } catch (error) {
    return peers.map(({ name }) => absent(name, String(error)));
  }
  const effort = context.isSmall ? { rounds: 60, seconds: 1 } : { rounds: 1000, seconds: 5 };
  const rows: BenchRow[] = [];
  for (const { kind, name, ready } of peers) {
    context.note(`${name} is filled`);
    const peer = await startPeer(kind, store, packages).catch((error: Error) => error);
    if (peer instanceof Error) {
      rows.push(absent(name, peer.message));
      continue;
    }
    const desk = await startPeer('desk', store, packages);
    for (const shape of shapes) {
      context.note(`${shape.what}, beside ${name}`);
      await bothAsked([desk, peer], shape, { rounds: turn, seconds: 1 });
      const [ours, theirs] = await bothAsked([desk, peer], shape, effort);
      const limitIs = `${name}, as many hits in ${alike(ours, theirs)} % of rounds`;
      rows.push(rowAhead(shape.what, figuresOf(ours.times), figuresOf(theirs.times), limitIs));
    }
    rows.push(
      rowAhead('ready to answer', single(desk.readyMs), single(peer.readyMs), `${name}, ${ready}`),
      rowAhead(
        'memory while it answers',
        single(await desk.memoryMb()),
        single(await peer.memoryMb()),
        kind === 'postgres'
          ? `${name}, its server and the process that asks it`
          : `${name}, the whole process`,
        'MB',
      ),
    );
    await desk.end();
    await peer.end();
  }
  return rows;
}

export const part: BenchPart = { name: 'peers', run: measure };
